package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.Decision.Bring;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import io.stockroute.tuning.Tuning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The calls that make an order or a draft order in Source; they leave soon or not at all. */
@Component
public class OrderCalls {

    private final Syncs syncs;
    private final Clock clock;
    private final Duration lookFor;

    public OrderCalls(Syncs syncs, Clock clock, Tuning tuning) {
        this.syncs = syncs;
        this.clock = clock;
        this.lookFor = tuning.orders().lookFor();
    }

    public ShopifyCall real(DestinationOrder order, Bring decision, Preparation preparation) {
        return new RealOrder(decision.plan())
                .call(order.source(), preparation.uniqueOrigin(), preparation.takesCustomers())
                .until(latest());
    }

    public ShopifyCall draft(DestinationOrder order, Bring decision, Preparation preparation) {
        return draft(order, decision)
                .call(order.source(), preparation.customer())
                .until(latest());
    }

    /** What Shopify answered to either call. */
    public Creation outcome(DestinationOrder order, Bring decision, JsonNode data) {
        return switch (order.kind()) {
            case ORDER -> new RealOrder(decision.plan()).outcome(data);
            case DRAFT -> draft(order, decision).outcome(data);
        };
    }

    private DraftOrder draft(DestinationOrder order, Bring decision) {
        return new DraftOrder(decision.plan(), settings(order), clock.instant());
    }

    private Instant latest() {
        return SendRule.latest(clock.instant(), lookFor);
    }

    /** A sync that was removed since the order was decided keeps nobody from taking down what came of it. */
    private OrderSettings settings(DestinationOrder order) {
        return syncs.find(order.sync()).map(Sync::orders).orElseGet(OrderSettings::defaults);
    }
}
