package io.stockroute.stock;

import java.util.Collection;
import java.util.Set;

/** What stock asks of orders. */
@FunctionalInterface
public interface OrdersUnderWay {

    /** Those of the orders that were sent to Source and are not known to be there: Source may count them already. */
    Set<Long> among(Collection<Long> orders);
}
