package io.stockroute.order;

import io.stockroute.RecordState;
import java.util.List;
import java.util.Set;

/** How far an order of a Destination is on its way to Source. */
public enum OrderState implements RecordState<OrderState> {
    WAITING("it is to be imported; Source has nothing of it", "nothing, see its reason; or dismiss it"),
    CREATING(
            "it was sent, or was about to be when the process ended; the outcome is not known yet",
            "nothing: Source is searched for it, and only when it was not found for `orders.look-for` it is sent again"),
    IMPORTED("Source has it", "nothing; look at `difference`"),
    SKIPPED("it does not concern Source", "nothing; fix what the reason says and retry if it should be imported"),
    ON_HOLD("something must be decided or fixed first", "fix what the reason says and retry, or dismiss it"),
    REFUSED(
            "Source's Shopify refuses it, with its reason",
            "fix in Shopify what the reason says and retry, or enter it by hand and dismiss it"),
    DISMISSED("an operator decided not to import it; `settledBy` says who", "nothing");

    /** Their lane works on them. */
    public static final List<OrderState> OPEN = RecordState.where(OrderState.class, OrderState::isOpen);

    /** They wait for an operator. */
    public static final List<OrderState> FAILED = RecordState.where(OrderState.class, OrderState::isFailed);

    /** Source does not have them, and nobody has decided that it never will. */
    public static final List<OrderState> PENDING =
            RecordState.where(OrderState.class, state -> state.isOpen() || state.isFailed());

    /** Source has them, or does not get them. */
    public static final List<OrderState> COMPLETED =
            RecordState.where(OrderState.class, state -> !PENDING.contains(state));

    private final String meaning;
    private final String advice;

    OrderState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<OrderState> next() {
        return switch (this) {
            case WAITING -> Set.of(CREATING, SKIPPED, ON_HOLD, DISMISSED);
            case CREATING -> Set.of(WAITING, IMPORTED, REFUSED, ON_HOLD);
            case ON_HOLD -> Set.of(WAITING, CREATING, DISMISSED);
            case REFUSED -> Set.of(WAITING, DISMISSED);
            case SKIPPED -> Set.of(WAITING);
            case IMPORTED, DISMISSED -> Set.of();
        };
    }

    @Override
    public boolean isOpen() {
        return this == WAITING || this == CREATING;
    }

    /** Whether it waits for an operator. */
    public boolean isFailed() {
        return this == ON_HOLD || this == REFUSED;
    }

    /** Whether its units are subtracted from what the Destinations offer until Source's stock is less by them. */
    public boolean keepsUnits() {
        return this != SKIPPED && this != DISMISSED;
    }

    /** It is read again from its Destination, so that what was fixed there counts; one that may be in Source is looked for first. */
    @Override
    public boolean canRetry() {
        return !isOpen() && canBecome(WAITING);
    }

    @Override
    public boolean canDismiss() {
        return canBecome(DISMISSED);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
