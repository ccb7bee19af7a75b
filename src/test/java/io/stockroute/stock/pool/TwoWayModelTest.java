package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.pool.TwoWayModel.Fate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random histories of the rule alone. A history is a list of numbers, each of which is an action, so that a broken one shrinks to the
 * few actions that break it. {@code -Dstockroute.runs=20} makes more of them, {@code -Dstockroute.seed=42} repeats them.
 */
@AddLifecycleHook(RunsHook.class)
class TwoWayModelTest {

    private static final int[] UNITS = {-1, 1, -2, 5};
    private static long steps;

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLostAndNothingInvented(
            @ForAll("histories") List<Integer> history,
            @ForAll @IntRange(min = 2, max = 5) int stores,
            @ForAll boolean known) {
        TwoWayModel model = new TwoWayModel(stores, known);
        for (int action : history) {
            act(model, new Dice(action), true);
            model.check();
        }
        for (int round = 0; round < 3; round++) {
            model.levels().forEach(ModelLevel::mark);
            rest(model);
        }
        model.checkAtRest();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aChangeOfWhichAHintComesNeedsNoReconciliation(
            @ForAll("histories") List<Integer> history,
            @ForAll @IntRange(min = 2, max = 3) int stores,
            @ForAll boolean known) {
        TwoWayModel model = new TwoWayModel(stores, known);
        for (int action : history) {
            act(model, new Dice(action), false);
            model.check();
        }
        calm(model);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aChangeCostsOneReadAndOneWriteOfEachOtherStore(
            @ForAll @IntRange(min = 2, max = 5) int stores,
            @ForAll @IntRange(max = 4) int store,
            @ForAll @IntRange(min = 1, max = 9) int units) {
        TwoWayModel model = new TwoWayModel(stores, false);
        rest(model);
        calm(model);
        int reads = model.reads;
        int writes = model.writes;

        model.levels().get(store % stores).store.change(units - 12, 1);
        for (int n = 0; n < 5 * stores; n++) {
            for (ModelLevel level : model.levels()) {
                hearAll(model, level);
                model.step(level, Fate.ANSWERED, 1);
            }
        }

        model.checkAtRest();
        assertThat(model.reads - reads).as("reads").isEqualTo(1);
        assertThat(model.writes - writes).as("writes").isEqualTo(stores - 1);
    }

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers()
                .between(0, 20 * 5 * 6 * 6 - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(400)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @AfterContainer
    static void thereWereEnough() {
        System.out.printf("%d random steps of two-way stock%n", steps);
        assertThat(steps).isGreaterThan(100_000);
    }

    /** What a number stands for. */
    private static final class Dice {
        private int left;

        Dice(int number) {
            left = number;
        }

        int of(int sides) {
            int side = left % sides;
            left /= sides;
            return side;
        }
    }

    private static void act(TwoWayModel model, Dice dice, boolean lossy) {
        steps++;
        int kind = dice.of(20);
        ModelLevel level = model.levels().get(dice.of(5) % model.levels().size());
        int hints = lossy ? (dice.of(6) + 2) / 3 : 1 + dice.of(6) / 4;
        if (kind < 9) {
            model.step(level, fate(dice.of(6)), hints);
        } else if (kind < 13) {
            level.store.change(units(level, dice.of(6)), hints);
        } else if (kind < 17) {
            if (level.store.hasHints()) {
                model.hint(level, level.store.nextHint(dice.of(6)));
            }
        } else if (kind == 17) {
            level.store.takeLate(dice.of(6), hints);
        } else if (kind == 18) {
            model.crash();
        } else if (lossy) {
            level.mark();
        } else {
            calm(model);
        }
    }

    /** Nothing new happens, and what is on its way arrives. */
    private static void calm(TwoWayModel model) {
        model.levels().forEach(level -> hearAll(model, level));
        rest(model);
        model.checkAtRest();
    }

    private static void hearAll(TwoWayModel model, ModelLevel level) {
        while (level.store.hasHints()) {
            model.hint(level, level.store.nextHint(0));
        }
    }

    /** Some changes lead back to what is believed: their hints look like echoes. */
    private static int units(ModelLevel level, int dice) {
        return dice < UNITS.length ? UNITS[dice] : level.believed.orElse(0) - level.store.quantity;
    }

    private static Fate fate(int dice) {
        return switch (dice) {
            case 3 -> Fate.LOST_BEFORE;
            case 4 -> Fate.LOST_AFTER;
            case 5 -> Fate.LATE;
            default -> Fate.ANSWERED;
        };
    }

    /** Every lane works until it has nothing left to do. */
    private static void rest(TwoWayModel model) {
        boolean busy = true;
        for (int round = 0; busy; round++) {
            assertThat(round).as("rounds until there is nothing left to do").isLessThan(100);
            busy = false;
            for (ModelLevel level : model.levels()) {
                busy |= model.step(level, Fate.ANSWERED, 1);
            }
        }
    }
}
