package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.OpenQuestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** How a shop treats orders after they were placed, where Shopify does it by a setting or where nobody knows. */
public final class OrderTerms {
    /** A tax of the shop's own. */
    public record Tax(String title, BigDecimal rate) {}

    private final Set<OpenQuestion> otherwise = new ConcurrentSkipListSet<>();
    private volatile boolean archives = true;
    private volatile Duration fulfillmentOrdersAfter = Duration.ZERO;
    private volatile int mostLines = 500;
    private volatile Duration cancelAfter = Duration.ZERO;
    private volatile @Nullable Tax tax;

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

    public boolean archives() {
        return archives;
    }

    /** How many lines an order may have while it is edited: Shopify's maximum is not known (section 38.12). */
    public void mostLines(int value) {
        mostLines = value;
    }

    public int mostLines() {
        return mostLines;
    }

    /** How long a cancellation through the API takes: it is a job (section 22). */
    public void cancelAfter(Duration value) {
        cancelAfter = value;
    }

    Duration cancelAfter() {
        return cancelAfter;
    }

    /** What the shop adds to taxable lines when it works out an order's taxes again; at first nothing. */
    public void tax(String title, String rate) {
        tax = new Tax(title, new BigDecimal(rate));
    }

    @Nullable
    Tax tax() {
        return tax;
    }

    /** How long a new order shows no fulfillment orders: a background job makes them (section 28). */
    public void fulfillmentOrdersAfter(Duration value) {
        fulfillmentOrdersAfter = value;
    }

    public Duration fulfillmentOrdersAfter() {
        return fulfillmentOrdersAfter;
    }
}
