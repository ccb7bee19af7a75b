package io.stockroute.order;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.intake.ExpiringDrafts;
import io.stockroute.order.intake.OrderPollCursor;
import io.stockroute.order.intake.OrderRedirects;
import io.stockroute.order.intake.OrderSettingsChange;
import io.stockroute.order.intake.Orders;
import io.stockroute.order.lane.OrderDecisions;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsChanged;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.SteppedClock;
import io.stockroute.shopify.StoreClocks;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.reservation.ReservationReads;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The flow of orders without its routes: one Source, two Destinations, one product, a clock that stands still. */
public final class OrderWorld implements AutoCloseable {

    public static final long VARIANT = 71;
    static final long SOURCE_VARIANT = 51;
    public static final long SOURCE_ITEM = 11;

    public final SteppedClock clock = new SteppedClock();
    public ShopifyClient shopify = call -> {
        throw new AssertionError("nobody is asked");
    };
    private final AnnotationConfigApplicationContext context;
    private final TransactionTemplate transaction;

    public OrderWorld(TestDatabases database, Strategy strategy) {
        context = database.with(clock, beans -> surroundings(beans, strategy), Scan.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        context.getBean(OrderSettingsChange.class);
        match();
    }

    private void surroundings(AnnotationConfigApplicationContext context, Strategy strategy) {
        context.registerBean(Syncs.class, () -> new Syncs(List.of(sync("main", strategy))));
        context.registerBean(Stores.class, () -> new Stores(List.of()));
        context.registerBean(FailingRecords.class);
        context.registerBean(StoreClocks.class);
        context.registerBean(Tuning.class, Tunings::defaults);
        context.registerBean(PublicUrl.class, () -> new PublicUrl(Optional.of(URI.create("https://sync.example.com"))));
        context.registerBean(ShopifyClient.class, () -> call -> shopify.call(call));
        context.registerBean(
                TransactionOperations.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(DataSourceProperties.class, () -> {
            DataSourceProperties properties = new DataSourceProperties();
            properties.setUrl("jdbc:none");
            return properties;
        });
    }

    public static Sync sync(String source, Strategy strategy) {
        return sync("main", source, strategy);
    }

    public static Sync sync(String name, String source, Strategy strategy) {
        return new Sync(
                name,
                source,
                List.of("outlet", "b2b"),
                true,
                strategy,
                MatchBy.SKU,
                Map.of(),
                OrderSettings.defaults());
    }

    public SyncPair pair() {
        return new SyncPair(bean(Syncs.class).named("main"), "outlet");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What a restart with other settings does. */
    public void restart(Sync... syncs) {
        begun(syncs).begin();
    }

    /** A save of other settings while the server runs. */
    public void change(Sync... syncs) {
        OrderSettingsChange orders = begun(syncs);
        orders.change(new SyncsChanged(bean(Syncs.class).now(), new Syncs(List.of(syncs))));
        orders.adjust();
    }

    public OrderSettingsChange begun(Sync... syncs) {
        Syncs settings = new Syncs(List.of(syncs));
        return new OrderSettingsChange(
                settings,
                bean(OrderPollCursor.class),
                bean(OrderTable.class),
                new OrderRedirects(new SyncPairs(settings, jdbc()), bean(OrderTable.class), bean(OrderSteps.class)),
                bean(ExpiringDrafts.class),
                bean(TransactionOperations.class));
    }

    /** An order of two units that a Destination tells of. */
    public SoldOrder sold(String store, long number) {
        return new SoldOrder(store, number, "#" + number, clock.instant(), List.of(new SoldOrder.Line(VARIANT, 2)));
    }

    /** Accepts an order; its row as the lane sees it. */
    public DestinationOrder accepted(String store, long number) {
        does(() -> bean(Orders.class).accept(sold(store, number), "poll"));
        return order(number);
    }

    /** An order that was sent and whose answer never came. */
    public DestinationOrder sent(String store, long number) {
        DestinationOrder order = accepted(store, number);
        lease();
        does(() -> bean(OrderDecisions.class).intend(order, question(), bring(number), OrderFixture.noPreparation()));
        return order(number);
    }

    /** Works the lane as the only instance. */
    public void lease() {
        bean(LaneLeases.class).hold(OrderLaneLease.of("main"));
    }

    public DestinationOrder order(long number) {
        return bean(OrderTable.class)
                .find(jdbc().sql("select id from destination_order where order_id = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }

    /** How many units are subtracted from what Source offers. */
    public long subtracted() {
        return jdbc().sql("select coalesce(sum(units), 0) from reservation where open")
                .query(Long.class)
                .single();
    }

    /** A column of text of an order; empty if it is null. */
    public String text(String column, long number) {
        return jdbc().sql("select coalesce(" + column + ", '') from destination_order where order_id = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** A level of Source and one of the outlet that it feeds, of ten each; the id of the outlet's. */
    public long linked() {
        jdbc().sql("""
                        insert into level (id, store, inventory_item_id, location_id, believed, stocked, target)
                        values (1001, 'main', 11, 1, 10, true, null), (1002, 'outlet', 21, 2, 10, true, 10)""").update();
        jdbc().sql(
                        "insert into level_link (level_id, source_level_id, sync, destination) values (1002, 1001, 'main', 'outlet')")
                .update();
        return 1002;
    }

    /** A level of a Destination is read lower. */
    public void falls(long level, int by) {
        ObservedLevel seen = new ObservedLevel(level, 0, OptionalInt.of(-by), Cause.POLL);
        does(() -> bean(ReservationReads.class).observe(LevelChanges.ofReads(List.of(seen))));
    }

    public LevelChanges does(Supplier<LevelChanges> step) {
        return transaction.execute(status -> step.get());
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public OrderQuestion question() {
        return new OrderFixture(clock, pair()).question();
    }

    /** Two units at ten euros. */
    public Import bring(long number) {
        return new OrderFixture(clock, pair()).bring(number);
    }

    /** The one product is matched in both Destinations. */
    public void match() {
        for (String destination : List.of("outlet", "b2b")) {
            for (String store : List.of("main", destination)) {
                jdbc().sql("""
                                insert into variant_match (sync, destination, store, variant_id, state, match_key,
                                    source_item_id, destination_item_id)
                                values ('main', :destination, :store, :variant, 'MATCHED', 'C-1', :item, 21)""")
                        .param("destination", destination)
                        .param("store", store)
                        .param("variant", store.equals("main") ? SOURCE_VARIANT : VARIANT)
                        .param("item", SOURCE_ITEM)
                        .update();
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** The components below the routes, made when they are asked for. */
    @ComponentScan(
            basePackages = {
                "io.stockroute.order",
                "io.stockroute.stock",
                "io.stockroute.catalog",
                "io.stockroute.run",
                "io.stockroute.settings"
            },
            lazyInit = true,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.stockroute\\.(settings\\.(file\\..*|saved\\..*|Settings.*)|run\\.(preview|reconciliation)\\..*|run\\.approval\\.(?!RunChanges|RunHolds).*|run\\.(Previews|Reconciliations|RunActions|StorePauses|OperatorActions))"))
    static final class Scan {}
}
