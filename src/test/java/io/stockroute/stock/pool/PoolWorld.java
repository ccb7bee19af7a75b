package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.Beliefs;
import io.stockroute.ledger.LedgerStores;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.Target;
import io.stockroute.stock.target.StockLinks;
import java.util.List;
import java.util.Map;

/** Three stores, linked as in the product by what is matched and which locations pair. */
final class PoolWorld implements AutoCloseable {

    static final List<String> STORES = List.of("main", "outlet", "b2b");

    private final Map<String, Integer> safetyStock;
    private Sync sync;
    final LedgerWorld ledger;

    PoolWorld(TestDatabases database, Strategy strategy) {
        this(database, strategy, Map.of());
    }

    /** @param safetyStock units that the levels of a Destination hold back */
    PoolWorld(TestDatabases database, Strategy strategy, Map<String, Integer> safetyStock) {
        this.safetyStock = safetyStock;
        sync = sync(strategy, "outlet", "b2b");
        ledger = new LedgerWorld(database, sync, PoolWorld::decide);
    }

    private Sync sync(Strategy strategy, String... destinations) {
        return new Sync(
                "main",
                "main",
                List.of(destinations),
                true,
                strategy,
                MatchBy.SKU,
                Map.of(),
                safetyStock,
                OrderSettings.defaults());
    }

    /** As the routes choose. */
    private static List<Target> decide(DestinationStock stock) {
        return new StockTargets().decide(stock);
    }

    /** The process begins again with other settings; nothing is linked again yet. */
    void restart(Strategy strategy, String... destinations) {
        sync = sync(strategy, destinations);
        ledger.restart(sync);
        STORES.forEach(ledger.bean(PoolAdjustments.class)::adjust);
    }

    /** Other settings are saved while the process runs; what follows from that is still to come. */
    void save(Strategy strategy, String... destinations) {
        sync = sync(strategy, destinations);
        ledger.change(sync);
    }

    /** Every lane comes to its next turn. */
    void adjust() {
        STORES.forEach(ledger.bean(PoolAdjustments.class)::adjust);
    }

    SyncPair pair(String destination) {
        return new SyncPair(sync, destination);
    }

    void match(String destination, long sourceItem, long item) {
        ledger.jdbc()
                .sql("""
                        insert into variant_match (sync, destination, store, variant_id, state, match_key,
                            source_item_id, destination_item_id)
                        values ('main', :destination, :destination, :item, 'MATCHED', 'k', :source, :item)""")
                .param("destination", destination)
                .param("item", item)
                .param("source", sourceItem)
                .update();
    }

    void unmatch(String destination) {
        ledger.jdbc()
                .sql("delete from variant_match where destination = ?")
                .params(destination)
                .update();
    }

    void pair(String destination, long from, long to) {
        ledger.jdbc()
                .sql("insert into location_pair values ('main', ?, ?, ?)")
                .params(destination, from, to)
                .update();
    }

    void unpair(String destination, long from) {
        ledger.jdbc()
                .sql("delete from location_pair where destination = ? and source_location_id = ?")
                .params(destination, from)
                .update();
    }

    void relink() {
        sync.destinations().forEach(this::relink);
    }

    void relink(String destination) {
        ledger.bean(StockLinks.class).relink(pair(destination));
    }

    void unlink(String destination) {
        ledger.bean(StockLinks.class).unlink(new Abandoned("main", destination));
    }

    /** A change in the store itself, whose webhook comes at once. */
    void change(Shelf shelf, int by) {
        shelf.change(by);
        ledger.hint(shelf, shelf.quantity);
    }

    /** Every lane works until it has nothing left to do. */
    void rest() {
        boolean busy = true;
        for (int round = 0; busy; round++) {
            assertThat(round).as("rounds until there is nothing left to do").isLessThan(50);
            busy = false;
            for (String store : STORES) {
                ledger.now = ledger.now.plusSeconds(1);
                busy |= ledger.step(store, Fate.ANSWERED) != Step.NOTHING;
            }
        }
    }

    /** A level is read by a lane that has lost its lease before the answer comes. */
    LedgerStores.Asked askedByAnother(Shelf shelf) {
        ledger.hint(shelf, shelf.quantity + 1000);
        assertThat(ledger.step(shelf.store, Fate.ANSWERED)).isEqualTo(Step.ASKED);
        return ledger.stores.forget(shelf.store);
    }

    /** What every pool holds. */
    List<Integer> pools() {
        return ledger.jdbc()
                .sql("select quantity from pool order by source_level_id")
                .query(Integer.class)
                .list();
    }

    /** What every pool holds, by the Source level with which it began. */
    Map<Long, Integer> poolOf() {
        return Beliefs.pools(ledger);
    }

    /** What is believed of every level, or what a write has set whose outcome is not known yet. */
    Map<Long, Integer> held() {
        return Beliefs.of(ledger);
    }

    /** What made the pools what they are. */
    List<String> changes() {
        return texts(
                "select cast(units as varchar) || case when start then ' begins' else '' end from pool_change where ended is null order by id");
    }

    /** Why pools ended. */
    List<String> ends() {
        return texts("select ended from pool_change where ended is not null order by id");
    }

    /** What should be in each level, in the order in which the test made them. */
    List<String> targets() {
        return texts("select coalesce(cast(target as varchar), 'none') from level order by id");
    }

    private List<String> texts(String sql) {
        return ledger.jdbc().sql(sql).query(String.class).list();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
