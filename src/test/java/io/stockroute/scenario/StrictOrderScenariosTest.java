package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.InventoryPolicy;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders where Source wants all of an order or nothing, sells only what it has, and prices by a rate. One Destination is in yen. */
@OnEachDatabase
class StrictOrderScenariosTest extends OrdersOnStage {

    StrictOrderScenariosTest() {
        super(
                database -> new Stage(
                                database,
                                1,
                                Stage.shops(),
                                Stage.shops(),
                                Stage.shops().withCurrency("JPY"))
                        .set("syncs.main.orders.lines", "all-or-nothing")
                        .set("syncs.main.orders.inventory", "obey-policy")
                        .set("syncs.main.orders.prices", "rate")
                        .set("syncs.main.orders.rates.JPY", "0.0067"),
                "orders");
    }

    @Test
    void anOrderThatMatchesInPartIsPutOnHoldWithItsUnitsUntilItMatchesAndIsRetried() {
        String sku = orders.product(10, 0);
        stage.outlet.addProduct("poster", "Poster", VariantSpec.of("POSTER").stock(Stage.FLOOR, 5));
        server.awaitRest();
        long number = stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 2), LineSpec.of("POSTER", 1))
                .shipping(ShippingSpec.of("Parcel", "4.90")));

        orders.awaitState(number, "ON_HOLD");

        assertThat(orders.column("reason_code", number)).isEqualTo("UNMATCHED_LINES");
        assertThat(orders.column("reason", number))
                .contains("Poster (SKU POSTER)")
                .doesNotContain(sku);
        assertThat(orders.ordersOf(number)).isEmpty();
        orders.awaitOffered(sku, 8, 8);
        assertThat(orders.sourceStock(sku)).isEqualTo(10);

        stage.main.addProduct("poster", "Poster", VariantSpec.of("POSTER").stock(Stage.WAREHOUSE, 7));
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("POSTER", Stage.FLOOR).orElse(0) == 6);
        assertThat(act(number, "retry")).isEqualTo(202);

        Order made = orders.awaitOrder(number);
        assertThat(made.lines())
                .extracting(line -> line.soldItem().sku(), line -> line.quantity())
                .containsExactly(tuple(sku, 2), tuple("POSTER", 1));
        assertThat(made.totals().total().shopMoney().text()).isEqualTo("34.90");
        assertThat(orders.sourceStock(sku)).isEqualTo(8);
        assertThat(orders.sourceStock("POSTER")).isEqualTo(6);
        orders.awaitOffered(sku, 8, 8);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.outlet.available("POSTER", Stage.FLOOR).orElse(0) == 6);
    }

    @Test
    void anOrderThatSourceHasNoStockForIsPutOnHoldAndComesWhenItIsRetriedWithStock() {
        String sku = orders.product(0, 0);
        long number = stage.outlet.oversell(sku, 1);

        orders.awaitState(number, "ON_HOLD");

        assertThat(orders.column("reason_code", number)).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(orders.column("reason", number)).startsWith("Source has too little stock");
        assertThat(orders.ordersOf(number)).isEmpty();
        assertThat(orders.sourceStock(sku)).isZero();
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);
        orders.awaitOffered(sku, 4, 4);
        assertThat(act(number, "retry")).isEqualTo(202);

        orders.awaitOrder(number);

        assertThat(orders.sourceStock(sku)).isEqualTo(4);
        server.awaitRest();
        orders.awaitOffered(sku, 4, 4);
        assertThat(orders.subtracted(number)).isZero();
    }

    @Test
    void anOrderThatIsGivenUpGivesItsUnitsBack() {
        String sku = orders.product(3, 0);
        stage.main.setStock(sku, Stage.WAREHOUSE, 0);
        long number = stage.b2b.oversell(sku, 2);
        orders.awaitState(number, "ON_HOLD");
        assertThat(orders.column("reason_code", number)).isEqualTo("INSUFFICIENT_STOCK");
        stage.main.adjustStock(sku, Stage.WAREHOUSE, 5);
        orders.awaitOffered(sku, 3, 3);

        assertThat(act(number, "dismiss")).isEqualTo(204);

        orders.awaitOffered(sku, 5, 5);
        assertThat(orders.column("state", number)).isEqualTo("DISMISSED");
        assertThat(orders.column("settled_by", number)).isEqualTo("admin");
        assertThat(orders.ordersOf(number)).isEmpty();
        assertThat(orders.sourceStock(sku)).isEqualTo(5);
        assertThat(act(number, "dismiss")).isEqualTo(409);
        assertThat(act(number, "retry")).isEqualTo(409);
    }

    /** Nobody has to tell Stockroute: what its Destination takes off an order that waits for a decision is offered again. */
    @Test
    void anOrderThatLosesUnitsOrIsCancelledWhileItIsHeldKeepsNoneThatNobodyBought() {
        String sku = orders.product(12, 0);
        long number =
                stage.outlet.placeOrder(OrderSpec.of(LineSpec.of(sku, 5), LineSpec.custom("Engraving", "3.00", 1)));
        orders.awaitState(number, "ON_HOLD");
        orders.awaitOffered(sku, 7, 7);

        stage.outlet.merchant().editOrder(number, sku, 2);

        orders.awaitOffered(sku, 10, 10);
        orders.awaitState(number, "ON_HOLD");
        assertThat(orders.subtracted(number)).isEqualTo(2);

        stage.outlet.merchant().cancelOrder(number, true);

        orders.awaitSkipped(number, "CANCELLED");
        orders.awaitOffered(sku, 12, 12);
        assertThat(orders.sourceStock(sku)).isEqualTo(12);
    }

    @Test
    void aProductThatMayBeOversoldIsOversold() {
        String sku = orders.product(0, 0);
        stage.main.merchant().setInventoryPolicy(sku, InventoryPolicy.CONTINUE);
        long number = stage.outlet.oversell(sku, 1);

        orders.awaitOrder(number);

        assertThat(orders.sourceStock(sku)).isEqualTo(-1);
        assertThat(orders.oversells(sku)).hasSize(1);
    }

    @Test
    void anotherCurrencyIsTurnedByTheRateAndWhatTheShopperPaidStandsBesideIt() {
        String sku = orders.product(10, 0);
        long number = stage.b2b.placeOrder(OrderSpec.of(
                        LineSpec.of(sku, 3).price("1000").discount("odd", "1").tax("Consumption tax", "0.1", "299"))
                .shipping(ShippingSpec.of("Parcel", "500")));

        Order made = orders.awaitOrder(number);

        assertThat(made.lines())
                .extracting(
                        line -> line.quantity(),
                        line -> line.unitPrice().shopMoney().text(),
                        line -> line.unitPrice().presentmentMoney().text())
                .containsExactly(tuple(2, "6.70", "1000"), tuple(1, "6.69", "999"));
        assertThat(made.shippingLines())
                .extracting(line -> line.price().shopMoney().text())
                .containsExactly("3.35");
        assertThat(made.currencies().shop()).isEqualTo("USD");
        assertThat(made.currencies().presentment()).isEqualTo("JPY");
        assertThat(made.totals().tax().shopMoney().text()).isEqualTo("2.00");
        assertThat(made.totals().total().shopMoney().text()).isEqualTo("25.44");
        assertThat(made.totals().total().presentmentMoney().text()).isEqualTo("3798");
        assertThat(made.transactions())
                .extracting(OrderTransaction::amount)
                .extracting(paid -> paid.shopMoney().text(), paid -> paid.presentmentMoney()
                        .text())
                .containsExactly(tuple("25.44", "3798"));
        assertThat(made.labels().note()).isNull();
        assertThat(orders.column("difference", number)).isEmpty();
    }

    @Test
    void anOrderInACurrencyWithoutARateIsPutOnHoldAndNotTakenOneForOne() {
        String sku = orders.product(10, 0);
        long number = stage.outlet.placeOrder(OrderSpec.of(sku, 2).currency("GBP"));

        orders.awaitState(number, "ON_HOLD");

        assertThat(orders.column("reason_code", number)).isEqualTo("NO_EXCHANGE_RATE");
        assertThat(orders.column("reason", number)).contains("GBP", "USD");
        assertThat(orders.ordersOf(number)).isEmpty();
        orders.awaitOffered(sku, 8, 8);
        assertThat(orders.sourceStock(sku)).isEqualTo(10);
    }

    @Test
    void anOrderOfSeveralPagesComesWholeAndACentThatCannotBeImportedIsTold() {
        String sku = orders.product(300, 0);
        OrderSpec order = orders.manyLines(sku, 249)
                .line(LineSpec.of(sku, 3).price("4.00").discount("bye", "2.00").property("Line", "250"));
        long number = stage.outlet.placeOrder(order);

        Order made = orders.awaitOrder(number);

        assertThat(made.lines())
                .extracting(line -> line.properties())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250)
                        .mapToObj(i -> List.of(new Attribute("Line", String.valueOf(i))))
                        .toList());
        assertThat(orders.difference(number))
                .isEqualTo("Source's order sums to 258.99 USD, the order in the Destination to 259.00 USD");
        assertThat(made.totals().outstanding().shopMoney().amount()).isZero();
        orders.awaitOffered(sku, 48, 48);
        assertThat(orders.sourceStock(sku)).isEqualTo(48);
    }

    @Test
    void anOrderWithMoreLinesThanShopifyTakesIsRefusedInItsWords() {
        String sku = orders.product(300, 0);
        long number = stage.outlet.placeOrder(orders.manyLines(sku, 251));

        orders.awaitState(number, "REFUSED");

        assertThat(orders.column("reason_code", number)).isEqualTo("MAX_INPUT_SIZE_EXCEEDED");
        assertThat(orders.column("reason", number)).contains("251", "250");
        assertThat(orders.ordersOf(number)).isEmpty();
        orders.awaitOffered(sku, 49, 49);
        assertThat(act(number, "dismiss")).isEqualTo(204);
        orders.awaitOffered(sku, 300, 300);
    }

    /** What the API answers to an operator who wants something done about an order. */
    private int act(long number, String what) {
        return server.post("/api/v1/orders/" + orders.row(number) + "/" + what).statusCode();
    }
}
