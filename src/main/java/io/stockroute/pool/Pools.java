package io.stockroute.pool;

import io.stockroute.inventory.Cause;
import io.stockroute.inventory.LevelSeen;
import io.stockroute.inventory.Levels;
import io.stockroute.inventory.StockLinks;
import io.stockroute.inventory.StockNews;
import io.stockroute.inventory.Targets;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the stores of a two-way sync hold together. */
@Component
public class Pools {

    private static final int PAGE = 500;

    private final PoolTable table;
    private final StockLinks links;
    private final Levels levels;
    private final Targets targets;
    private final Syncs syncs;

    Pools(PoolTable table, StockLinks links, Levels levels, Targets targets, Syncs syncs) {
        this.table = table;
        this.links = links;
        this.levels = levels;
        this.targets = targets;
        this.syncs = syncs;
    }

    /**
     * Adds what reads tell of local changes to the pools, in the transaction that believes the reads and holds the levels of their
     * products: a change is believed and added in one step, or neither.
     *
     * @return the same news, and the Source levels of the pools, whose targets are to be planned anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StockNews observe(StockNews news) {
        List<String> twoWay = twoWay();
        if (news.seen().isEmpty() || twoWay.isEmpty()) {
            return news;
        }
        Map<Long, OptionalInt> changes = new HashMap<>();
        for (LevelSeen seen : news.seen()) {
            changes.put(seen.levelId(), seen.change());
        }
        var sources = new TreeSet<Long>();
        for (PoolShare level : table.shares(changes.keySet(), twoWay)) {
            take(level, changes.getOrDefault(level.levelId(), OptionalInt.empty()), news.cause());
            sources.add(level.sourceLevelId());
        }
        return news.and(sources);
    }

    private void take(PoolShare level, OptionalInt change, Cause cause) {
        PoolStep step = PoolRule.step(level, change);
        if (step instanceof PoolStep.Start start) {
            table.start(level, start.quantity(), cause);
        } else if (step instanceof PoolStep.Add add) {
            table.add(level, add.units(), cause);
        } else if (step instanceof PoolStep.Stop) {
            table.stop(level);
            targets.clear(table.levels(level), "Source takes no part: its level is not stocked", cause);
        } else if (step instanceof PoolStep.Leave) {
            targets.clear(List.of(level.levelId()), "it takes no part: it is not stocked", cause);
        }
    }

    /** Takes up the pools of the settings as they are at the start: those of other strategies end, what has not begun is read. */
    public void adjust() {
        List<String> twoWay = twoWay();
        table.keepOnly(twoWay);
        links.shareOnlyIn(twoWay);
        List<Long> notBegun = twoWay.isEmpty() ? List.of() : table.notBegun(twoWay);
        for (int from = 0; from < notBegun.size(); from += PAGE) {
            levels.mark(notBegun.subList(from, Math.min(from + PAGE, notBegun.size())), Cause.CATALOGUE);
        }
    }

    private List<String> twoWay() {
        return syncs.enabled().stream()
                .filter(sync -> sync.strategy() == Strategy.TWO_WAY)
                .map(Sync::name)
                .toList();
    }
}
