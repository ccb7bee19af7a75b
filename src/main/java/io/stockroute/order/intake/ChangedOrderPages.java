package io.stockroute.order.intake;

import io.stockroute.order.SoldOrder;
import io.stockroute.shopify.ConnectionPage;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Orders one after the other; the next page is asked for when the one before is used up. At their end it is told of those that could not
 * be read in full.
 */
final class ChangedOrderPages implements Iterator<SoldOrder> {

    private final Function<ChangedOrders, ConnectionPage<SoldOrder>> ask;
    private final Runnable end;
    private Optional<ChangedOrders> next;
    private Iterator<SoldOrder> page = Collections.emptyIterator();

    /** @param end throws if not all is known of the orders that were handed on */
    ChangedOrderPages(ChangedOrders first, Function<ChangedOrders, ConnectionPage<SoldOrder>> ask, Runnable end) {
        this.next = Optional.of(first);
        this.ask = ask;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            ChangedOrders question = next.get();
            ConnectionPage<SoldOrder> answer = ask.apply(question);
            next = answer.next().map(question::after);
            page = answer.items().iterator();
        }
        if (!page.hasNext()) {
            end.run();
        }
        return page.hasNext();
    }

    @Override
    public SoldOrder next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
