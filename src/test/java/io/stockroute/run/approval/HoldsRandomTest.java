package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.Beliefs;
import io.stockroute.ledger.LedgerStores;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.Runs;
import io.stockroute.settings.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of sales, emptied stores, runs, and of what operators decide of them, with two instances that look after the runs: after
 * each step nothing is lost and nothing invented, no lane writes what is on hold, and no more is emptied unseen than the guard allows. When
 * the operators have let all go, every level holds what it should and no run is left half done. {@code -Dstockroute.runs=200} makes
 * more histories, {@code -Dstockroute.seed=42} repeats one.
 */
class HoldsRandomTest {

    private static final int RUNS = Integer.getInteger("stockroute.runs", 3);
    private static final int STEPS = Integer.getInteger("stockroute.steps", 300);
    private static final List<String> STORES = List.of("main", "outlet");

    private record Hint(Shelf shelf, int value) {}

    /** A unit that the outlet sold of a product. */
    private record Order(long id, int product) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrOnHoldForGoodOrEmptiedUnseen(TestDatabases database) {
        long first = Long.getLong("stockroute.seed", System.nanoTime());
        int runs = database == TestDatabases.H2 ? RUNS : Math.max(1, RUNS / 2);
        System.out.printf("random holds on %s: %d histories from -Dstockroute.seed=%d%n", database, runs, first);
        for (long seed = first; seed < first + runs; seed++) {
            Strategy strategy =
                    List.of(Strategy.ONE_WAY, Strategy.TWO_WAY, Strategy.ORDERS).get((int) Math.floorMod(seed, 3L));
            try (HoldWorld world = new HoldWorld(database, strategy)) {
                new History(world, strategy, new Random(seed), seed).play();
            }
        }
    }

    private static final class History {
        private final HoldWorld world;
        private final Strategy strategy;
        private final Random random;
        private final long seed;
        private final List<Shelf> shelves;
        private final List<Hint> hints = new ArrayList<>();
        private final List<LedgerStores.Asked> late = new ArrayList<>();
        private final List<Order> sold = new ArrayList<>();
        private final List<Order> known = new ArrayList<>();
        private long orders;

        /** What the other instance has seen of the runs, which may be long ago. */
        private List<GuardedRun> seen = List.of();

        History(HoldWorld world, Strategy strategy, Random random, long seed) {
            this.world = world;
            this.strategy = strategy;
            this.random = random;
            this.seed = seed;
            shelves = world.ledger.stores.all();
            world.ledger.stored = write -> HoldChecks.written(world, write.id(), "seed " + seed);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                act();
                check("seed %d (%s), step %d".formatted(seed, strategy, step));
            }
            letAllGo();
            String when = "seed %d (%s), at rest".formatted(seed, strategy);
            check(when);
            HoldChecks.nothingIsLeft(world, when);
            for (int product = 0; product < HoldWorld.PRODUCTS; product++) {
                assertThat(world.outlet.get(product).quantity)
                        .as("product %d, %s", product, when)
                        .isEqualTo(world.main.get(product).quantity);
            }
        }

        private void check(String when) {
            Map<Long, Integer> held = Beliefs.of(world.ledger);
            Map<Long, Integer> pools = Beliefs.pools(world.ledger);
            for (Shelf shelf : shelves) {
                assertThat(shelf.quantity - shelf.unread)
                        .as("level %d: believed, or what the write under way has set; %s", shelf.levelId, when)
                        .isEqualTo(held.get(shelf.levelId));
            }
            for (int product = 0; product < HoldWorld.PRODUCTS; product++) {
                Shelf main = world.main.get(product);
                Shelf outlet = world.outlet.get(product);
                if (strategy == Strategy.TWO_WAY) {
                    assertThat(pools)
                            .as(when)
                            .containsEntry(main.levelId, 10 + main.local + outlet.local - main.unread - outlet.unread);
                } else {
                    assertThat(main.quantity).as(when).isEqualTo(10 + main.local);
                }
            }
            HoldChecks.rows(world, when);
        }

        private void act() {
            world.ledger.now = world.ledger.now.plusSeconds(random.nextInt(60) == 0 ? 660 : 1);
            int dice = random.nextInt(100);
            if (dice < 14) {
                change();
            } else if (dice < 16) {
                empty(random.nextInt(3) == 0 ? world.outlet : world.main);
            } else if (dice < 18) {
                world.main.forEach(shelf -> change(shelf, 5));
            } else if (dice < 30) {
                if (!hints.isEmpty()) {
                    Hint hint = hints.remove(random.nextInt(hints.size()));
                    world.ledger.hint(hint.shelf(), hint.value());
                }
            } else if (dice < 32) {
                crash();
            } else if (dice < 34) {
                if (!late.isEmpty()) {
                    world.ledger.record(late.remove(random.nextInt(late.size())));
                }
            } else if (dice < 37) {
                world.ledger.bean(Runs.class).overtakeReconciliation("main");
                world.reconcile();
            } else if (dice < 39) {
                world.align();
            } else if (dice < 46) {
                decide();
            } else if (dice < 52) {
                world.round();
            } else if (dice < 60) {
                otherInstance();
            } else if (dice < 66) {
                bring();
            } else {
                step(STORES.get(random.nextInt(2)));
            }
        }

