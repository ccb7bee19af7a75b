package io.stockroute.sale;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.inventory.CatalogueHints;
import io.stockroute.inventory.Cause;
import io.stockroute.inventory.DestinationStock;
import io.stockroute.inventory.Hint;
import io.stockroute.inventory.Hints;
import io.stockroute.inventory.LaneLeases;
import io.stockroute.inventory.Level;
import io.stockroute.inventory.LevelKey;
import io.stockroute.inventory.LevelReads;
import io.stockroute.inventory.Levels;
import io.stockroute.inventory.ReadBatch;
import io.stockroute.inventory.StockMap;
import io.stockroute.inventory.StockNews;
import io.stockroute.inventory.StockWrite;
import io.stockroute.inventory.StockWriteEnds;
import io.stockroute.inventory.StockWrites;
import io.stockroute.inventory.Target;
import io.stockroute.inventory.Targets;
import io.stockroute.inventory.Turn;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger as it is, over stores that are a few numbers. Levels, links and the rule are given from outside. Every step of a lane is
 * its own, so that anything may happen between a question and its answer.
 */
final class LedgerWorld implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final TransactionTemplate transaction;
    private final Sync sync;
    private final Function<DestinationStock, List<Target>> rule;
    final LedgerStores stores = new LedgerStores();
    /** Told of every write that a lane has stored, before it is sent. */
    Consumer<StockWrite> stored = write -> {};

    Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private long deliveries;

    /** @param rule the one that the strategy of the sync decides by */
    LedgerWorld(TestDatabases database, Sync sync, Function<DestinationStock, List<Target>> rule) {
        this.sync = sync;
        this.rule = rule;
        context = database.with(new Ticking(), this::surroundings, Scan.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        context.getBean(LaneLeases.class).hold(sync.source());
        sync.destinations().forEach(context.getBean(LaneLeases.class)::hold);
    }

    private void surroundings(AnnotationConfigApplicationContext context) {
        context.registerBean(Syncs.class, () -> new Syncs(List.of(sync)));
        context.registerBean(Tuning.class, Tunings::defaults);
        context.registerBean(CatalogueHints.class, NoCatalogue::new);
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    /** A level that the ledger knows as it is; a Destination's holds what it should. */
    Shelf shelf(String store, long item, long location, int quantity) {
        Shelf shelf = stores.add(store, item, location, quantity);
        jdbc().sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, stocked, target)
                        values (:id, :store, :item, :location, :quantity, true, :target)""")
                .param("id", shelf.levelId)
                .param("store", store)
                .param("item", item)
                .param("location", location)
                .param("quantity", quantity)
                .param("target", store.equals(sync.source()) ? null : quantity, Types.INTEGER)
                .update();
        return shelf;
    }

    /** A Source level feeds a Destination's. */
    void link(Shelf level, Shelf source) {
        jdbc().sql("insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, ?, ?)")
                .params(level.levelId, source.levelId, sync.name(), level.store)
                .update();
    }

    Sales sales() {
        return context.getBean(Sales.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Something happens in one transaction, and the targets that follow from it. */
    void does(Supplier<StockNews> step) {
        transaction.executeWithoutResult(status -> plan(step.get()));
    }

    private void plan(StockNews news) {
        StockNews all = sales().observe(news);
        context.getBean(StockMap.class).enrich(all).forEach(stock -> context.getBean(Targets.class)
                .set(stock, rule.apply(stock)));
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
                .mark(stores.all().stream().map(shelf -> shelf.levelId).toList(), Cause.POLL));
    }

    /** One step of a store's lane: an answer is taken down, a stored write is sent, a question asked, or a write stored. */
    Step step(String store, Fate fate) {
        if (stores.isAsked(store)) {
            LedgerStores.Asked question = stores.answer(store);
            does(() -> context.getBean(LevelReads.class).record(question.batch(), question.answers()));
            return Step.READ;
        }
        var due = context.getBean(StockWrites.class).due(store);
        if (due.isPresent()) {
            send(due.get(), fate);
            return Step.WROTE;
        }
        List<Level> wanted = context.getBean(Levels.class).wanted(store, 250);
        if (!wanted.isEmpty()) {
            ReadBatch batch = new ReadBatch(store, wanted);
            stores.ask(batch, context.getBean(LevelReads.class).calls(batch));
            return Step.ASKED;
        }
        var write = context.getBean(StockWrites.class).plan(store, Turn.Kind.REST);
        write.ifPresent(stored);
        return write.isPresent() ? Step.STORED : Step.NOTHING;
    }

    private void send(StockWrite write, Fate fate) {
        if (fate == Fate.LOST_BEFORE) {
            return;
        }
        JsonNode answer = stores.write(write);
        if (fate == Fate.ANSWERED) {
            does(() -> context.getBean(StockWriteEnds.class).settle(write, answer));
        }
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
