package io.stockroute.stock.pool;

import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Levels;
import io.stockroute.stock.target.StockLinks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps the pools in line with the settings. */
@Component
public class PoolAdjustments {

    private static final int PAGE = 500;

    private final PoolTable table;
    private final StockLinks links;
    private final Levels levels;
    private final Syncs syncs;
    private final LaneLeases leases;
    private final AlignedPairs aligned;

    /** With which version of the settings the pools of a store are in line; forgetting it does no harm. */
    private final Map<String, Long> adjusted = new ConcurrentHashMap<>();

    PoolAdjustments(
            PoolTable table, StockLinks links, Levels levels, Syncs syncs, LaneLeases leases, AlignedPairs aligned) {
        this.table = table;
        this.links = links;
        this.levels = levels;
        this.syncs = syncs;
        this.leases = leases;
        this.aligned = aligned;
    }

    /** Stores whose pools may not be in line with the settings yet: their lanes see to it. */
    public List<String> notAdjusted(Collection<String> stores) {
        long version = syncs.version();
        return stores.stream()
                .filter(store -> !Objects.equals(adjusted.get(store), version))
                .toList();
    }

    /**
     * Brings the pools that began with a store's levels in line with the settings, before its lane does anything, at the start and after
     * every change: those of other strategies end, what has not begun is read. Whatever is changed, the pairs are aligned again, also if the settings are as
     * before by then. Only who holds the lane does so, so that an instance that stands by with other settings ends nothing.
     */
    public void adjust(String store) {
        long version = syncs.version();
        if (Objects.equals(adjusted.get(store), version) || !leases.hold(store)) {
            return;
        }
        List<String> twoWay = syncs.enabledWith(Strategy.TWO_WAY::equals);
        aligned.alignAgain(table.outdated(store, twoWay));
        links.shareOnlyIn(store, twoWay);
        List<Long> notBegun = twoWay.isEmpty() ? List.of() : table.notBegun(store, twoWay);
        Pages.of(notBegun, PAGE).forEach(page -> levels.mark(page, Cause.CATALOG));
        adjusted.put(store, version);
    }
}
