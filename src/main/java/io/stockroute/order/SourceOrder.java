package io.stockroute.order;

import java.time.Instant;
import java.util.Optional;

/**
 * An order or a draft order in Source.
 *
 * @param id the number of an Order or, if {@code draft}, of a DraftOrder
 * @param total in Source's currency, after discounts; of a draft order without the taxes that Source puts on top; empty if it is not known
 * @param reservedUntil until when a draft order reserves its stock; empty: not at all
 */
public record SourceOrder(
        long id, String name, boolean draft, Optional<Money> total, Optional<Instant> reservedUntil) {}
