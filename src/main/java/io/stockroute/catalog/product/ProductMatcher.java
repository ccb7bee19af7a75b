package io.stockroute.catalog.product;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.MatchVerdict.Items;
import io.stockroute.settings.MatchBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which variants of Source and of one Destination are the same. Keys compare exactly; whatever is not certain is not
 * matched but listed with its reason.
 */
public final class ProductMatcher {

    private final MatchBy matchBy;
    private final String source;
    private final String destination;

    public ProductMatcher(MatchBy matchBy, String source, String destination) {
        this.matchBy = matchBy;
        this.source = source;
        this.destination = destination;
    }

    /** One verdict for each variant of either store that has the key. The first state that applies wins: see {@link MatchState}. */
    public List<MatchVerdict> match(String key, List<VariantCandidate> inSource, List<VariantCandidate> inDestination) {
        if (key.isEmpty()) {
            return judge(key, inSource, inDestination, List.of());
        }
        List<MatchVerdict> verdicts = new ArrayList<>();
        List<VariantCandidate> sold = onSale(key, inSource, verdicts);
        List<VariantCandidate> soldThere = onSale(key, inDestination, verdicts);
        List<CodedReason> ambiguity = ambiguity(key, sold, soldThere);
        if (matchBy == MatchBy.HANDLE && (sold.size() > 1 || soldThere.size() > 1)) {
            verdicts.addAll(byOptionNames(key, sold, soldThere, ambiguity));
        } else {
            verdicts.addAll(judge(key, sold, soldThere, ambiguity));
        }
        return verdicts;
    }

    /** What nobody can buy does not make ambiguous what is sold: a draft copy, or an archived listing beside its successor. */
    private List<VariantCandidate> onSale(String key, List<VariantCandidate> all, List<MatchVerdict> verdicts) {
        List<VariantCandidate> sold =
                all.stream().filter(VariantCandidate::onSale).toList();
        if (all.size() < 2 || sold.isEmpty()) {
            return all;
        }
        all.stream()
                .filter(copy -> !copy.onSale())
                .map(copy -> not(MatchState.UNMATCHED, key, copy, MatchReasons.copy(matchBy, sold.get(0))))
                .forEach(verdicts::add);
        return sold;
    }

    /** Variants of one product with the same option values pair by what the options are called, or not at all. */
    private List<MatchVerdict> byOptionNames(
            String key,
            List<VariantCandidate> inSource,
            List<VariantCandidate> inDestination,
            List<CodedReason> ambiguity) {
        Map<String, List<VariantCandidate>> source = named(inSource);
        Map<String, List<VariantCandidate>> destination = named(inDestination);
        Set<String> names = new TreeSet<>(source.keySet());
        names.addAll(destination.keySet());
        List<MatchVerdict> verdicts = new ArrayList<>();
        for (String name : names) {
            List<VariantCandidate> here = source.getOrDefault(name, List.of());
            List<VariantCandidate> there = destination.getOrDefault(name, List.of());
            boolean decided = here.size() == 1 && there.size() == 1;
            verdicts.addAll(judge(key, here, there, decided ? sharing(here, there) : ambiguity));
        }
        return verdicts;
    }

    private static Map<String, List<VariantCandidate>> named(List<VariantCandidate> variants) {
        return variants.stream().collect(Collectors.groupingBy(VariantCandidate::optionNames));
    }

    private List<MatchVerdict> judge(
            String key,
            List<VariantCandidate> inSource,
            List<VariantCandidate> inDestination,
            List<CodedReason> ambiguity) {
        List<MatchVerdict> verdicts = new ArrayList<>();
        for (VariantCandidate variant : inSource) {
            VariantCandidate other = inDestination.isEmpty() ? null : inDestination.get(0);
            verdicts.add(judge(key, variant, other, destination, ambiguity));
        }
        for (VariantCandidate variant : inDestination) {
            VariantCandidate other = inSource.isEmpty() ? null : inSource.get(0);
            verdicts.add(judge(key, variant, other, source, ambiguity));
        }
        return verdicts;
    }

    private MatchVerdict judge(
            String key,
            VariantCandidate variant,
            @Nullable VariantCandidate other,
            String otherStore,
            List<CodedReason> ambiguity) {
        if (key.isEmpty()) {
            return not(MatchState.BLANK, key, variant, MatchReason.KEY_BLANK.with(matchBy));
        }
        if (variant.bundle()) {
            return not(MatchState.BUNDLE, key, variant, MatchReason.IS_BUNDLE.with());
        }
        if (!ambiguity.isEmpty()) {
            return not(MatchState.AMBIGUOUS, key, variant, ambiguity);
        }
        if (other == null) {
            return not(MatchState.UNMATCHED, key, variant, MatchReason.KEY_NOT_FOUND.with(otherStore, matchBy));
        }
        if (other.bundle()) {
            return not(MatchState.BUNDLE, key, variant, MatchReasons.bundle(other));
        }
        if (!variant.tracked() || !other.tracked()) {
            return not(MatchState.UNTRACKED, key, variant, MatchReasons.untracked(variant, other));
        }
        boolean ofSource = otherStore.equals(destination);
        long item = variant.inventoryItemId();
        long otherItem = other.inventoryItemId();
        Items pair = ofSource ? new Items(item, otherItem) : new Items(otherItem, item);
        return new MatchVerdict(variant.store(), variant.variantId(), MatchState.MATCHED, key, List.of(), pair);
    }

    private List<CodedReason> ambiguity(
            String key, List<VariantCandidate> inSource, List<VariantCandidate> inDestination) {
        if (inSource.size() > 1 || inDestination.size() > 1) {
            return MatchReasons.several(matchBy, key, source, inSource, destination, inDestination);
        }
        return sharing(inSource, inDestination);
    }

    private static List<CodedReason> sharing(List<VariantCandidate> inSource, List<VariantCandidate> inDestination) {
        return Stream.concat(inSource.stream(), inDestination.stream())
                .filter(VariantCandidate::sharesItem)
                .findFirst()
                .map(MatchReasons::sharesItem)
                .stream()
                .toList();
    }

    private static MatchVerdict not(MatchState state, String key, VariantCandidate variant, CodedReason reason) {
        return not(state, key, variant, List.of(reason));
    }

    private static MatchVerdict not(MatchState state, String key, VariantCandidate variant, List<CodedReason> reasons) {
        return new MatchVerdict(variant.store(), variant.variantId(), state, key, reasons, null);
    }
}
