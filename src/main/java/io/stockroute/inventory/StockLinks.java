package io.stockroute.inventory;

import io.stockroute.sync.Leg;
import java.util.ArrayList;
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
    private final LinkPage page;

    public StockLinks(LinkTable table, LinkPage page) {
        this.table = table;
        this.page = page;
    }

    /**
     * Links everything on a leg anew.
     *
     * @return the stores whose lanes have something to read
     */
    public Set<String> relink(Leg leg) {
        Set<Long> items = new HashSet<>(table.matchedItems(leg));
        items.addAll(table.unmatchedItems(leg));
        return settle(leg, items);
    }

    /**
     * Links some inventory items of either store anew.
     *
     * @return the stores whose lanes have something to read
     */
    public Set<String> relink(Leg leg, Collection<Long> itemIds) {
        Set<Long> affected = new HashSet<>();
        for (List<Long> some : pages(itemIds)) {
            affected.addAll(table.destinationItems(leg, some));
        }
        return settle(leg, affected);
    }

    private Set<String> settle(Leg leg, Collection<Long> destinationItems) {
        Set<String> stores = new HashSet<>();
        for (List<Long> some : pages(destinationItems)) {
            stores.addAll(page.settle(leg, some));
        }
        return stores;
    }

    private static List<List<Long>> pages(Collection<Long> all) {
        List<Long> sorted = all.stream().sorted().toList();
        List<List<Long>> pages = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += PAGE) {
            pages.add(sorted.subList(from, Math.min(from + PAGE, sorted.size())));
        }
        return pages;
    }
}