        private void change() {
            int product = random.nextInt(HoldWorld.PRODUCTS);
            boolean atMain = random.nextBoolean();
            if (strategy == Strategy.ORDERS && !atMain) {
                change(world.outlet.get(product), -1);
                sold.add(new Order(++orders, product));
            } else {
                Shelf shelf = (atMain ? world.main : world.outlet).get(product);
                change(shelf, random.nextInt(4) == 0 ? 1 + random.nextInt(5) : -1 - random.nextInt(2));
            }
        }

        /** Half of a store or more holds nothing from one moment to the next. */
        private void empty(List<Shelf> store) {
            int from = random.nextInt(HoldWorld.PRODUCTS / 2);
            store.subList(from, store.size()).stream()
                    .filter(shelf -> shelf.quantity > 0)
                    .forEach(shelf -> change(shelf, -shelf.quantity));
        }

        private void change(Shelf shelf, int by) {
            shelf.change(by);
            hintOf(shelf);
        }

        /** Lost, once, or twice. */
        private void hintOf(Shelf shelf) {
            for (int times = random.nextInt(3); times > 0; times--) {
                hints.add(new Hint(shelf, shelf.quantity));
            }
        }

        /** An order becomes known, or comes to Source. */
        private void bring() {
            if (!sold.isEmpty() && random.nextBoolean()) {
                Order order = sold.remove(random.nextInt(sold.size()));
                Map<Long, Integer> units = Map.of(100L + order.product(), 1);
                world.ledger.does(
                        () -> world.ledger.sales().sold(world.pair(), order.id(), units, Cause.order(order.id())));
                known.add(order);
            } else if (!known.isEmpty()) {
                Order order = known.remove(random.nextInt(known.size()));
                change(world.main.get(order.product()), -1);
                world.ledger.does(() -> world.ledger.sales().counted(order.id(), Cause.order(order.id())));
            }
        }

        /** Another instance takes the lanes over; what the first one has asked is answered late, if at all. */
        private void crash() {
            if (random.nextInt(4) == 0) {
                world.restart();
                return;
            }
            STORES.stream().filter(world.ledger.stores::isAsked).forEach(store -> {
                LedgerStores.Asked question = world.ledger.stores.forget(store);
                if (random.nextBoolean()) {
                    late.add(question);
                }
            });
        }

        private void step(String store) {
            int dice = random.nextInt(100);
            Step step = world.ledger.step(
                    store, dice < 10 ? Fate.LOST_BEFORE : dice < 25 ? Fate.LOST_AFTER : Fate.ANSWERED);
            if (step == Step.WROTE) {
                shelves.stream().filter(shelf -> shelf.store.equals(store)).forEach(this::hintOf);
            }
        }

        /** An operator decides something that may be decided. */
        private void decide() {
            List<Long> runs = world.ledger
                    .jdbc()
                    .sql("select id from run order by id desc limit 8")
                    .query(Long.class)
                    .list();
            if (!runs.isEmpty()) {
                long run = runs.get(random.nextInt(runs.size()));
                List<Action> possible =
                        List.copyOf(new TreeSet<>(world.actions().possible(run)));
                if (!possible.isEmpty()) {
                    take(run, possible.get(random.nextInt(possible.size())));
                }
            }
        }

        private void take(long run, Action action) {
            boolean taken =
                    switch (action) {
                        case APPROVE -> world.actions().approve(run, "ann");
                        case REJECT -> world.actions().reject(run, "ann");
                        case UNDO -> world.actions().undo(run, "ann");
                        case RESUME -> world.actions().resume(run, "ann");
                        case PAUSE -> throw new AssertionError("a run cannot be paused");
                    };
            assertThat(taken).isTrue();
        }

        /** It is in the middle of a round, and the first one goes on meanwhile. */
        private void otherInstance() {
            if (seen.isEmpty() || random.nextInt(4) == 0) {
                seen = world.ledger.bean(GuardedRuns.class).all();
            } else {
                new OtherInstance(world.ledger, random).goOn(seen.get(random.nextInt(seen.size())));
            }
        }

        private void letAllGo() {
            for (int round = 0; round < 30 && (round < 3 || HoldChecks.holding(world) > 0); round++) {
                world.ledger.now = world.ledger.now.plus(Duration.ofMinutes(11));
                while (!sold.isEmpty() || !known.isEmpty()) {
                    bring();
                }
                world.ledger.does(() -> world.ledger.sales().complete(world.pair(), world.ledger.now));
                world.ledger.readAll();
                world.rest();
                for (long run = 1; run <= world.ledger.count("select max(id) from run"); run++) {
                    for (Action action : world.actions().possible(run)) {
                        if (action == Action.APPROVE || action == Action.RESUME) {
                            take(run, action);
                        }
                    }
                }
                world.rest();
            }
        }
    }
}
