package io.stockroute.catalog.product;

import io.stockroute.TableStatistics;
import io.stockroute.catalog.MatchPages;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which variants belong together on each pair, worked out in pages of one transaction each. */
@Component
public class VariantMatches {

    private static final int PAGE = 500;

    private final MatchTable table;
    private final MatchPage page;
    private final MatchPages pages;
    private final SyncPairLock turn;
    private final TableStatistics statistics;

    public VariantMatches(
            MatchTable table, MatchPage page, MatchPages pages, SyncPairLock turn, TableStatistics statistics) {
        this.table = table;
        this.page = page;
        this.pages = pages;
        this.turn = turn;
        this.statistics = statistics;
    }

    /** Works out all pairs of a pair; all of it is to be linked again then. */
    public void rematch(SyncPair pair) {
        long proposal = turn.matchesWanted(pair);
        statistics.refresh("variant");
        table.deleteOutdated(pair);
        TableStatistics.Growth growth = statistics.growing("variant_match");
        pages.over(pair, some -> {
            page.settle(pair, some.keys(), some.store(), some.variantIds());
            growth.page();
        });
        growth.end();
        turn.matchesDone(pair, proposal);
    }

    /**
     * Works out the pairs that a change of a store's index may have changed.
     *
     * @return the inventory items, of either store, whose pair has changed
     */
    public Set<Long> rematch(SyncPair pair, ChangedVariants touched) {
        List<String> keys = new ArrayList<>(touched.keys(pair.matchBy()));
        List<Long> variants = new ArrayList<>(touched.variantIds());
        Set<Long> items = new HashSet<>();
        for (int at = 0; at < Math.max(keys.size(), variants.size()); at += PAGE) {
            items.addAll(page.settle(pair, slice(keys, at), touched.store(), slice(variants, at)));
        }
        return items;
    }

    private static <T> List<T> slice(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size()));
    }
}
