package io.stockroute.catalog;

import io.stockroute.catalog.product.DecidedVariants;
import io.stockroute.catalog.product.DecidedVariants.Decided;
import io.stockroute.catalog.product.MatchTable;
import io.stockroute.catalog.product.ProductMatcher;
import io.stockroute.catalog.product.VariantCandidate;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What matching finds in the index of two stores. Nothing is kept: it also tells what other settings would find. */
@Component
public class MatchVerdicts {

    private final MatchTable table;

    private final DecidedVariants decided;

    MatchVerdicts(MatchTable table, DecidedVariants decided) {
        this.table = table;
        this.decided = decided;
    }

    /**
     * The verdicts about the variants of both stores that have one of the keys, about those of {@code variantIds} that have none, and about
     * those that a person has paired with one of these.
     *
     * @param store the store of {@code variantIds}
     */
    public List<MatchVerdict> of(SyncPair pair, Collection<String> keys, String store, Collection<Long> variantIds) {
        ProductMatcher matcher = new ProductMatcher(pair.matchBy(), pair.source(), pair.destination());
        Map<String, List<VariantCandidate>> inSource = table.withKeys(pair.source(), pair.matchBy(), keys);
        Map<String, List<VariantCandidate>> inDestination = table.withKeys(pair.destination(), pair.matchBy(), keys);
        List<VariantCandidate> blanks = table.blanks(store, pair.matchBy(), variantIds);
        Decided by = decided.about(
                pair,
                named(pair.source(), inSource.values(), store, variantIds),
                named(pair.destination(), inDestination.values(), store, variantIds));
        List<MatchVerdict> verdicts = new ArrayList<>(by.verdicts());
        for (String key : new TreeSet<>(keys)) {
            verdicts.addAll(matcher.match(
                    key,
                    by.free(pair.source(), inSource.getOrDefault(key, List.of())),
                    by.free(pair.source(), inDestination.getOrDefault(key, List.of()))));
        }
        verdicts.addAll(matcher.match("", by.free(pair.source(), blanks), List.of()));
        return verdicts;
    }

    /** The verdicts about the variants of one page alone: what they are paired with by hand may stand on another one. */
    public List<MatchVerdict> of(SyncPair pair, MatchPages.Page page) {
        return of(pair, page.keys(), page.store(), page.variantIds()).stream()
                .filter(verdict -> verdict.key().isEmpty()
                        ? verdict.store().equals(page.store())
                                && page.variantIds().contains(verdict.variantId())
                        : page.keys().contains(verdict.key()))
                .toList();
    }

    /** The variants of a store that are looked at; also those that are gone, for what they are paired with. */
    private static Set<Long> named(
            String store, Collection<List<VariantCandidate>> found, String given, Collection<Long> variantIds) {
        Set<Long> ids = new HashSet<>(store.equals(given) ? variantIds : List.of());
        found.forEach(some -> some.forEach(one -> ids.add(one.variantId())));
        return ids;
    }
}
