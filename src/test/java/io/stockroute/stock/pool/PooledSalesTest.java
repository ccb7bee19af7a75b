package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.StockTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of two stores that share a pool and both take orders: main those of the shop, outlet those of b2b. What waits to be
 * imported in either is offered nowhere else; the store that will count it holds it until then.
 */
class PooledSalesTest {

    private static final int RUNS = Integer.getInteger("stockroute.runs", 4);
    private static final int STOCK = 40;
    private static final List<String> STORES = List.of("main", "outlet", "shop", "b2b");
    private static final Sync SHARED = sync("shared", "main", "outlet", Strategy.TWO_WAY);
    private static final Sync SHOP = sync("shop", "main", "shop", Strategy.ORDERS);
    private static final Sync WHOLESALE = sync("wholesale", "outlet", "b2b", Strategy.ORDERS);

    /** An order of the shop or of b2b that its Source does not have yet. */
    private record Order(long row, boolean ofShop, int units) {}

    @ParameterizedTest
    @EnumSource
    void whatWaitsForAStoreOfAPoolIsOfferedInNoOther(TestDatabases database) {
        long first = Long.getLong("stockroute.seed", System.nanoTime());
        int runs = database == TestDatabases.H2 ? RUNS : Math.max(1, RUNS / 4);
        System.out.printf("random pooled sales on %s: %d histories from -Dstockroute.seed=%d%n", database, runs, first);
        for (long seed = first; seed < first + runs; seed++) {
            new History(database, seed).play();
        }
    }

    private static final class History {
        private final Random random;
        private final long seed;
        private final LedgerWorld ledger;
        private final Shelf main;
        private final Shelf outlet;
        private final Shelf shop;
        private final Shelf b2b;
        private final List<Order> waiting = new ArrayList<>();
        private long rows;

        History(TestDatabases database, long seed) {
            this.seed = seed;
            random = new Random(seed);
            ledger = new LedgerWorld(database, SHARED, new StockTargets()::decide);
            ledger.also(SHOP, WHOLESALE);
            main = ledger.shelf("main", 100, 1, STOCK);
            outlet = ledger.shelf("outlet", 200, 11, STOCK);
            shop = ledger.shelf("shop", 300, 21, STOCK);
            b2b = ledger.shelf("b2b", 400, 31, STOCK);
            ledger.link(SHARED.name(), main, main);
            ledger.link(SHARED.name(), outlet, main);
            ledger.link(SHOP.name(), shop, main);
            ledger.link(WHOLESALE.name(), b2b, outlet);
        }

        void play() {
            try (ledger) {
                settle();
                for (int round = 0; round < 6; round++) {
                    for (int step = 0; step < 25; step++) {
                        act();
                    }
                    settle();
                    int ofShop = units(true);
                    int ofB2b = units(false);
                    int all = STOCK + main.local + outlet.local;
                    assertThat(List.of(main.quantity, outlet.quantity, shop.quantity, b2b.quantity))
                            .as("seed %d, round %d: %d of the shop wait and %d of b2b", seed, round, ofShop, ofB2b)
                            .containsExactly(all - ofB2b, all - ofShop, all - ofB2b - ofShop, all - ofShop - ofB2b);
                }
            }
        }

        private int units(boolean ofShop) {
            return waiting.stream()
                    .filter(order -> order.ofShop() == ofShop)
                    .mapToInt(Order::units)
                    .sum();
        }

        private void act() {
            ledger.now = ledger.now.plusSeconds(1);
            switch (random.nextInt(8)) {
                case 0 -> sell(random.nextBoolean());
                case 1 -> change(random.nextBoolean() ? main : outlet);
                case 2 -> bring();
                default ->
                    ledger.step(
                            STORES.get(random.nextInt(STORES.size())),
                            random.nextInt(5) == 0 ? Fate.LOST_AFTER : Fate.ANSWERED);
            }
        }

        private void sell(boolean inShop) {
            Order order = new Order(++rows, inShop, 1 + random.nextInt(2));
            Shelf sold = inShop ? shop : b2b;
            sold.change(-order.units());
            waiting.add(order);
            SyncPair pair = inShop ? new SyncPair(SHOP, "shop") : new SyncPair(WHOLESALE, "b2b");
            ledger.does(() -> ledger.sales()
                    .sold(pair, order.row(), Map.of(inShop ? 100L : 200L, order.units()), Cause.order(order.row())));
            ledger.hint(sold, sold.quantity);
        }

        private void change(Shelf shelf) {
            shelf.change(random.nextInt(6) - 3);
            ledger.hint(shelf, shelf.quantity);
        }

        /** The order's Source counts it: a local change there, as any. */
        private void bring() {
            if (!waiting.isEmpty()) {
                Order order = waiting.remove(random.nextInt(waiting.size()));
                (order.ofShop() ? main : outlet).change(-order.units());
                ledger.does(() -> ledger.sales().counted(order.row(), Cause.order(order.row())));
            }
        }

        private void settle() {
            for (int round = 0; round < 4; round++) {
                ledger.readAll();
                boolean busy = true;
                while (busy) {
                    ledger.now = ledger.now.plusSeconds(30);
                    busy = STORES.stream().map(store -> ledger.step(store, Fate.ANSWERED)).toList().stream()
                            .anyMatch(step -> step != Step.NOTHING);
                }
            }
        }
    }

    private static Sync sync(String name, String source, String destination, Strategy strategy) {
        return new Sync(
                name, source, List.of(destination), true, strategy, MatchBy.SKU, Map.of(), OrderSettings.defaults());
    }
}
