package io.stockroute.shopify;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far the clocks of the stores are from ours, by the {@code Date} of their answers (RFC 9110, section 6.6.1). A store is asked for
 * what changed since a moment, and says when an order was placed, by its own clock: with ours ten minutes ahead nothing would ever have
 * changed.
 */
@Component
public class StoreClocks {

    private static final Logger LOG = LoggerFactory.getLogger(StoreClocks.class);

    /** {@code Date} has full seconds, and an answer takes a while: clocks this close count as equal. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** Clocks that are further apart are no clocks: something on the way sets the header. */
    private static final Duration ABSURD = Duration.ofDays(1);

    /** How much further back to ask as long as nothing is known. */
    private static final Duration UNKNOWN = Duration.ofMinutes(15);

    /** Worth a warning. */
    private static final Duration FAR = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Duration> ahead = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public StoreClocks(Clock clock) {
        this.clock = clock;
    }

    /** A store has answered just now, at this time by its clock; a date that cannot be read says nothing. */
    public void answered(String store, String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration gap = Duration.between(clock.instant(), theirs);
            boolean plausible = gap.abs().compareTo(ABSURD) < 0;
            ahead.put(store, plausible && gap.abs().compareTo(CLOSE) > 0 ? gap : Duration.ZERO);
            report(store, gap);
        } catch (DateTimeException e) {
            LOG.debug("An answer has no usable date (store: {})", store);
        }
    }

    /** What the clock of a store showed at a moment of ours. */
    public Instant theirs(String store, Instant ours) {
        return ours.plus(gap(store).orElse(Duration.ZERO));
    }

    /** What our clock showed at a moment of a store's. */
    public Instant ours(String store, Instant theirs) {
        return theirs.minus(gap(store).orElse(Duration.ZERO));
    }

    /** From when on to ask a store for what changed since a moment of ours: rather too early than too late. */
    public Instant askFrom(String store, Instant ours) {
        Instant theirs = gap(store).map(ours::plus).orElseGet(() -> ours.minus(UNKNOWN));
        return theirs.isBefore(ours) ? theirs : ours;
    }

    private Optional<Duration> gap(String store) {
        return Optional.ofNullable(ahead.get(store));
    }

    private void report(String store, Duration gap) {
        if (gap.abs().compareTo(FAR) > 0 && reported.add(store)) {
            LOG.warn(
                    "The clock of this server is {} the store's by {} s: set it by NTP (store: {})",
                    gap.isNegative() ? "ahead of" : "behind",
                    gap.abs().toSeconds(),
                    store);
        }
    }
}
