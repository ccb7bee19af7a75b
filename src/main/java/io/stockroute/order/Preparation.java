package io.stockroute.order;

import java.util.Optional;

/**
 * What Source was made ready with before an order is sent there.
 *
 * @param uniqueOrigin whether Source lets no two orders have one origin; of real orders
 * @param takesCustomers whether Source lets us make customers
 * @param customer the global id of the customer in Source; of draft orders
 * @param note what has to be done without, for the operator
 */
public record Preparation(
        boolean uniqueOrigin, boolean takesCustomers, Optional<String> customer, Optional<String> note) {

    static Preparation ofOrder() {
        return new Preparation(true, true, Optional.empty(), Optional.empty());
    }

    static Preparation ofDraft(Optional<String> customer) {
        return new Preparation(false, true, customer, Optional.empty());
    }

    /** The same, done although Source does not refuse a second order of the same origin. */
    Preparation withoutUniqueOrigin(String why) {
        return new Preparation(false, takesCustomers, customer, noting("Without the unique metafield: " + why));
    }

    /** The same, done without a customer. */
    Preparation withoutCustomer(String why) {
        return new Preparation(uniqueOrigin, false, Optional.empty(), noting("Without a customer: " + why));
    }

    private Optional<String> noting(String more) {
        return Optional.of(note.map(before -> before + "; " + more).orElse(more));
    }
}
