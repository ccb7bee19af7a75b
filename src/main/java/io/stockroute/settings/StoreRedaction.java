package io.stockroute.settings;

import java.util.Optional;
import java.util.Set;

/** Removes what one module keeps of a store, or of a customer of it, once Shopify has asked for it; that its orders were imported stays known. */
@FunctionalInterface
public interface StoreRedaction {

    /** @return what was removed, if it is worth being written down */
    Optional<String> redact(String store);

    /**
     * Removes what one module keeps of a customer.
     *
     * @return what was removed, if it is worth being written down
     */
    default Optional<String> redact(Customer customer) {
        return Optional.empty();
    }

    /**
     * A customer of a store, as Shopify names those whose data it asks for.
     *
     * @param orders whose data is the customer's
     */
    record Customer(String store, Optional<Long> id, Set<Long> orders) {

        public Customer {
            orders = Set.copyOf(orders);
        }
    }
}
