package io.stockroute.console.decision;

import io.stockroute.ListPage;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.MatchVerdict;
import io.stockroute.catalog.ProductDecision;
import io.stockroute.catalog.ProductDecision.Kind;
import io.stockroute.catalog.ProductDecisions;
import io.stockroute.catalog.VariantList;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions about products with what their variants are called: those that were made, and those that are wanted. */
@Component
class DecisionView {

    /** A variant of a decision; without a title it is gone. */
    record Side(String store, long variantId, @Nullable Long item, String title, String sku) {}

    /** A decision that was made. */
    record Made(
            ProductDecision decision,
            @Nullable Side source,
            @Nullable Side destination) {

        public boolean isPair() {
            return decision.kind() == Kind.PAIR;
        }
    }

    /**
     * A decision that is wanted.
     *
     * @param problem what it would not lead to, though decided; null: it does
     */
    record Wanted(
            PairProposal proposal,
            @Nullable Side source,
            @Nullable Side destination,
            @Nullable String problem) {

        public boolean isPair() {
            return proposal.proposal().kind() == Kind.PAIR;
        }
    }

    private final ProductDecisions decisions;
    private final VariantList variants;

    DecisionView(ProductDecisions decisions, VariantList variants) {
        this.decisions = decisions;
        this.variants = variants;
    }

    ListPage<Made> page(Viewer viewer, boolean holding, int page, int size) {
        ListPage<ProductDecision> found = decisions.page(viewer, holding, page, size);
        Map<String, VariantList.Row> known = known(found.rows().stream()
                .flatMap(one -> Stream.concat(one.inSource().stream(), one.inDestination().stream()))
                .toList());
        return found.map(one -> new Made(
                one,
                side(known, one.source(), one.sourceVariant()),
                side(known, one.destination(), one.destinationVariant())));
    }

    /** What some decisions would lead to. */
    List<Wanted> preview(Viewer viewer, Collection<PairProposal> proposals) {
        Map<String, VariantList.Row> known = known(proposals.stream()
                .flatMap(one ->
                        Stream.of(one.proposal().sourceVariant(), one.proposal().destinationVariant()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> problems = problems(viewer, proposals);
        List<Wanted> wanted = new ArrayList<>();
        for (PairProposal one : proposals) {
            Side source = side(known, one.pair().source(), one.proposal().sourceVariant());
            Side destination =
                    side(known, one.pair().destination(), one.proposal().destinationVariant());
            wanted.add(new Wanted(one, source, destination, problem(one, source, destination, problems)));
        }
        return wanted;
    }

    private Map<String, String> problems(Viewer viewer, Collection<PairProposal> proposals) {
        Map<SyncPair, List<PairProposal>> byPair = new LinkedHashMap<>();
        proposals.forEach(one ->
                byPair.computeIfAbsent(one.pair(), pair -> new ArrayList<>()).add(one));
        Map<String, String> problems = new HashMap<>();
        byPair.forEach((pair, some) ->
                decisions
                        .preview(pair, some.stream().map(PairProposal::proposal).toList(), viewer.name())
                        .stream()
                        .filter(verdict ->
                                verdict.state() != MatchState.MATCHED && verdict.state() != MatchState.IGNORED)
                        .forEach(verdict -> problems.putIfAbsent(
                                key(pair.name() + ' ' + pair.destination(), verdict),
                                ReasonTexts.of(verdict.reasons()))));
        return problems;
    }

    private static @Nullable String problem(
            PairProposal one, @Nullable Side source, @Nullable Side destination, Map<String, String> problems) {
        String pair = one.pair().name() + ' ' + one.pair().destination();
        return Stream.of(Optional.ofNullable(source), Optional.ofNullable(destination))
                .flatMap(Optional::stream)
                .map(side -> problems.get(pair + ' ' + side.store() + ' ' + side.variantId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String key(String pair, MatchVerdict verdict) {
        return pair + ' ' + verdict.store() + ' ' + verdict.variantId();
    }

    private Map<String, VariantList.Row> known(Collection<Long> ids) {
        Map<String, VariantList.Row> known = new HashMap<>();
        if (!ids.isEmpty()) {
            variants.variants(ids).forEach(row -> known.put(row.store() + ' ' + row.variantId(), row));
        }
        return known;
    }

    private static @Nullable Side side(Map<String, VariantList.Row> known, String store, @Nullable Long variant) {
        if (variant == null) {
            return null;
        }
        VariantList.Row row = known.get(store + ' ' + variant);
        return row == null
                ? new Side(store, variant, null, "A variant that is gone", "")
                : new Side(store, variant, row.item(), title(row), row.sku());
    }

    static String title(VariantList.Row row) {
        boolean only = row.variant().isBlank() || row.variant().equals("Default Title");
        return only ? row.product() : row.product() + " · " + row.variant();
    }
}
