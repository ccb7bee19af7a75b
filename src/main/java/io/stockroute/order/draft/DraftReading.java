package io.stockroute.order.draft;

import io.stockroute.order.rows.SourceOrder;
import java.time.Instant;
import java.util.Optional;

/** What has become of a draft order. */
public sealed interface DraftReading {

    /** It was deleted. */
    record Gone() implements DraftReading {}

    /** @param reservedUntil until when it reserves its stock; empty: not at all */
    record Open(Optional<Instant> reservedUntil) implements DraftReading {}

    /** @param order what it became; empty if that is not to be seen */
    record Completed(Optional<SourceOrder> order) implements DraftReading {}
}
