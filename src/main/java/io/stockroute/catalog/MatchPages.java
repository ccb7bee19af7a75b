package io.stockroute.catalog;

import io.stockroute.catalog.product.PairingTable;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.SyncPair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Goes over everything that is to be matched on a leg, in pages that fit into one transaction. */
@Component
public class MatchPages {

    private static final int SIZE = 500;

    private final PairingTable table;

    MatchPages(PairingTable table) {
        this.table = table;
    }

    /**
     * What is matched at once: all variants of both stores that have one of the keys, or some that have none.
     *
     * @param store the store of {@code variantIds}
     */
    public record Page(Set<String> keys, String store, List<Long> variantIds) {}

    /** All pages of a leg, one after the other. */
    public void over(SyncPair leg, Consumer<Page> each) {
        overKeys(leg, each, after -> table.keysAfter(leg.source(), leg.matchBy(), after, SIZE));
        overKeys(leg, each, after -> table.ownKeysAfter(leg.destination(), leg.source(), leg.matchBy(), after, SIZE));
        overBlanks(leg, each, leg.source());
        overBlanks(leg, each, leg.destination());
    }

    private static void overKeys(SyncPair leg, Consumer<Page> each, Function<String, List<String>> keysAfter) {
        String after = "";
        while (true) {
            List<String> keys = keysAfter.apply(after);
            if (keys.isEmpty()) {
                return;
            }
            each.accept(new Page(new LinkedHashSet<>(keys), leg.source(), List.of()));
            after = keys.get(keys.size() - 1);
        }
    }

    private void overBlanks(SyncPair leg, Consumer<Page> each, String store) {
        if (leg.matchBy() == MatchBy.HANDLE) {
            return; // every product has a handle
        }
        long after = 0;
        while (true) {
            List<Long> variants = table.blanksAfter(store, leg.matchBy(), after, SIZE);
            if (variants.isEmpty()) {
                return;
            }
            each.accept(new Page(Set.of(), store, variants));
            after = variants.get(variants.size() - 1);
        }
    }
}
