package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.BlockedLevelList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Levels that Shopify refuses, or that could not be read, in words. */
@Component
class BlockedList {

    /**
     * @param unreadable whether it could not be read; otherwise Shopify refuses to write it
     * @param dismissedBy who dismissed it; null: nobody
     */
    record BlockedRow(
            long id,
            String store,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Integer target,
            String reason,
            Instant since,
            boolean unreadable,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {

        /** As pages name it. */
        public String name() {
            String called = product == null ? "An unknown product" : product;
            String with = sku == null || sku.isEmpty() ? "" : " (" + sku + ")";
            return called + with + " at " + (location == null ? "a location that is not known" : location);
        }
    }

    private final BlockedLevelList levels;

    BlockedList(BlockedLevelList levels) {
        this.levels = levels;
    }

    /** A page, from 0, the newest first. */
    ListPage<BlockedRow> page(Viewer viewer, int page, int size) {
        return levels.page(viewer, page, size).map(BlockedList::told);
    }

    /** The same of those that were dismissed. */
    ListPage<BlockedRow> dismissed(Viewer viewer, int page, int size) {
        return levels.dismissed(viewer, page, size).map(BlockedList::told);
    }

    long count(Viewer viewer) {
        return levels.count(viewer);
    }

    /** The ids of at most so many, the oldest rows first. */
    List<Long> ids(Viewer viewer, int most) {
        return levels.ids(viewer, most);
    }

    /** Also one that is dismissed. */
    boolean sees(Viewer viewer, long id) {
        return levels.sees(viewer, id);
    }

    private static BlockedRow told(BlockedLevelList.Row row) {
        return new BlockedRow(
                row.id(),
                row.store(),
                row.sku(),
                row.product(),
                row.location(),
                row.believed(),
                row.target(),
                row.reason() == null ? "" : ReasonText.alone(row.reason()),
                row.since(),
                row.unreadable(),
                row.dismissedAt(),
                row.dismissedBy());
    }
}
