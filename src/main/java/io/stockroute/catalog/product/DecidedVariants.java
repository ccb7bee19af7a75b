package io.stockroute.catalog.product;

import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.ProductDecision;
import io.stockroute.catalog.ProductDecision.Kind;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What persons decided about some variants: it goes before what their keys say. */
@Component
public class DecidedVariants {

    private final DecisionTable decisions;
    private final MatchTable table;

    public DecidedVariants(DecisionTable decisions, MatchTable table) {
        this.decisions = decisions;
        this.table = table;
    }

    /**
     * The variants that are decided, and how.
     *
     * @param inSource those of Source; no key decides about them
     */
    public record Decided(Set<Long> inSource, Set<Long> inDestination, List<MatchVerdict> verdicts) {

        public List<VariantCandidate> free(String source, List<VariantCandidate> candidates) {
            return candidates.stream()
                    .filter(one -> !(one.store().equals(source) ? inSource : inDestination).contains(one.variantId()))
                    .toList();
        }
    }

    /** Also about what a variant is paired with, in whichever store one of them is named. */
    public Decided about(SyncPair pair, Collection<Long> inSource, Collection<Long> inDestination) {
        Map<Long, ProductDecision> all = new TreeMap<>();
        decisions.holding(pair, pair.source(), inSource).forEach(one -> all.put(one.id(), one));
        decisions.holding(pair, pair.destination(), inDestination).forEach(one -> all.put(one.id(), one));
        return of(pair, all.values());
    }

    /** The verdicts that some decisions lead to. */
    public Decided of(SyncPair pair, Collection<ProductDecision> some) {
        Set<Long> source = ids(some.stream().flatMap(one -> one.inSource().stream()));
        Set<Long> destination = ids(some.stream().flatMap(one -> one.inDestination().stream()));
        Map<Long, Keyed> here = byId(pair, pair.source(), source);
        Map<Long, Keyed> there = byId(pair, pair.destination(), destination);
        PinRule rule = new PinRule(pair.source(), pair.destination());
        List<MatchVerdict> verdicts = new ArrayList<>();
        for (ProductDecision one : some) {
            Keyed inSource = found(here, one.sourceVariant());
            Keyed inDestination = found(there, one.destinationVariant());
            if (one.kind() == Kind.PAIR) {
                verdicts.addAll(rule.pair(inSource, inDestination));
            } else {
                verdicts.addAll(rule.ignore(inSource, one.madeBy()));
                verdicts.addAll(rule.ignore(inDestination, one.madeBy()));
            }
        }
        return new Decided(source, destination, verdicts);
    }

    private Map<Long, Keyed> byId(SyncPair pair, String store, Collection<Long> ids) {
        return table.withIds(store, pair.matchBy(), ids).stream()
                .collect(Collectors.toMap(one -> one.candidate().variantId(), one -> one));
    }

    private static @Nullable Keyed found(Map<Long, Keyed> all, @Nullable Long id) {
        return id == null ? null : all.get(id);
    }

    private static Set<Long> ids(Stream<Long> ids) {
        return ids.collect(Collectors.toCollection(HashSet::new));
    }

    /** A variant with its own key, which a decision does not change. */
    record Keyed(String key, VariantCandidate candidate) {}
}
