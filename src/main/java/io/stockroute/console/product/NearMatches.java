package io.stockroute.console.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.ListPage;
import io.stockroute.catalog.NearVariants;
import io.stockroute.settings.SyncPair;
import java.util.List;
import org.springframework.stereotype.Component;

/** Variants of Source and a Destination that would match but for case, blanks, signs or leading zeros. */
@Component
class NearMatches {

    /** One side of a pair; the key is what the sync matches by. */
    record Side(
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long variantId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long itemId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long productId,
            String title,
            String key) {}

    /** Two variants that are not matched, and what their keys differ in. */
    record Near(Side source, Side destination, String difference) {}

    private final NearVariants variants;

    NearMatches(NearVariants variants) {
        this.variants = variants;
    }

    long count(SyncPair pair) {
        return variants.count(pair);
    }

    /** A page, from 0. */
    List<Near> pairs(SyncPair pair, int page, int size) {
        return behind(pair, (long) page * size, size);
    }

    /** The same, and whether there is another. */
    ListPage<Near> slice(SyncPair pair, int page, int size) {
        return ListPage.of(behind(pair, (long) page * size, size + 1), page, size, () -> count(pair));
    }

    private List<Near> behind(SyncPair pair, long skipped, int most) {
        return variants.behind(pair, skipped, most).stream()
                .map(near -> new Near(
                        side(near.source()),
                        side(near.destination()),
                        KeyDifference.between(
                                near.source().key(), near.destination().key())))
                .toList();
    }

    private static Side side(NearVariants.Side side) {
        return new Side(
                side.store(),
                side.variantId(),
                side.itemId(),
                side.productId(),
                Titles.of(side.product(), side.variant()),
                side.key());
    }
}
