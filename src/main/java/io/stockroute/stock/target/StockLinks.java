package io.stockroute.stock.target;

import io.stockroute.Pages;
import io.stockroute.TableStatistics;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairLock.Abandoned;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which Source levels feed which Destination level: what follows from the pairs of variants and of locations. Works in pages of one
 * transaction each; whoever is stopped in between simply does it again.
 */
@Component
public class StockLinks {

    private static final int PAGE = 250;

    private final LinkTable table;
    private final PoolLinks owns;
    private final LinkPage page;
    private final SyncPairLock turn;
    private final TableStatistics statistics;

    public StockLinks(LinkTable table, PoolLinks owns, LinkPage page, SyncPairLock turn, TableStatistics statistics) {
        this.table = table;
        this.owns = owns;
        this.page = page;
        this.turn = turn;
        this.statistics = statistics;
    }

    /**
     * Links everything on a pair again.
     *
     * @return the stores whose lanes have something to read
     */
    public Set<String> relink(SyncPair pair) {
        long wish = turn.linksWanted(pair);
        Set<Long> items = new HashSet<>(table.matchedItems(pair));
        items.addAll(table.unmatchedItems(pair));
        items.addAll(table.leftItems(pair));
        Set<String> stores = settle(pair, items);
        page.showLeft(pair);
        turn.linksDone(pair, wish);
        return stores;
    }

    /**
     * Links some inventory items of either store again.
     *
     * @return the stores whose lanes have something to read
     */
    public Set<String> relink(SyncPair pair, Collection<Long> itemIds) {
        Set<Long> affected = new HashSet<>();
        for (List<Long> some : pages(itemIds)) {
            affected.addAll(table.destinationItems(pair, some));
        }
        return settle(pair, affected);
    }

    /** Removes all links of a pair that the settings no longer have; what they fed stays as it is. */
    public void unlink(Abandoned pair) {
        for (List<Long> some : pages(table.linkedLevels(pair))) {
            page.unlink(pair, some);
        }
        page.forgetLeft(pair);
        turn.forget(pair);
    }

    /**
     * Levels of a store share a pool as Source in these syncs alone. In others their links with themselves would make them Destinations, which
     * follow what their own Destinations sold.
     */
    public void shareOnlyIn(String store, Collection<String> twoWaySyncs) {
        for (List<Long> some : pages(owns.elsewhere(store, twoWaySyncs))) {
            page.shareOnlyIn(twoWaySyncs, some);
        }
    }

    private Set<String> settle(SyncPair pair, Collection<Long> destinationItems) {
        Set<String> stores = new HashSet<>();
        TableStatistics.Growth growth = statistics.growing("level", "level_link");
        for (List<Long> some : pages(destinationItems)) {
            stores.addAll(page.settle(pair, some));
            growth.page();
        }
        growth.end();
        return stores;
    }

    private static List<List<Long>> pages(Collection<Long> all) {
        return Pages.of(all.stream().sorted().toList(), PAGE);
    }
}
