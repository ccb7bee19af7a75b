package io.stockroute.catalog;

import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.catalog.product.DecidedVariants;
import io.stockroute.catalog.product.DecisionTable;
import io.stockroute.catalog.product.ProductHints;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons decide about products: that two variants are the same, and that one takes no part. The newest decision about a variant
 * holds. What follows is worked out as when Shopify reports a change of the products: they are read, matched and linked, under the guard.
 */
@Component
public class ProductDecisions {

    /** Of more products than these, all of the pair is matched again instead of each. */
    private static final int ONE_BY_ONE = 50;

    private final DecisionTable table;
    private final DecidedVariants decided;
    private final VariantList variants;
    private final ProductHints hints;
    private final SyncPairLock turn;
    private final Clock clock;

    public ProductDecisions(
            DecisionTable table,
            DecidedVariants decided,
            VariantList variants,
            ProductHints hints,
            SyncPairLock turn,
            Clock clock) {
        this.table = table;
        this.decided = decided;
        this.variants = variants;
        this.hints = hints;
        this.turn = turn;
        this.clock = clock;
    }

    /** What would become of the variants; nothing is changed. */
    public List<MatchVerdict> preview(SyncPair pair, Collection<Proposal> proposals, String operator) {
        List<ProductDecision> all = new ArrayList<>();
        for (Proposal proposal : proposals) {
            all.add(new ProductDecision(
                    all.size(),
                    pair.name(),
                    pair.source(),
                    pair.destination(),
                    proposal.kind(),
                    proposal.sourceVariant(),
                    proposal.destinationVariant(),
                    operator,
                    clock.instant(),
                    null,
                    null));
        }
        return decided.of(pair, all).verdicts();
    }

    /** Makes decisions; what was decided earlier about their variants ends. */
    @Transactional
    public void make(SyncPair pair, Collection<Proposal> proposals, String operator) {
        turn.take(pair);
        Set<Long> inSource = new TreeSet<>();
        Set<Long> inDestination = new TreeSet<>();
        for (Proposal proposal : proposals) {
            List<Long> here = proposal.sourceVariant() == null ? List.of() : List.of(proposal.sourceVariant());
            List<Long> there =
                    proposal.destinationVariant() == null ? List.of() : List.of(proposal.destinationVariant());
            List<ProductDecision> before = new ArrayList<>(table.holding(pair, pair.source(), here));
            before.addAll(table.holding(pair, pair.destination(), there));
            table.undo(before.stream().map(ProductDecision::id).toList(), operator, clock.instant());
            table.add(pair, proposal, operator, clock.instant());
            before.forEach(one -> {
                one.inSource().ifPresent(inSource::add);
                one.inDestination().ifPresent(inDestination::add);
            });
            inSource.addAll(here);
            inDestination.addAll(there);
        }
        matchAgain(pair, inSource, inDestination, operator);
    }

    /** Undoes decisions: the keys decide again. Those that were undone before stay as they are. */
    @Transactional
    public int undo(SyncPair pair, Collection<ProductDecision> some, String operator) {
        turn.take(pair);
        List<ProductDecision> holding =
                some.stream().filter(ProductDecision::holds).toList();
        table.undo(holding.stream().map(ProductDecision::id).toList(), operator, clock.instant());
        Set<Long> inSource = new TreeSet<>();
        Set<Long> inDestination = new TreeSet<>();
        holding.forEach(one -> {
            one.inSource().ifPresent(inSource::add);
            one.inDestination().ifPresent(inDestination::add);
        });
        matchAgain(pair, inSource, inDestination, operator);
        return holding.size();
    }

    public List<ProductDecision> named(StoreScope scope, Collection<Long> ids) {
        return table.named(scope, ids);
    }

    /** A page, from 0, the newest first: of those that hold, or of those that were undone. */
    public ListPage<ProductDecision> page(StoreScope scope, boolean holding, int page, int size) {
        return ListPage.of(
                table.page(scope, holding, (long) page * size, size + 1),
                page,
                size,
                () -> table.count(scope, holding));
    }

    private void matchAgain(SyncPair pair, Set<Long> inSource, Set<Long> inDestination, String operator) {
        Map<String, Set<Long>> products = Map.of(
                pair.source(), products(pair.source(), inSource),
                pair.destination(), products(pair.destination(), inDestination));
        if (products.values().stream().mapToInt(Set::size).sum() > ONE_BY_ONE) {
            turn.outdateMatches(pair);
            return;
        }
        products.forEach((store, some) -> some.forEach(product -> hints.mark(store, product, "operator:" + operator)));
    }

    private Set<Long> products(String store, Set<Long> ids) {
        Set<Long> products = new TreeSet<>();
        if (!ids.isEmpty()) {
            variants.variants(ids).stream()
                    .filter(one -> one.store().equals(store))
                    .forEach(one -> products.add(one.productId()));
        }
        return products;
    }
}
