package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.ShopifyCall;
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

    public ShopifyCall real(DestinationOrder order, Import decision, SourcePreparation preparation) {
        return new CreateOrder(decision.plan())
                .call(order.source(), preparation.uniqueOrigin(), preparation.takesCustomers())
                .until(latest());
    }

    public ShopifyCall draft(DestinationOrder order, Import decision, SourcePreparation preparation) {
        return draft(order, decision)
                .call(order.source(), preparation.customer())
                .until(latest());
    }

    /** What Shopify answered to either call. */
    public CreateOutcome outcome(DestinationOrder order, Import decision, JsonNode data) {
        return switch (order.kind()) {
            case ORDER -> new CreateOrder(decision.plan()).outcome(data);
            case DRAFT -> draft(order, decision).outcome(data);
        };
    }

    private CreateDraftOrder draft(DestinationOrder order, Import decision) {
        return new CreateDraftOrder(decision.plan(), settings(order), clock.instant());
    }

    private Instant latest() {
        return SendRule.latest(clock.instant(), lookFor);
    }

    /** A sync that was removed since the order was decided keeps nobody from taking down what came of it. */
    private OrderSettings settings(DestinationOrder order) {
        return syncs.find(order.sync()).map(Sync::orders).orElseGet(OrderSettings::defaults);
    }
}
