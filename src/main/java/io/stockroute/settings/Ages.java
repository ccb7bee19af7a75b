package io.stockroute.settings;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Up to when what is old goes.
 *
 * @param ledger how long what happened to stock and orders is kept
 * @param deliveries how long a webhook that is done is kept
 */
public record Ages(Instant now, Duration ledger, Duration deliveries) {

    public Timestamp beforeLedger() {
        return before(ledger);
    }

    public Timestamp beforeDeliveries() {
        return before(deliveries);
    }

    public Timestamp before(Duration age) {
        return Timestamp.from(now.minus(age));
    }
}
