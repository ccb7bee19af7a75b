package io.stockroute.order.create;

import java.util.Optional;

/**
 * What Source was made ready with before an order is sent there.
 *
 * @param uniqueOrigin whether Source lets no two orders have one origin; of real orders
 * @param takesCustomers whether Source lets us make customers
 * @param customer the global id of the customer in Source; of draft orders
 * @param note what has to be done without, for the operator
 */
public record SourcePreparation(
        boolean uniqueOrigin, boolean takesCustomers, Optional<String> customer, Optional<String> note) {

    static SourcePreparation ofOrder() {
        return new SourcePreparation(true, true, Optional.empty(), Optional.empty());
    }

    public static SourcePreparation ofDraft(Optional<String> customer) {
        return new SourcePreparation(false, true, customer, Optional.empty());
    }

    /** The same, done although Source does not refuse a second order of the same origin. */
    SourcePreparation withoutUniqueOrigin(String why) {
        return new SourcePreparation(false, takesCustomers, customer, noting("Without the unique metafield: " + why));
    }

    /** The same, done without a customer. */
    SourcePreparation withoutCustomer(String why) {
        return new SourcePreparation(uniqueOrigin, false, Optional.empty(), noting("Without a customer: " + why));
    }

    private Optional<String> noting(String more) {
        return Optional.of(note.map(before -> before + "; " + more).orElse(more));
    }
}
