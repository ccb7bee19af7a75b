package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stage with a server whose strategy brings orders, and what scenarios ask of both. */
final class OrderStage implements AutoCloseable {

    private static final String LEVELS = "inventory_levels/update";

    final Stage stage;
    final Server server;
    private final AtomicInteger products = new AtomicInteger();

    OrderStage(TestDatabases database, String strategy) {
        this(new Stage(database, 1), strategy);
    }

    /** A stage on which more is set already. */
    OrderStage(Stage prepared, String strategy) {
        stage = prepared.set("syncs.main.strategy", strategy)
                .set("orders.poll", "2s")
                .set("orders.grace", "2s")
                .setUnlessSet("orders.look-for", "10s");
        List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("START", 20, 7));
        server = stage.start();
        stage.awaitInSync("START");
        server.awaitRest();
    }

    void calm() {
        List.of(stage.main, stage.outlet, stage.b2b)
                .forEach(shop -> shop.faults().clear());
    }

    @Override
    public void close() {
        server.close();
        stage.close();
    }

    /** The only order that Source has of an order of a Destination. */
    Order awaitOrder(long number) {
        awaitState(number, "IMPORTED");
        List<Order> made = ordersOf(number);
        assertThat(made).hasSize(1);
        return made.get(0);
    }

    /** The only draft order that Source has of an order of a Destination. */
    DraftOrder awaitDraft(long number) {
        awaitState(number, "IMPORTED");
        List<DraftOrder> made = stage.main.draftOrders().stream()
                .filter(draft -> draft.content().labels().tags().contains("stockroute-" + number))
                .toList();
        assertThat(made).hasSize(1);
        return made.get(0);
    }

    List<Order> ordersOf(long number) {
        return stage.main.orders().stream()
                .filter(order -> order.labels().tags().contains("stockroute-" + number))
                .toList();
    }

    void awaitState(long number, String state) {
        await("order " + number + " " + state)
                .atMost(Stage.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> column("state", number).equals(state));
    }

    void awaitDraftState(long number, String state) {
        await().atMost(Stage.PATIENCE).until(() -> column("draft_state", number).equals(state));
    }

    /** A column of an order as text; empty if it is null or there is no such order. */
    String column(String column, long number) {
        return server
                .bean(JdbcClient.class)
                .sql("select cast(" + column + " as varchar) from destination_order where order_id = " + number)
                .query(String.class)
                .list()
                .stream()
                .map(text -> text == null ? "" : text)
                .findFirst()
                .orElse("");
    }

    /** Between what an order costs here and there, in words. */
    String difference(long number) {
        return server.json("/api/v1/orders/" + row(number))
                .path("made")
                .path("difference")
                .asText();
    }

    long row(long number) {
        return Long.parseLong(column("id", number));
    }

    /** How many units of an order are subtracted from what Source offers. */
    long subtracted(long number) {
        return server.count("select coalesce(sum(units), 0) from reservation where open and order_id = " + row(number));
    }

    /** Waits until the Destinations offer so many. */
    void awaitOffered(String sku, int outlet, int b2b) {
        await(sku + " offered")
                .atMost(Stage.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(List.of(
                                stage.outlet.available(sku, Stage.FLOOR), stage.b2b.available(sku, Stage.WAREHOUSE)))
                        .containsExactly(OptionalInt.of(outlet), OptionalInt.of(b2b)));
    }

    /** An order that is none of Source's business: nothing of it is there, and its unit is offered again. */
    void awaitSkipped(long number, String code) {
        awaitState(number, "SKIPPED");
        assertThat(column("reason_code", number)).isEqualTo(code);
        assertThat(ordersOf(number)).isEmpty();
        assertThat(subtracted(number)).isZero();
    }

    /** What is told of a product that was oversold. */
    List<JsonNode> oversells(String sku) {
        return server.json("/api/v1/oversells")
                .valueStream()
                .filter(oversell -> oversell.path("sku").asText().equals(sku))
                .toList();
    }

    /** The Destination and the name of each order that had a part in it. */
    static List<String> takers(JsonNode oversell) {
        return oversell.path("orders")
                .valueStream()
                .map(order -> order.path("destination").asText() + " "
                        + order.path("order").asText())
                .toList();
    }

    /**
     * An order of many lines of one unit for 1.00, each with its number. Its stock changes line by line; no shop tells of that until all
     * is calm again, levels are read all the same.
     */
    OrderSpec manyLines(String sku, int count) {
        List.of(stage.main, stage.outlet).forEach(shop -> shop.faults().rate(Fault.DROP_DELIVERY, 1, LEVELS));
        OrderSpec order = OrderSpec.of();
        for (int i = 1; i <= count; i++) {
            order.line(LineSpec.of(sku, 1).price("1.00").property("Line", String.valueOf(i)));
        }
        return order;
    }

    int sourceStock(String sku) {
        return stage.main.available(sku, Stage.WAREHOUSE).orElse(0)
                + stage.main.available(sku, Stage.CELLAR).orElse(0);
    }

    /** A new product in all shops, linked and in sync: so much in Source's warehouse and cellar. */
    String product(int warehouse, int cellar) {
        String sku = "P%05d".formatted(products.incrementAndGet());
        product(sku, warehouse, cellar, "10.00");
        return sku;
    }

    /** As above, under this SKU and at another price in Source; the Destinations' is 10.00. */
    void product(String sku, int warehouse, int cellar, String sourcePrice) {
        String handle = sku.toLowerCase(Locale.ROOT);
        stage.main.addProduct(
                handle,
                "Product " + sku,
                VariantSpec.of(sku)
                        .withPrice(sourcePrice)
                        .stock(Stage.WAREHOUSE, warehouse)
                        .stock(Stage.CELLAR, cellar));
        stage.outlet.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.FLOOR, warehouse + cellar));
        stage.b2b.addProduct(handle, "Product " + sku, VariantSpec.of(sku).stock(Stage.WAREHOUSE, warehouse));
        await().atMost(Stage.PATIENCE).until(() -> linked(sku) >= 2);
        stage.awaitInSync(sku);
    }

    private long linked(String sku) {
        return server.count("select count(distinct l.id) from level l join variant v on v.store = l.store"
                + " and v.inventory_item_id = l.inventory_item_id where v.sku = '" + sku
                + "' and l.target is not null and l.believed = l.target");
    }
}
