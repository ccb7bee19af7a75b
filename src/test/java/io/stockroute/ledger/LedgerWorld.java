package io.stockroute.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsInEffect;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.LevelHint;
import io.stockroute.stock.LevelHints;
import io.stockroute.stock.LevelKey;
import io.stockroute.stock.Levels;
import io.stockroute.stock.Reservations;
import io.stockroute.stock.Target;
import io.stockroute.stock.WriteGuard;
import io.stockroute.stock.lane.LaneTurn;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.stock.lane.StockWriteCalls;
import io.stockroute.stock.lane.StockWriteOutcomes;
import io.stockroute.stock.lane.StockWrites;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.LevelReads;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.level.ReadBatch;
import io.stockroute.stock.level.ReadQueue;
import io.stockroute.stock.pool.Pools;
import io.stockroute.stock.reservation.ReservationReads;
import io.stockroute.stock.target.StockMap;
import io.stockroute.stock.target.Targets;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger as it is, over stores that are a few numbers. Levels, links and the rule are given from outside. Every step of a lane is
 * its own, so that anything may happen between a question and its answer.
 */
public final class LedgerWorld implements AutoCloseable {

    private final DataSource database;
    private final Tuning tuning;
    private Sync sync;
    /** Syncs besides, which stay as they are. */
    private List<Sync> others = List.of();

    private long settings;
    private AnnotationConfigApplicationContext context;
    private TransactionTemplate transaction;
    private final Function<DestinationStock, List<Target>> rule;
    private final Consumer<AnnotationConfigApplicationContext> more;
    public final LedgerStores stores = new LedgerStores();
    /** Told of every write that a lane has stored, before it is sent. */
    public Consumer<StockWrite> stored = write -> {};

    public Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private long deliveries;

    /** @param rule the one that the strategy of the sync decides by */
    public LedgerWorld(TestDatabases database, Sync sync, Function<DestinationStock, List<Target>> rule) {
        this(database, sync, rule, Tunings.defaults());
    }

    /** The same with other settings. */
    public LedgerWorld(
            TestDatabases database, Sync sync, Function<DestinationStock, List<Target>> rule, Tuning tuning) {
        this(database, sync, rule, tuning, context -> {});
    }

    /** The same with components of other packages. */
    public LedgerWorld(
            TestDatabases database,
            Sync sync,
            Function<DestinationStock, List<Target>> rule,
            Tuning tuning,
            Consumer<AnnotationConfigApplicationContext> more) {
        this.more = more;
        this.tuning = tuning;
        this.database = database.fresh();
        this.sync = sync;
        this.rule = rule;
        context = begin();
        transaction = transactions();
    }

    /** There are more syncs, which stay as they are; their levels are linked by name. */
    public void also(Sync... more) {
        others = List.of(more);
        settings++;
        others.forEach(other -> other.destinations().forEach(context.getBean(LaneLeases.class)::hold));
    }

    private SyncsInEffect inEffect() {
        Map<String, Sync> all = new LinkedHashMap<>();
        all.put(sync.name(), sync);
        others.forEach(other -> all.put(other.name(), other));
        return new SyncsInEffect(settings, all, Map.of());
    }

    /** The process ends, and another one begins with these settings: what was asked is not answered any more. */
    public void restart(Sync other) {
        context.close();
        stores.all().stream()
                .map(shelf -> shelf.store)
                .distinct()
                .filter(stores::isAsked)
                .forEach(stores::forget);
        sync = other;
        context = begin();
        transaction = transactions();
    }

    /** Other settings are saved; nothing has followed from that yet. */
    public void change(Sync other) {
        sync = other;
        settings++;
    }

    private AnnotationConfigApplicationContext begin() {
        var begun = TestDatabases.with(
                database,
                new Ticking(),
                this::surroundings,
                LedgerComponents.Scan.class,
                SyncPairLock.class,
                LaneLeases.class);
        LaneLeases leases = begun.getBean(LaneLeases.class);
        leases.hold(sync.source());
        sync.destinations().forEach(leases::hold);
        return begun;
    }

