package io.stockroute.order.rows;

import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderState;
import io.stockroute.order.money.Money;
import io.stockroute.order.origin.OrderIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * An order of a Destination that was accepted, as its lane looks at it.
 *
 * @param id of its row; other features call it {@code order}
 * @param orderId its number in the Destination
 * @param since when the strategy it was accepted under was enabled
 * @param attempts that led to nothing, in a row
 * @param tries how often it was sent to Source
 * @param sentAt when it was sent last; empty: Source is known not to have it
 * @param refused whether Source has refused what was sent; it may be there all the same
 * @param reason why it waits, or was refused
 * @param expectedTotal what its matched lines cost in the Destination
 * @param failures in a row, of a store on this order alone
 * @param uniqueOrigin whether Source refuses a second order of its origin; of one that was sent
 */
public record DestinationOrder(
        long id,
        String sync,
        String destination,
        String source,
        long orderId,
        String name,
        OrderKind kind,
        OrderState state,
        Instant since,
        Instant acceptedAt,
        int attempts,
        int tries,
        Optional<Instant> sentAt,
        boolean refused,
        Optional<String> reasonCode,
        Optional<String> reason,
        Optional<Money> expectedTotal,
        int failures,
        boolean uniqueOrigin) {

    /** The same, as one that Source would take twice. */
    public DestinationOrder withoutUniqueOrigin() {
        return new DestinationOrder(
                id,
                sync,
                destination,
                source,
                orderId,
                name,
                kind,
                state,
                since,
                acceptedAt,
                attempts,
                tries,
                sentAt,
                refused,
                reasonCode,
                reason,
                expectedTotal,
                failures,
                false);
    }

    public OrderIdentity identity() {
        return OrderIdentity.of(orderId);
    }

    /** Names it in messages: nothing of it is personal. */
    @Override
    public String toString() {
        return "order: %s, store: %s, sync: %s".formatted(name, destination, sync);
    }
}
