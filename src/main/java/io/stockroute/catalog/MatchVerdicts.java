package io.stockroute.catalog;

import io.stockroute.catalog.product.PairingTable;
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

    private final PairingTable table;

    MatchVerdicts(PairingTable table) {
        this.table = table;
    }

    /**
     * The verdicts about the variants of both stores that have one of the keys, and about those of {@code variantIds} that have none.
     *
     * @param store the store of {@code variantIds}
     */
    public List<MatchVerdict> of(SyncPair leg, Collection<String> keys, String store, Collection<Long> variantIds) {
        ProductMatcher matcher = new ProductMatcher(leg.matchBy(), leg.source(), leg.destination());
        Map<String, List<VariantCandidate>> inSource = table.withKeys(leg.source(), leg.matchBy(), keys);
        Map<String, List<VariantCandidate>> inDestination = table.withKeys(leg.destination(), leg.matchBy(), keys);
        List<MatchVerdict> verdicts = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            verdicts.addAll(matcher.match(
                    key, inSource.getOrDefault(key, List.of()), inDestination.getOrDefault(key, List.of())));
        }
        verdicts.addAll(matcher.match("", table.blanks(store, leg.matchBy(), variantIds), List.of()));
        return verdicts;
    }
}