    private void surroundings(AnnotationConfigApplicationContext context) {
        context.registerBean(Syncs.class, () -> new Syncs(this::inEffect));
        more.accept(context);
        context.registerBean(Tuning.class, () -> tuning);
        LedgerComponents.register(context);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** A level that the ledger knows as it is; a Destination's holds what it should. */
    public Shelf shelf(String store, long item, long location, int quantity) {
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

    /** A level of which the ledger knows nothing yet. */
    public Shelf unknown(String store, long item, long location, int quantity) {
        Shelf shelf = stores.add(store, item, location, quantity);
        jdbc().sql("insert into level (id, store, inventory_item_id, location_id) values (?, ?, ?, ?)")
                .params(shelf.levelId, store, item, location)
                .update();
        return shelf;
    }

    /** A Source level feeds a Destination's. */
    public void link(Shelf level, Shelf source) {
        link(sync.name(), level, source);
    }

    /** The same in a sync of this name. */
    public void link(String name, Shelf level, Shelf source) {
        jdbc().sql("insert into level_link (level_id, source_level_id, sync, destination) values (?, ?, ?, ?)")
                .params(level.levelId, source.levelId, name, level.store)
                .update();
    }

    /** Any component of the ledger. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Reservations sales() {
        return context.getBean(Reservations.class);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Something happens in one transaction, and the targets that follow from it. */
    public void does(Supplier<LevelChanges> step) {
        transaction.executeWithoutResult(status -> plan(step.get()));
    }

    private void plan(LevelChanges news) {
        LevelChanges all = context.getBean(Pools.class)
                .observe(context.getBean(ReservationReads.class).observe(news));
        context.getBean(StockMap.class).enrich(all).forEach(stock -> context.getBean(Targets.class)
                .set(stock, rule.apply(stock)));
    }

    public void hint(Shelf shelf, int value) {
        context.getBean(LevelHints.class)
                .observe(new LevelHint(
                        new LevelKey(shelf.store, shelf.item, shelf.location),
                        OptionalInt.of(value),
                        Cause.delivery(++deliveries)));
    }

    public void readAll() {
        transaction.executeWithoutResult(status -> context.getBean(Levels.class)
                .mark(stores.all().stream().map(shelf -> shelf.levelId).toList(), Cause.POLL));
    }

    /** One step of a store's lane: an answer is recorded, a stored write is sent, a question asked, or a write stored. */
    public Step step(String store, Fate fate) {
        if (stores.isAsked(store)) {
            record(stores.answer(store));
            return Step.READ;
        }
        var due = context.getBean(StockWrites.class).due(store);
        if (due.isPresent()) {
            send(due.get(), fate);
            return Step.WROTE;
        }
        List<Level> wanted = context.getBean(ReadQueue.class).next(store, 250, false);
        if (!wanted.isEmpty()) {
            ReadBatch batch = new ReadBatch(store, wanted);
            stores.ask(batch, context.getBean(LevelReads.class).calls(batch));
            return Step.ASKED;
        }
        context.getBean(WriteGuard.class).apply(store);
        var write = context.getBean(StockWrites.class).plan(store, LaneTurn.Kind.REST);
        write.ifPresent(stored);
        return write.isPresent() ? Step.STORED : Step.NOTHING;
    }

    /** Takes an answer down, however late it is. */
    public void record(LedgerStores.Asked question) {
        does(() -> {
            LevelChanges news = context.getBean(LevelReads.class).record(question.batch(), question.answers());
            stores.taken(
                    question, news.seen().stream().map(ObservedLevel::levelId).toList());
            return news;
        });
    }

    private void send(StockWrite write, Fate fate) {
        StockWriteCalls calls = context.getBean(StockWriteCalls.class);
        calls.call(write);
        if (fate == Fate.NOT_SENT) {
            calls.unsent(write);
        }
        if (fate == Fate.NOT_SENT || fate == Fate.LOST_BEFORE) {
            return;
        }
        JsonNode answer = stores.send(write);
        if (fate == Fate.ANSWERED) {
            does(() -> context.getBean(StockWriteOutcomes.class).settle(write, answer));
        }
    }

    public enum Step {
        READ,
        WROTE,
        ASKED,
        STORED,
        NOTHING
    }

    public enum Fate {
        ANSWERED,
        NOT_SENT,
        LOST_BEFORE,
        LOST_AFTER
    }

    public long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        TestDatabases.close(database);
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
}
