package io.stockroute.sale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.inventory.CatalogueHints;
import io.stockroute.inventory.Cause;
import io.stockroute.inventory.Hint;
import io.stockroute.inventory.Hints;
import io.stockroute.inventory.LaneLeases;
import io.stockroute.inventory.Level;
import io.stockroute.inventory.LevelKey;
import io.stockroute.inventory.LevelReads;
import io.stockroute.inventory.Levels;
import io.stockroute.inventory.OrderMirror;
import io.stockroute.inventory.ReadBatch;
import io.stockroute.inventory.StockMap;
import io.stockroute.inventory.StockNews;
import io.stockroute.inventory.StockWrite;
import io.stockroute.inventory.StockWriteEnds;
import io.stockroute.inventory.StockWrites;
import io.stockroute.inventory.Targets;
import io.stockroute.inventory.Turn;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.sync.Leg;
import io.stockroute.sync.MatchBy;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger as it is, over stores that are a few numbers: one product, in two Source locations that both feed the outlet, and the
 * first of which feeds b2b. Every step of a lane is its own, so that anything may happen between a question and its answer.
 */
final class LedgerWorld implements AutoCloseable {

    /** Told when a write lifts a level: to how much, and what Source was last seen to have for it. */
    interface LiftCheck {
        void lifted(Shelf shelf, int to, int sourceHad);
    }

    static final long ITEM = 100;
    static final String SYNC = "main";

    /** A level of a store as it is there, and what was done to it. */
    static final class Shelf {
        final String store;
        final long item;
        final long location;
        final long levelId;
        int quantity;
        /** Changes made in the store itself that no read has shown yet. */
        int unread;

        Shelf(String store, long item, long location, long levelId, int quantity) {
            this.store = store;
            this.item = item;
            this.location = location;
            this.levelId = levelId;
            this.quantity = quantity;
        }

        void change(int by) {
            quantity += by;
            unread += by;
        }
    }

    /** A question on its way, with the answer that the store gave when it was asked. */
    private record Asked(ReadBatch batch, List<JsonNode> answers, Map<Shelf, Integer> shown) {}

    private final AnnotationConfigApplicationContext context;
    private final TransactionTemplate transaction;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, Boolean> keys = new HashMap<>();
    final Map<Long, Integer> caps = new HashMap<>();
    final List<Shelf> shelves = new ArrayList<>();
    Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private long deliveries;

