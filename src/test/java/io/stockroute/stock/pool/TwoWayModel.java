package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.StockTargets;
import io.stockroute.stock.Target;
import io.stockroute.stock.level.HintRule;
import io.stockroute.stock.level.ReadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ledger of one pool and its lanes, without a database: what is an echo, what a read tells, what it does to the pool and what
 * levels should hold is decided by the rules of the product. The first level is Source's.
 */
final class TwoWayModel {

    /** What becomes of a call. */
    enum Fate {
        ANSWERED,
        LOST_BEFORE,
        LOST_AFTER,
        LATE
    }

    private final List<ModelLevel> levels = new ArrayList<>();
    private OptionalInt pool = OptionalInt.empty();
    private int start;
    int reads;
    int writes;

    /** @param known whether the levels were kept in sync in another way before, so that all but Source's next read is known */
    TwoWayModel(int stores, boolean known) {
        for (int n = 0; n < stores; n++) {
            ModelLevel level = new ModelLevel(n, new ModelStore(10 + 3 * n));
            if (known) {
                level.believed = OptionalInt.of(level.store.quantity);
            }
            levels.add(level);
        }
    }

    List<ModelLevel> levels() {
        return levels;
    }

    void hint(ModelLevel level, int value) {
        if (!HintRule.isEcho(level.asStored(), OptionalInt.of(value))) {
            level.mark();
        }
    }

    /** One step of a lane: an answer is recorded, a stored write is sent, a question asked, or a write stored. */
    boolean step(ModelLevel level, Fate fate, int hintsOfIt) {
        if (level.read != null) {
            record(level, level.read);
            level.read = null;
        } else if (level.written != null) {
            settle(level, level.written);
            level.written = null;
        } else if (level.write.isPresent()) {
            send(level, level.write.get(), fate, hintsOfIt);
        } else if (level.isReadWanted()) {
            reads++;
            level.read = new ModelLevel.Answer(level.asStored(), level.store.quantity, level.store.local);
        } else if (level.drifts()) {
            level.write = Optional.of(
                    new ModelStore.Write(++writes, level.believed.orElseThrow(), level.target.orElseThrow()));
        } else {
            return false;
        }
        return true;
    }

    /** The process dies: what is stored stays. */
    void crash() {
        levels.forEach(ModelLevel::forgetMemory);
    }

    private static void send(ModelLevel level, ModelStore.Write write, Fate fate, int hintsOfIt) {
        switch (fate) {
            case ANSWERED -> level.written = level.store.take(write, hintsOfIt);
            case LOST_AFTER -> level.store.take(write, hintsOfIt);
            case LATE -> level.store.takeLater(write);
            case LOST_BEFORE -> {}
        }
    }

    private void settle(ModelLevel level, boolean taken) {
        int to = level.write.orElseThrow().to();
        level.write = Optional.empty();
        if (taken) {
            level.believed = OptionalInt.of(to);
        } else {
            level.mark();
        }
        plan();
    }

    private void record(ModelLevel level, ModelLevel.Answer answer) {
        boolean joins = level.believed.isEmpty();
        OptionalInt change = ReadRule.localChange(answer.level(), OptionalInt.of(answer.quantity()));
        level.believe(answer);
        level.shown = answer.local();
        if (joins) {
            level.before = answer.local();
        }
        take(PoolRule.step(share(level), change));
        plan();
    }

    private PoolShare share(ModelLevel level) {
        return new PoolShare("main", 0, level.id, Optional.of(true), level.believed, pool);
    }

    private void take(PoolStep step) {
        if (step instanceof PoolStep.Start begin) {
            start = levels.get(0).believed.orElseThrow();
            pool = OptionalInt.of(begin.quantity());
            levels.forEach(level -> level.before = level.shown);
        } else if (step instanceof PoolStep.Add add) {
            pool = OptionalInt.of(pool.orElseThrow() + add.units());
        } else {
            assertThat(step).isInstanceOf(PoolStep.Nothing.class);
        }
    }

    private void plan() {
        List<LinkedLevel> linked = levels.stream()
                .map(level -> new LinkedLevel(
                        level.id, level.target, List.of(), 0, level.believed.isPresent() ? pool : OptionalInt.empty()))
                .toList();
        var stock = new DestinationStock("main", "all", Strategy.TWO_WAY, Cause.POLL, linked);
        for (Target target : new StockTargets().decide(stock)) {
            levels.get((int) target.levelId()).target = OptionalInt.of(target.quantity());
        }
    }

    /** Nothing is lost and nothing invented, whatever is known of it so far. */
    void check() {
        int truth = start;
        int counted = pool.orElse(0);
        for (ModelLevel level : levels) {
            if (level.believed.isEmpty()) {
                continue;
            }
            int unread = level.store.local - level.shown;
            int ours = level.write
                    .filter(level.store::took)
                    .map(ModelStore.Write::to)
                    .orElse(level.believed.getAsInt());
            assertThat(level.store.quantity).as("level %d", level.id).isEqualTo(ours + unread);
            counted += unread;
            truth += level.store.local - level.before;
        }
        if (pool.isPresent()) {
            assertThat(counted).as("the pool and what is unread").isEqualTo(truth);
        }
    }

    /** Every level holds what the pool began with and all local changes since then, and knows it. */
    void checkAtRest() {
        check();
        int all = start
                + levels.stream()
                        .mapToInt(level -> level.store.local - level.before)
                        .sum();
        for (ModelLevel level : levels) {
            assertThat(level.store.quantity).as("level %d", level.id).isEqualTo(all);
            hint(level, all);
            assertThat(level.isReadWanted()).as("an echo costs no read").isFalse();
        }
    }
}
