package io.stockroute.stock.reservation;

import java.util.Comparator;

/** An inventory item of a store whose stock others follow, in one sync or in several. */
public record SourceItem(String store, long itemId) implements Comparable<SourceItem> {

    private static final Comparator<SourceItem> ORDER =
            Comparator.comparing(SourceItem::store).thenComparing(SourceItem::itemId);

    @Override
    public int compareTo(SourceItem other) {
        return ORDER.compare(this, other);
    }
}
