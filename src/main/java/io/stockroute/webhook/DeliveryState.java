package io.stockroute.webhook;

import io.stockroute.RecordState;
import java.util.Set;

/** How far a delivery of Shopify is. */
public enum DeliveryState implements RecordState<DeliveryState> {
    RECEIVED("it is kept and is worked on, or tried again later", "nothing"),
    DONE("everything that it asked for is done", "nothing"),
    FAILED("it could not be worked on, however often it was tried", "see its reason; retry or dismiss it"),
    DISMISSED("an operator dismissed it", "nothing; retry it if it is needed after all");

    private final String meaning;
    private final String advice;

    DeliveryState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<DeliveryState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(DONE, FAILED);
            case FAILED -> Set.of(RECEIVED, DISMISSED);
            case DISMISSED -> Set.of(RECEIVED);
            case DONE -> Set.of();
        };
    }

    @Override
    public boolean isOpen() {
        return this == RECEIVED;
    }

    /** As long as its body is kept. */
    @Override
    public boolean canRetry() {
        return canBecome(RECEIVED);
    }

    @Override
    public boolean canDismiss() {
        return canBecome(DISMISSED);
    }

    public boolean isDismissed() {
        return this == DISMISSED;
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
