package io.stockroute.simulator.state;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** How a shop treats orders after they were placed, where Shopify does it by a setting or where nobody knows. */
public final class OrderTerms {
    private final Set<OpenQuestion> otherwise = new ConcurrentSkipListSet<>();
    private volatile boolean archives = true;
    private volatile Duration fulfillmentOrdersAfter = Duration.ZERO;

    /** From now on the question is answered the unlikely way. */
    public void answerOtherwise(OpenQuestion question) {
        answer(question, true);
    }

    /** The unlikely way, or the likely one again. */
    public void answer(OpenQuestion question, boolean unlikely) {
        if (unlikely) {
            otherwise.add(question);
        } else {
            otherwise.remove(question);
        }
    }

    public boolean otherwise(OpenQuestion question) {
        return otherwise.contains(question);
    }

    public Set<OpenQuestion> answeredOtherwise() {
        return new TreeSet<>(otherwise);
    }

    /** Whether an order is closed by itself when it is paid and shipped: a setting of the shop (section 22). */
    public void archiveFinishedOrders(boolean value) {
        archives = value;
    }

    boolean archives() {
        return archives;
    }

    /** How long a new order shows no fulfillment orders: a background job makes them (section 28). */
    public void fulfillmentOrdersAfter(Duration value) {
        fulfillmentOrdersAfter = value;
    }

    public Duration fulfillmentOrdersAfter() {
        return fulfillmentOrdersAfter;
    }
}
