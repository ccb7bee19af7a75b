package io.stockroute.order.decide;

/** Something that an order needs is about to be known: it waits, and nobody has to do anything. */
public final class OrderNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderNotReady(String what) {
        super(what);
    }
}
