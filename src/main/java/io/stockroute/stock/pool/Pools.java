package io.stockroute.stock.pool;

import io.stockroute.Pages;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Cause;
import io.stockroute.stock.LaneLeases;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import io.stockroute.stock.level.ObservedLevel;
import io.stockroute.stock.target.StockLinks;
import io.stockroute.stock.target.Targets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the stores of a two-way sync hold together. */
@Component
public class Pools {

    private static final int PAGE = 500;

    private final PoolTable table;
    private final PoolClosures ends;
    private final StockLinks links;
    private final Levels levels;
    private final Targets targets;
    private final Syncs syncs;
    private final LaneLeases leases;
    private final AlignedPairs aligned;

    /** With which version of the settings the pools of a store are in line; forgetting it does no harm. */
    private final Map<String, Long> adjusted = new ConcurrentHashMap<>();

    Pools(
            PoolTable table,
            PoolClosures ends,
            StockLinks links,
            Levels levels,
            Targets targets,
            Syncs syncs,
            LaneLeases leases,
            AlignedPairs aligned) {
        this.table = table;
        this.ends = ends;
        this.links = links;
        this.levels = levels;
        this.targets = targets;
        this.syncs = syncs;
        this.leases = leases;
        this.aligned = aligned;
    }

    /**
     * Adds what reads tell of local changes to the pools, in the transaction that believes the reads and holds the levels of their
     * products: a change is believed and added in one step, or neither.
     *
     * @return the same news, and the Source levels of the pools, whose targets are to be planned anew
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
        LevelChanges counted = news.withoutChangeOf(table.joined(all.keySet()));
        counted.seen().forEach(level -> all.put(level.levelId(), level));
        Map<Long, Cause> sources = new TreeMap<>();
        for (PoolShare level : table.shares(all.keySet(), twoWay)) {
            ObservedLevel seen = Objects.requireNonNull(all.get(level.levelId()));
            take(level, seen.change(), seen.cause());
            sources.merge(level.sourceLevelId(), seen.cause(), (first, later) -> seen.hasChanged() ? later : first);
        }
        return counted.and(sources);
    }

    /** What is read in a sync that is no longer two-way is in no pool: a pool that stands still has ended, whatever comes next. */
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

    /**
     * Brings the pools that began with a store's levels in line with the settings, before its lane does anything, at the start and after
     * every change: those of other strategies end, what has not begun is read. Whatever is changed, the pairs are aligned anew, also if the settings are as
     * before by then. Only who holds the lane does so, so that an instance that stands by with other settings ends nothing.
     */
    public void adjust(String store) {
        long version = syncs.version();
        if (Objects.equals(adjusted.get(store), version) || !leases.hold(store)) {
            return;
        }
        List<String> twoWay = twoWay();
        aligned.alignAnew(table.outdated(store, twoWay));
        links.shareOnlyIn(store, twoWay);
        List<Long> notBegun = twoWay.isEmpty() ? List.of() : table.notBegun(store, twoWay);
        Pages.of(notBegun, PAGE).forEach(page -> levels.mark(page, Cause.CATALOG));
        adjusted.put(store, version);
    }

    private List<String> twoWay() {
        return syncs.enabledWith(Strategy.TWO_WAY::equals);
    }
}
