package io.stockroute.order.decide;

import io.stockroute.FailureText;

/** Something that an order needs is about to be known: it waits, and nobody has to do anything. */
public final class OrderNotReady extends RuntimeException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    public OrderNotReady(String what) {
        super(what);
    }

    @Override
    public FailureText text() {
        return new FailureText(String.valueOf(getMessage()), "");
    }
}
