package io.stockroute.order.decide;

import io.stockroute.CodedReason;
import io.stockroute.order.OrderDifference;
import io.stockroute.order.money.MoneyBag;
import java.util.List;
import java.util.Optional;

/**
 * How an order in Source differs from the one in the Destination.
 *
 * @param total what the order costs in the Destination, as Source is to know it; empty if Source's own prices hold
 * @param notCarried what could not be carried over; of {@link OrderDifference}
 */
public record ImportReport(Optional<MoneyBag> total, List<CodedReason> notCarried) {

    public ImportReport {
        notCarried = List.copyOf(notCarried);
    }
}
