package io.stockroute.order.decide;

import io.stockroute.order.rows.OrderKind;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.SyncPair;
import java.time.Instant;
import java.util.Map;

/**
 * What must be known to decide about an order, besides the order.
 *
 * @param kind what it becomes, by the strategy it was accepted under
 * @param matches by the Destination's variant id
 * @param since when the strategy was enabled; older orders are not imported
 * @param sourceCurrency Source's own, ISO 4217
 * @param destinationDomain where the order's page in the admin is
 */
public record ImportContext(
        SyncPair pair,
        OrderKind kind,
        Map<Long, VariantMatch> matches,
        Instant since,
        String sourceCurrency,
        String destinationDomain,
        Instant now) {

    public ImportContext {
        matches = Map.copyOf(matches);
    }

    OrderSettings settings() {
        return pair.sync().orders();
    }
}
