package io.stockroute.stock.pool;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.level.KnownStock;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.target.Targets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the stores of a two-way sync hold together. */
@Component
public class Pools {

    private final PoolTable table;
    private final PoolClosures ends;
    private final Targets targets;
    private final Syncs syncs;
    private final KnownStock known;

    Pools(PoolTable table, PoolClosures ends, Targets targets, Syncs syncs, KnownStock known) {
        this.table = table;
        this.ends = ends;
        this.targets = targets;
        this.syncs = syncs;
        this.known = known;
    }

    /**
     * Adds what reads tell of local changes to the pools, in the transaction that believes the reads and holds the levels of their
     * products: a change is believed and added in one step, or neither.
     *
     * @return the same news, and the Source levels of the pools, whose targets are to be planned again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LevelChanges observe(LevelChanges news) {
        if (news.seen().isEmpty()) {
            return news;
        }
        List<String> twoWay = twoWay();
        endOthers(news, twoWay);
        if (twoWay.isEmpty()) {
            return news;
        }
        Map<Long, ObservedLevel> all = new HashMap<>();
        news.seen().forEach(level -> all.put(level.levelId(), level));
        LevelChanges counted = news.withoutChangeOf(known.startAgain(all.keySet()));
        counted.seen().forEach(level -> all.put(level.levelId(), level));
        Map<Long, Cause> sources = new TreeMap<>();
        for (PoolShare level : table.shares(all.keySet(), twoWay)) {
            ObservedLevel seen = Objects.requireNonNull(all.get(level.levelId()));
            take(level, seen.change(), seen.cause());
            sources.merge(level.sourceLevelId(), seen.cause(), (first, later) -> seen.hasChanged() ? later : first);
        }
        return counted.and(sources);
    }

    /** What is read in a sync that is no longer two-way is in no pool: a pool that is suspended has ended, whatever comes next. */
    private void endOthers(LevelChanges news, List<String> twoWay) {
        List<Long> seen = news.seen().stream().map(ObservedLevel::levelId).toList();
        table.sharedElsewhere(seen, twoWay).forEach((sync, sources) -> {
            ends.of(sync, sources, LedgerCode.STRATEGY_CHANGED, news.cause());
            targets.clear(table.levels(sync, sources), LedgerCode.STRATEGY_CHANGED, news.cause());
        });
    }

    private void take(PoolShare level, OptionalInt change, Cause cause) {
        PoolStep step = PoolRule.step(level, change);
        if (step instanceof PoolStep.Start start) {
            table.start(level, start.quantity(), cause);
        } else if (step instanceof PoolStep.Add add) {
            table.add(level, add.units(), cause);
        } else if (step instanceof PoolStep.Stop) {
            List<Long> source = List.of(level.sourceLevelId());
            ends.of(level.sync(), source, LedgerCode.SOURCE_NOT_STOCKED, cause);
            targets.clear(table.levels(level.sync(), source), LedgerCode.SOURCE_NOT_STOCKED, cause);
        } else if (step instanceof PoolStep.Leave) {
            targets.clear(List.of(level.levelId()), LedgerCode.LEVEL_NOT_STOCKED, cause);
        }
    }

    private List<String> twoWay() {
        return syncs.enabledWith(Strategy.TWO_WAY::equals);
    }
}
