package io.stockroute.order.decide;

import io.stockroute.catalog.MatchedVariants;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.run.Alignments;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Enriches orders with what their lines are in Source. */
@Component
public class OrderMatches {

    /** So long an order waits for a product of it that was never read: it may have been created just before. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final SyncPairs pairs;
    private final Alignments alignments;
    private final MatchedVariants variants;
    private final AcceptedLines accepted;
    private final PairFactsReads facts;
    private final Clock clock;

    public OrderMatches(
            SyncPairs pairs,
            Alignments alignments,
            MatchedVariants variants,
            AcceptedLines accepted,
            PairFactsReads facts,
            Clock clock) {
        this.pairs = pairs;
        this.alignments = alignments;
        this.variants = variants;
        this.accepted = accepted;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Puts everything together that is to be known to decide about an order.
     *
     * @throws OrderNotReady as long as products, or Source's currency, are not known
     */
    public OrderQuestion enrich(DestinationOrder order, OriginOrder origin) {
        SyncPair pair = pair(order);
        if (!alignments.isAligned(pair)) {
            throw new OrderNotReady("The products of the two stores are still being matched (" + pair + ")");
        }
        List<Long> ordered = origin.lines().stream()
                .map(OriginLine::variantId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<Long, VariantMatch> matches = of(pair, ordered);
        if (!matches.keySet().containsAll(ordered)) {
            requireIndexed(order, ordered, pair);
        }
        return new OrderQuestion(
                origin,
                new ImportContext(
                        pair,
                        order.kind(),
                        matches,
                        accepted.matches(order.id()),
                        order.since(),
                        facts.of(pair),
                        clock.instant()));
    }

    /** What variants of the Destination are in Source, as far as they have a match. */
    public Map<Long, VariantMatch> of(SyncPair pair, Collection<Long> variantIds) {
        Map<Long, VariantMatch> matches = new LinkedHashMap<>();
        variants.of(pair, variantIds)
                .forEach(found -> matches.putIfAbsent(
                        found.variantId(), new VariantMatch(found.sourceVariantId(), found.sourceItemId())));
        return matches;
    }

    /** That something has no match is believed of an index only that is complete and up to date. */
    private void requireIndexed(DestinationOrder order, List<Long> ordered, SyncPair pair) {
        variants.awaited(pair, order.acceptedAt().plus(NEWS)).ifPresent(what -> {
            throw new OrderNotReady(what);
        });
        Set<Long> indexed = variants.indexed(order.destination(), ordered);
        boolean young = clock.instant().isBefore(order.acceptedAt().plus(NEWS));
        if (young && !indexed.containsAll(ordered)) {
            throw new OrderNotReady("A product of it was not read yet (store: " + order.destination() + ")");
        }
    }

    /** Remembers what was seen of an order's lines, and what they are in Source. */
    public void remember(SyncPair pair, long order, Collection<SoldOrder.Line> lines, Map<Long, VariantMatch> matches) {
        accepted.seen(order, lines);
        accepted.matched(order, pair.source(), matches);
    }

    private SyncPair pair(DestinationOrder order) {
        return pairs.importingOrdersOf(order.destination())
                .map(pair -> requireSource(pair, order))
                .orElseThrow(() -> new IllegalStateException("Its orders are not imported to Source any more"));
    }

    /** The lane of a Source imports its own orders only: variants of one store are none of another. */
    private static SyncPair requireSource(SyncPair pair, DestinationOrder order) {
        if (!pair.source().equals(order.source())) {
            throw new OrderNotReady("Its sync has another Source by now (store: " + pair.source() + ")");
        }
        return pair;
    }
}
