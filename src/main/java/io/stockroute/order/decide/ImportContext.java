package io.stockroute.order.decide;

import io.stockroute.order.OrderKind;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.SyncPair;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What must be known to decide about an order, besides the order.
 *
 * @param kind what it becomes, by the strategy it was accepted under
 * @param matches by the Destination's variant id
 * @param remembered by the number of the line: what it was in Source when the order was accepted
 * @param since when the strategy was enabled; older orders are not imported
 * @param facts what is known of the two stores
 */
public record ImportContext(
        SyncPair pair,
        OrderKind kind,
        Map<Long, VariantMatch> matches,
        Map<Long, VariantMatch> remembered,
        Instant since,
        PairFacts facts,
        Instant now) {

    public ImportContext {
        matches = Map.copyOf(matches);
        remembered = Map.copyOf(remembered);
    }

    /** What a line is in Source: now, or else when the order was accepted, as its product may have been deleted since. */
    Optional<VariantMatch> match(OriginLine line) {
        return line.variantId()
                .flatMap(id -> Optional.ofNullable(matches.get(id)))
                .or(() -> Optional.ofNullable(remembered.get(line.id())));
    }

    String sourceCurrency() {
        return facts.currency();
    }

    OrderSettings settings() {
        return pair.sync().orders();
    }
}
