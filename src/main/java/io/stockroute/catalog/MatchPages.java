package io.stockroute.catalog;

import io.stockroute.catalog.product.MatchTable;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.SyncPair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Goes over everything that is to be matched on a pair, in pages that fit into one transaction. */
@Component
public class MatchPages {

    private static final int SIZE = 500;

    private final MatchTable table;

    MatchPages(MatchTable table) {
        this.table = table;
    }

    /**
     * What is matched at once: all variants of both stores that have one of the keys, or some that have none.
     *
     * @param store the store of {@code variantIds}
     */
    public record Page(Set<String> keys, String store, List<Long> variantIds) {}

    /** All pages of a pair, one after the other. */
    public void over(SyncPair pair, Consumer<Page> each) {
        overKeys(pair, each, after -> table.keysAfter(pair.source(), pair.matchBy(), after, SIZE));
        overKeys(
                pair,
                each,
                after -> table.ownKeysAfter(pair.destination(), pair.source(), pair.matchBy(), after, SIZE));
        overBlanks(pair, each, pair.source());
        overBlanks(pair, each, pair.destination());
    }

    private static void overKeys(SyncPair pair, Consumer<Page> each, Function<String, List<String>> keysAfter) {
        String after = "";
        while (true) {
            List<String> keys = keysAfter.apply(after);
            if (keys.isEmpty()) {
                return;
            }
            each.accept(new Page(new LinkedHashSet<>(keys), pair.source(), List.of()));
            after = keys.get(keys.size() - 1);
        }
    }

    private void overBlanks(SyncPair pair, Consumer<Page> each, String store) {
        if (pair.matchBy() == MatchBy.HANDLE) {
            return; // every product has a handle
        }
        long after = 0;
        while (true) {
            List<Long> variants = table.blanksAfter(store, pair.matchBy(), after, SIZE);
            if (variants.isEmpty()) {
                return;
            }
            each.accept(new Page(Set.of(), store, variants));
            after = variants.get(variants.size() - 1);
        }
    }
}
