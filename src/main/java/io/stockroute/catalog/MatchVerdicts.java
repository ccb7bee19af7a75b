package io.stockroute.catalog;

import io.stockroute.catalog.product.MatchTable;
import io.stockroute.catalog.product.ProductMatcher;
import io.stockroute.catalog.product.VariantCandidate;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What matching finds in the index of two stores. Nothing is kept: it also tells what other settings would find. */
@Component
public class MatchVerdicts {

    private final MatchTable table;

    MatchVerdicts(MatchTable table) {
        this.table = table;
    }

    /**
     * The verdicts about the variants of both stores that have one of the keys, and about those of {@code variantIds} that have none.
     *
     * @param store the store of {@code variantIds}
     */
    public List<MatchVerdict> of(SyncPair pair, Collection<String> keys, String store, Collection<Long> variantIds) {
        ProductMatcher matcher = new ProductMatcher(pair.matchBy(), pair.source(), pair.destination());
        Map<String, List<VariantCandidate>> inSource = table.withKeys(pair.source(), pair.matchBy(), keys);
        Map<String, List<VariantCandidate>> inDestination = table.withKeys(pair.destination(), pair.matchBy(), keys);
        List<MatchVerdict> verdicts = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            verdicts.addAll(matcher.match(
                    key, inSource.getOrDefault(key, List.of()), inDestination.getOrDefault(key, List.of())));
        }
        verdicts.addAll(matcher.match("", table.blanks(store, pair.matchBy(), variantIds), List.of()));
        return verdicts;
    }
}
