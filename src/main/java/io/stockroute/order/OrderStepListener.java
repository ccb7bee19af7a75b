package io.stockroute.order;

/** Hears of the steps of orders as they are written; the transaction may still fail. */
public interface OrderStepListener {

    void came(String sync, OrderStep step);
}
