package io.stockroute.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Transactions that decide the same Source item at the same moment, as two instances do that have different stores: reads of all stores
 * that share its pool, and an order that sells of it. The levels of the product are locked in one order, so each sees what the others did.
 */
class DecidedAtOnceTest {

    private static final int ROUNDS = 25;
    private static final int STOCK = 100;
    private static final List<String> STORES = List.of("main", "outlet", "b2b", "shop");
    private static final Sync SHARED = sync("shared", List.of("outlet", "b2b"), Strategy.TWO_WAY);
    private static final Sync SHOP = sync("shop", List.of("shop"), Strategy.ORDERS);

    @Test
    void nothingIsLostAndNobodyWaitsForEver() throws Exception {
        Random random = new Random(20);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (LedgerWorld world = new LedgerWorld(TestDatabases.POSTGRESQL, SHARED, new StockTargets()::decide)) {
            world.also(SHOP);
            Shelf main = world.shelf("main", 100, 1, STOCK);
            Shelf outlet = world.shelf("outlet", 200, 11, STOCK);
            Shelf b2b = world.shelf("b2b", 300, 21, STOCK);
            Shelf shop = world.shelf("shop", 400, 31, STOCK);
            world.link(SHARED.name(), main, main);
            world.link(SHARED.name(), outlet, main);
            world.link(SHARED.name(), b2b, main);
            world.link(SHOP.name(), shop, main);
            world.readAll();
            settle(world);
            int sold = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                world.now = world.now.plusSeconds(1);
                List<Runnable> atOnce = new ArrayList<>();
                for (Shelf shelf : List.of(main, outlet, b2b)) {
                    shelf.change(random.nextBoolean() ? 1 : -2);
                    world.hint(shelf, shelf.quantity);
                    assertThat(world.step(shelf.store, Fate.ANSWERED)).isEqualTo(Step.ASKED);
                    LedgerStores.Asked answer = world.stores.answer(shelf.store);
                    atOnce.add(() -> world.record(answer));
                }
                long order = round;
                shop.change(-1);
                sold++;
                atOnce.add(() -> world.does(() ->
                        world.sales().sold(new SyncPair(SHOP, "shop"), order, Map.of(100L, 1), Cause.order(order))));
                together(threads, atOnce);
                world.hint(shop, shop.quantity);
                settle(world);

                int pool = STOCK + main.local + outlet.local + b2b.local;
                assertThat(List.of(main.quantity, outlet.quantity, b2b.quantity, shop.quantity))
                        .as("round %d: %d sold in shop wait for main", round, sold)
                        .containsExactly(pool, pool - sold, pool - sold, pool - sold);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void together(ExecutorService threads, List<Runnable> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Future<?>> ends = new ArrayList<>();
        for (Runnable one : all) {
            ends.add(threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                one.run();
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get(60, TimeUnit.SECONDS);
        }
    }

    private static void settle(LedgerWorld world) {
        boolean busy = true;
        while (busy) {
            world.now = world.now.plusSeconds(30);
            busy = STORES.stream().map(store -> world.step(store, Fate.ANSWERED)).toList().stream()
                    .anyMatch(step -> step != Step.NOTHING);
        }
    }

    private static Sync sync(String name, List<String> destinations, Strategy strategy) {
        return new Sync(name, "main", destinations, true, strategy, MatchBy.SKU, Map.of(), OrderSettings.defaults());
    }
}
