package io.stockroute.catalog.product;

import io.stockroute.catalog.MatchPages;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which variants belong together on each leg, worked out in pages of one transaction each. */
@Component
public class Pairings {

    private static final int PAGE = 500;

    private final PairingTable table;
    private final PairingPage page;
    private final MatchPages pages;
    private final SyncPairLock turn;

    public Pairings(PairingTable table, PairingPage page, MatchPages pages, SyncPairLock turn) {
        this.table = table;
        this.page = page;
        this.pages = pages;
        this.turn = turn;
    }

    /** Works out all pairs of a leg; all of it is to be linked anew then. */
    public void rematch(SyncPair leg) {
        long wish = turn.matchesWanted(leg);
        table.deleteOutdated(leg);
        pages.over(leg, some -> page.settle(leg, some.keys(), some.store(), some.variantIds()));
        turn.matchesDone(leg, wish);
    }

    /**
     * Works out the pairs that a change of a store's index may have changed.
     *
     * @return the inventory items, of either store, whose pair has changed
     */
    public Set<Long> rematch(SyncPair leg, ChangedVariants touched) {
        List<String> keys = new ArrayList<>(touched.keys(leg.matchBy()));
        List<Long> variants = new ArrayList<>(touched.variantIds());
        Set<Long> items = new HashSet<>();
        for (int at = 0; at < Math.max(keys.size(), variants.size()); at += PAGE) {
            items.addAll(page.settle(leg, slice(keys, at), touched.store(), slice(variants, at)));
        }
        return items;
    }

    private static <T> List<T> slice(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size()));
    }
}
