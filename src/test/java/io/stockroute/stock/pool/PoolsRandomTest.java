package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerStores;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of local changes, hints, reads, late reads, writes, lost answers and crashes, on the ledger as it is: after each
 * step, what the pools hold and what nobody has read yet is what they began with and all local changes. {@code -Dstockroute.runs=200}
 * makes more histories, {@code -Dstockroute.seed=42} repeats one.
 */
class PoolsRandomTest {

    private static final int RUNS = Integer.getInteger("stockroute.runs", 5);
    private static final int STEPS = Integer.getInteger("stockroute.steps", 300);

    private static final int SAFETY_STOCK = 3;

    private record Hint(Shelf shelf, int value) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingInvented(TestDatabases database) {
        long first = Long.getLong("stockroute.seed", System.nanoTime());
        int runs = database == TestDatabases.H2 ? RUNS : Math.max(1, RUNS / 5);
        System.out.printf("random pools on %s: %d histories from -Dstockroute.seed=%d%n", database, runs, first);
        for (long seed = first; seed < first + runs; seed++) {
            try (PoolWorld world = new PoolWorld(database, Strategy.TWO_WAY, Map.of("b2b", SAFETY_STOCK))) {
                new History(world, new Random(seed), seed).play();
            }
        }
    }

    private static final class History {
        private final PoolWorld world;
        private final Random random;
        private final long seed;
        private final List<Product> products = new ArrayList<>();
        private final List<Shelf> shelves;
        private final List<Hint> hints = new ArrayList<>();
        private final List<LedgerStores.Asked> late = new ArrayList<>();

        History(PoolWorld world, Random random, long seed) {
            this.world = world;
            this.random = random;
            this.seed = seed;
            world.pair("outlet", 1, 11);
            world.pair("b2b", 1, 21);
            products.add(new Product(world, 100, 10));
            products.add(new Product(world, 101, 2));
            shelves = world.ledger.stores.all();
        }

        void play() {
            world.relink();
            world.rest();
            shelves.forEach(shelf -> assertThat(shelf.unread).isZero());
            for (int step = 0; step < STEPS; step++) {
                act();
                check("seed %d, step %d".formatted(seed, step));
            }
            for (int round = 0; round < 2; round++) {
                world.ledger.readAll();
                world.rest();
            }
            check("seed %d".formatted(seed));
            for (Product product : products) {
                assertThat(product.shelves)
                        .as("seed %d", seed)
                        .allMatch(shelf -> shelf.unread == 0 && shelf.quantity == product.offered(shelf));
            }
        }

        private void check(String when) {
            Map<Long, Integer> pools = world.poolOf();
            Map<Long, Integer> held = world.held();
            products.forEach(product -> product.check(pools, held, when));
        }

        private void act() {
            world.ledger.now = world.ledger.now.plusSeconds(1);
            int dice = random.nextInt(100);
            if (dice < 20) {
                Shelf shelf = shelves.get(random.nextInt(shelves.size()));
                shelf.change(random.nextInt(4) == 0 ? 1 + random.nextInt(5) : -1 - random.nextInt(2));
                hintOf(shelf);
            } else if (dice < 40) {
                if (!hints.isEmpty()) {
                    Hint hint = hints.remove(random.nextInt(hints.size()));
                    world.ledger.hint(hint.shelf(), hint.value());
                }
            } else if (dice < 44) {
                crash();
            } else if (dice < 48) {
                if (!late.isEmpty()) {
                    world.ledger.record(late.remove(random.nextInt(late.size())));
                }
            } else if (dice < 50) {
                world.ledger.readAll();
            } else {
                step(PoolWorld.STORES.get(random.nextInt(3)));
            }
        }

        /** Lost, once, or twice. */
        private void hintOf(Shelf shelf) {
            for (int times = random.nextInt(3); times > 0; times--) {
                hints.add(new Hint(shelf, shelf.quantity));
            }
        }

        /** Another instance takes the lanes over; what the first one has asked is answered late, if at all. */
        private void crash() {
            PoolWorld.STORES.stream().filter(world.ledger.stores::isAsked).forEach(store -> {
                LedgerStores.Asked question = world.ledger.stores.forget(store);
                if (random.nextBoolean()) {
                    late.add(question);
                }
            });
        }

        private void step(String store) {
            int dice = random.nextInt(100);
            Step step = world.ledger.step(
                    store, dice < 15 ? Fate.LOST_BEFORE : dice < 35 ? Fate.LOST_AFTER : Fate.ANSWERED);
            if (step == Step.WROTE) {
                shelves.stream().filter(shelf -> shelf.store.equals(store)).forEach(this::hintOf);
            }
        }
    }

    /** An item that all stores have. */
    private static final class Product {
        private final int start;
        private final List<Shelf> shelves;

        Product(PoolWorld world, long item, int start) {
            this.start = start;
            shelves = List.of(
                    world.ledger.unknown("main", item, 1, start),
                    world.ledger.unknown("outlet", item + 100, 11, 3),
                    world.ledger.unknown("b2b", item + 200, 21, 30));
            world.match("outlet", item, item + 100);
            world.match("b2b", item, item + 200);
        }

        void check(Map<Long, Integer> pools, Map<Long, Integer> held, String when) {
            int unread = shelves.stream().mapToInt(shelf -> shelf.unread).sum();
            assertThat(pools).as(when).containsEntry(shelves.get(0).levelId, truth() - unread);
            for (Shelf shelf : shelves) {
                assertThat(shelf.quantity - shelf.unread)
                        .as("level %d: believed, or what the write under way has set; %s", shelf.levelId, when)
                        .isEqualTo(held.get(shelf.levelId));
            }
        }

        /** Safety stock lowers what a level shows and nothing else. */
        private int offered(Shelf shelf) {
            return shelf.store.equals("b2b") ? Math.min(truth(), Math.max(0, truth() - SAFETY_STOCK)) : truth();
        }

        private int truth() {
            return start + shelves.stream().mapToInt(shelf -> shelf.local).sum();
        }
    }
}
