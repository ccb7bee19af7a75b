package io.stockroute.shopify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After as Shopify writes it: seconds, also with a fraction. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Empty if there is none or it is not a number. */
    public static Optional<Duration> parse(@Nullable String header) {
        if (header == null || !header.strip().matches("\\d{1,6}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(header.strip()) * 1_000)));
    }
}
