package io.stockroute.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.CostGovernor;
import io.stockroute.shopify.CostGovernor.Reservation;
import io.stockroute.shopify.CostGovernors;
import io.stockroute.shopify.QueryCost;
import io.stockroute.shopify.RetryAfter;
import io.stockroute.shopify.ShopifyAnswer;
import io.stockroute.shopify.ShopifyCall;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the calls of a store under its rate limit. */
@Component("shopifyPace")
class ShopifyPace {

    private static final Logger LOG = LoggerFactory.getLogger(ShopifyPace.class);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);

    private final CostGovernors governors;

    ShopifyPace(CostGovernors governors) {
        this.governors = governors;
    }

    /** Takes a place in the bucket; answers the milliseconds to wait for it. */
    long admit(@ExchangeProperty(CallState.CALL) ShopifyCall call, Exchange exchange) {
        Reservation reservation =
                governors.of(call.store()).reserve(call.document().name());
        exchange.setProperty(CallState.RESERVATION, reservation);
        return reservation.delay().toMillis();
    }

    /** Learns what the call cost, and for how long Shopify wants no more calls. */
    void learn(
            @ExchangeProperty(CallState.CALL) ShopifyCall call,
            @ExchangeProperty(CallState.RESERVATION) Reservation reservation,
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            @Header("Retry-After") @Nullable String retryAfter,
            Exchange exchange) {
        CostGovernor governor = governors.of(call.store());
        if (status == 429 || status == 430) {
            governor.pause(RetryAfter.parse(retryAfter).orElse(DEFAULT_PAUSE));
        }
        if (exchange.getMessage().getBody() instanceof JsonNode answer) {
            Optional<QueryCost> cost = QueryCost.in(answer);
            cost.ifPresent(known -> governor.settle(reservation, known));
            if (ShopifyAnswer.throttled(answer)) {
                cost.ifPresentOrElse(governor::throttled, () -> governor.pause(DEFAULT_PAUSE));
            } else if (status == 200 && cost.isEmpty() && governor.unsaid(reservation)) {
                LOG.warn(
                        "Answers say nothing about the rate limit (extensions.cost): does a proxy remove it? Calls are slowed"
                                + " down only when Shopify throttles them (store: {})",
                        call.store());
            }
        }
    }

    /** Gives the place back if the call ended without telling its cost. */
    void release(
            @ExchangeProperty(CallState.CALL) ShopifyCall call,
            @ExchangeProperty(CallState.RESERVATION) @Nullable Reservation reservation) {
        if (reservation != null) {
            governors.of(call.store()).giveUp(reservation);
        }
    }
}