    LedgerWorld(TestDatabases database, int stock) {
        context = database.with(new Ticking(), LedgerWorld::surroundings, Scan.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Shelf first = shelf(1, "main", ITEM, 1, stock);
        Shelf second = shelf(2, "main", ITEM, 2, stock);
        Shelf outlet = shelf(3, "outlet", 200, 11, 2 * stock);
        Shelf b2b = shelf(4, "b2b", 300, 21, stock);
        List.of("main", "outlet", "b2b").forEach(context.getBean(LaneLeases.class)::hold);
        link(outlet, first, "outlet");
        link(outlet, second, "outlet");
        link(b2b, first, "b2b");
    }

    private static void surroundings(AnnotationConfigApplicationContext context) {
        context.registerBean(Syncs.class, () -> new Syncs(List.of(leg("outlet").sync())));
        context.registerBean(Tuning.class, Tunings::defaults);
        context.registerBean(CatalogueHints.class, NoCatalogue::new);
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    private Shelf shelf(long id, String store, long item, long location, int quantity) {
        jdbc().sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, stocked, target)
                        values (:id, :store, :item, :location, :quantity, true, :target)""")
                .param("id", id)
                .param("store", store)
                .param("item", item)
                .param("location", location)
                .param("quantity", quantity)
                .param("target", store.equals("main") ? null : quantity, java.sql.Types.INTEGER)
                .update();
        Shelf shelf = new Shelf(store, item, location, id, quantity);
        shelves.add(shelf);
        return shelf;
    }

    private void link(Shelf level, Shelf source, String destination) {
        jdbc().sql("insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, 'main', ?)")
                .params(level.levelId, source.levelId, destination)
                .update();
    }

    static Leg leg(String destination) {
        return new Leg(
                new Sync(
                        SYNC,
                        "main",
                        List.of("outlet", "b2b"),
                        true,
                        Strategy.ORDERS,
                        MatchBy.SKU,
                        Map.of(),
                        OrderSettings.defaults()),
                destination);
    }

    Sales sales() {
        return context.getBean(Sales.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    Shelf at(String store) {
        return shelves.stream()
                .filter(shelf -> shelf.store.equals(store))
                .findFirst()
                .orElseThrow();
    }

    List<Shelf> source() {
        return shelves.subList(0, 2);
    }

    /** The shelves that feed a Destination. */
    List<Shelf> feeding(String destination) {
        return destination.equals("outlet") ? source() : source().subList(0, 1);
    }

    /** Something happens in one transaction, and the targets that follow from it. */
    void does(Supplier<StockNews> step) {
        transaction.executeWithoutResult(status -> plan(step.get()));
    }

    private void plan(StockNews news) {
        StockNews all = sales().observe(news);
        context.getBean(StockMap.class).enrich(all).forEach(stock -> context.getBean(Targets.class)
                .set(stock, new OrderMirror().decide(stock)));
    }

    void hint(Shelf shelf, int value) {
        context.getBean(Hints.class)
                .observe(new Hint(
                        new LevelKey(shelf.store, shelf.item, shelf.location),
                        OptionalInt.of(value),
                        Cause.delivery(++deliveries)));
    }

    void readAll() {
        transaction.executeWithoutResult(status -> context.getBean(Levels.class)
                .mark(shelves.stream().map(shelf -> shelf.levelId).toList(), Cause.POLL));
    }

    /** Whether a question of the store is on its way. */
    boolean isAsking(String store) {
        return asked.containsKey(store);
    }

    /** One step of a store's lane: an answer is taken down, a stored write is sent, a question asked, or a write stored. */
    Step step(String store, Fate fate) {
        if (asked.containsKey(store)) {
            take(asked.remove(store));
            return Step.READ;
        }
        var due = context.getBean(StockWrites.class).due(store);
        if (due.isPresent()) {
            send(due.get(), fate);
            return Step.WROTE;
        }
        List<Level> wanted = context.getBean(Levels.class).wanted(store, 250);
        if (!wanted.isEmpty()) {
            ask(new ReadBatch(store, wanted));
            return Step.ASKED;
        }
        return context.getBean(StockWrites.class)
                .plan(store, Turn.Kind.REST)
                .map(write -> {
                    caps.put(write.id(), cap(store));
                    return Step.STORED;
                })
                .orElse(Step.NOTHING);
    }

    enum Step {
        READ,
        WROTE,
        ASKED,
        STORED,
        NOTHING
    }

    enum Fate {
        ANSWERED,
        LOST_BEFORE,
        LOST_AFTER
    }

    /** What Source was last seen to have for a Destination, less what orders have taken there since. */
    private int cap(String destination) {
        return feeding(destination).stream()
                .mapToInt(shelf -> shelf.quantity - shelf.unread)
                .sum();
    }

    private void ask(ReadBatch batch) {
        List<JsonNode> answers = new ArrayList<>();
        Map<Shelf, Integer> shown = new HashMap<>();
        for (ShopifyCall call : context.getBean(LevelReads.class).calls(batch)) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            for (JsonNode item : call.variables().path("items")) {
                Shelf shelf =
                        find(batch.store(), call.variables().path("location").asText());
                shown.put(shelf, shelf.unread);
                ObjectNode level = data.withArray("nodes")
                        .addObject()
                        .put("id", item.asText())
                        .put("tracked", true)
                        .putObject("inventoryLevel");
                level.put("isActive", true)
                        .putArray("quantities")
                        .addObject()
                        .put("name", "available")
                        .put("quantity", shelf.quantity);
            }
            answers.add(data);
        }
        asked.put(batch.store(), new Asked(batch, answers, shown));
    }

    private void take(Asked question) {
        question.shown().forEach((shelf, unread) -> shelf.unread -= unread);
        does(() -> context.getBean(LevelReads.class).record(question.batch(), question.answers()));
    }

    private void send(StockWrite write, Fate fate) {
        if (fate == Fate.LOST_BEFORE) {
            return;
        }
        StockWrite.Row row = write.rows().get(0);
        Shelf shelf = at(write.store());
        boolean taken = keys.computeIfAbsent(write.key(), key -> {
            boolean matches = shelf.quantity == row.from().orElseThrow();
            if (matches) {
                lifted(shelf, row, caps.getOrDefault(write.id(), 0));
                shelf.quantity = row.to().orElseThrow();
            }
            return matches;
        });
        if (fate == Fate.ANSWERED) {
            does(() -> context.getBean(StockWriteEnds.class).settle(write, answer(taken)));
        }
    }

    private void lifted(Shelf shelf, StockWrite.Row row, int cap) {
        if (row.to().orElseThrow() > row.from().orElseThrow()) {
            liftCheck.lifted(shelf, row.to().orElseThrow(), cap);
        }
    }

    LiftCheck liftCheck = (shelf, to, cap) -> {};

    private static JsonNode answer(boolean taken) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode payload = data.putObject("inventorySetQuantities");
        var errors = payload.putArray("userErrors");
        if (taken) {
            payload.putObject("inventoryAdjustmentGroup").put("id", "gid://shopify/InventoryAdjustmentGroup/1");
        } else {
            payload.putNull("inventoryAdjustmentGroup");
            errors.addObject()
                    .put("code", "CHANGE_FROM_QUANTITY_STALE")
                    .put("message", "stale")
                    .putNull("field");
        }
        return data;
    }

    private Shelf find(String store, String location) {
        return shelves.stream()
                .filter(shelf -> shelf.store.equals(store) && location.endsWith("/" + shelf.location))
                .findFirst()
                .orElseThrow();
    }

    void assertInStep() {
        for (String destination : List.of("outlet", "b2b")) {
            assertThat(at(destination).quantity)
                    .as(destination)
                    .isEqualTo(feeding(destination).stream()
                            .mapToInt(shelf -> shelf.quantity)
                            .sum());
        }
        assertThat(count("select count(*) from sold where open")).isZero();
        assertThat(count("select count(*) from sold_read")).isZero();
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class NoCatalogue implements CatalogueHints {
        @Override
        public boolean locationsWanted(String store) {
            return false;
        }

        @Override
        public boolean productWanted(String store) {
            return false;
        }

        @Override
        public void doubtItems(String store, Collection<Long> itemIds, Cause cause) {}
    }

    /** The components of the two packages, made when they are asked for. */
    @ComponentScan(
            basePackages = {"io.stockroute.inventory", "io.stockroute.sale"},
            lazyInit = true)
    static final class Scan {}
}
