package io.stockroute.order.lane;

import io.stockroute.FailureText;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.create.OrderPreparations;
import io.stockroute.order.create.RefusedFields;
import io.stockroute.order.decide.OrderNotReady;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.ShopifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what failed on an order's way to Source, in words for the operator; no order is lost by it. */
@Component
public class OrderFailures {

    private static final Duration CLOSED = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OrderSteps steps;
    private final OrderPreparations preparations;
    private final RefusedFields refused;
    private final LaneLeases leases;
    private final Clock clock;
    private final Duration lookFor;

    OrderFailures(
            OrderSteps steps,
            OrderPreparations preparations,
            RefusedFields refused,
            LaneLeases leases,
            Clock clock,
            Tuning tuning) {
        this.steps = steps;
        this.preparations = preparations;
        this.refused = refused;
        this.leases = leases;
        this.clock = clock;
        this.lookFor = tuning.orders().lookFor();
    }

    /** A store did not answer a question: the order waits until the store has rested. */
    @Transactional
    public void noAnswer(DestinationOrder order, String store, Exception cause) {
        confirm(order);
        steps.postpone(
                order, clock.instant(), OrderReason.STORE_UNAVAILABLE, store + " does not answer: " + words(cause));
    }

    /** A store fails on this order and answers other calls: it waits for itself, and stands among the issues after three tries. */
    @Transactional
    public void recordFailed(DestinationOrder order, String store, ShopifyException.RecordFailed cause) {
        confirm(order);
        steps.fail(
                order,
                clock.instant().plus(RecordFailureRule.after(order.failures() + 1)),
                store + " fails on this order and answers other calls: " + words(cause));
    }

    /** The same while it was sent: it may have been made, and is looked for. */
    @Transactional
    public void recordUnconfirmed(DestinationOrder order, ShopifyException.RecordFailed cause) {
        confirm(order);
        steps.failUnconfirmed(
                order,
                order.source() + " fails on this order and answers other calls. It is looked for there. "
                        + words(cause));
    }

    /** What the order needs is about to be known. */
    @Transactional
    public void notReady(DestinationOrder order, OrderNotReady cause) {
        confirm(order);
        steps.postpone(
                order,
                clock.instant().plus(OrderBackOffRule.after(order.attempts())),
                OrderReason.NOT_READY,
                words(cause));
    }

    /** A store rejects our credentials, or denies its orders: all orders that need it wait; its stock may flow all the same. */
    @Transactional
    public void closed(DestinationOrder order, String store, ShopifyException.StoreUnauthorized cause) {
        confirm(order);
        Instant due = clock.instant().plus(CLOSED);
        steps.rejected(
                order.source(), store, due, store + " rejects our credentials: " + words(cause), cause.problem());
    }

    /** Source takes it later: it has nothing of it, and the other orders need not find that out one by one. */
    @Transactional
    public void later(DestinationOrder order, String words) {
        confirm(order);
        Instant now = clock.instant();
        Duration wait = OrderBackOffRule.after(order.attempts());
        Duration own = wait.compareTo(PAUSE) < 0 ? PAUSE : wait;
        steps.sendAgain(order, now.plus(own), order.attempts() + 1, OrderReason.RETRY_LATER, words);
        steps.postponeAll(order.source(), List.of(OrderState.WAITING), now.plus(PAUSE), OrderReason.RETRY_LATER, words);
    }

    /** Source refuses optional fields of it and has nothing of it: it is sent again without them. */
    @Transactional
    public void fieldsRefused(DestinationOrder order, CreateOutcome.FieldsRefused without) {
        confirm(order);
        refused.add(order.id(), without.fields());
        steps.sendAgain(
                order,
                clock.instant(),
                order.attempts(),
                OrderReason.FIELD_REFUSED,
                "Source refuses a field of it; it is sent again without: " + without.words());
    }

    /** It was not sent, or not let in: throttled, no connection. The stock of the store may flow all the same. */
    @Transactional
    public void notSent(DestinationOrder order, ShopifyException.NotSent cause) {
        later(order, order.source() + " does not take it now: " + words(cause));
    }

    /** It was not let in: Source has nothing of it. No other order will be, unless it is for its customer, whom it can do without. */
    @Transactional
    public void shutOut(DestinationOrder order, ShopifyException.StoreUnauthorized cause) {
        confirm(order);
        steps.sendAgain(order, clock.instant(), order.attempts(), OrderReason.STORE_UNAUTHORIZED, words(cause));
        if (!preparations.shutForCustomers(order.source(), cause)) {
            closed(order, order.source(), cause);
        }
    }

    /** It may or may not have been made: it is looked for. */
    @Transactional
    public void outcomeUnknown(DestinationOrder order, ShopifyException.OutcomeUnknown cause) {
        confirm(order);
        steps.explain(
                order,
                OrderReason.OUTCOME_UNKNOWN,
                "No answer came to it: it is looked for in Source. " + words(cause));
    }

    /** Shopify refuses the call as a whole: it is looked for once, late enough for Shopify's search, then this is its end. */
    @Transactional
    public void refused(DestinationOrder order, ShopifyException.Refused cause) {
        confirm(order);
        steps.refuse(order, clock.instant().plus(lookFor), cause.code(), words(cause));
    }

    /**
     * It cannot be worked, for a reason that is not the stores': it is put on hold and the next one is imported. If it was sent before that, it
     * stays to be looked for.
     */
    @Transactional
    public void broken(DestinationOrder order, Exception cause) {
        confirm(order);
        steps.settle(
                order, OrderState.ON_HOLD, OrderReason.INTERNAL_ERROR, "It could not be worked on: " + words(cause));
    }

    private void confirm(DestinationOrder order) {
        leases.confirm(OrderLaneLease.of(order.source()));
    }

    private static String words(Exception cause) {
        return FailureText.of(cause).words();
    }
}
