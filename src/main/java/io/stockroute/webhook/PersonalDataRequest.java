package io.stockroute.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Shopify asked of us about personal data, for a store.
 *
 * @param topic as Shopify sends it
 * @param dueAt by when it has to be answered: Shopify gives 30 days
 * @param customerId Shopify's; null: it is about the whole store
 * @param orderIds Shopify's, of the customer
 * @param outcome what Stockroute did by itself
 */
public record PersonalDataRequest(
        long id,
        String store,
        String topic,
        Instant receivedAt,
        Instant dueAt,
        @Nullable String customerId,
        List<String> orderIds,
        PersonalDataState state,
        String outcome,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public PersonalDataRequest {
        orderIds = List.copyOf(orderIds);
    }

    public boolean isOverdue(Instant now) {
        return state.isOpen() && dueAt.isBefore(now);
    }

    /** Whether there can be anything to export. */
    public boolean isAboutCustomer() {
        return Optional.ofNullable(customerId).isPresent() || !orderIds.isEmpty();
    }
}
