package io.stockroute.catalog.bulk;

import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells in the log how far bulk operations are; nothing depends on it. */
@Component
class BulkProgress {

    private static final Logger LOG = LoggerFactory.getLogger(BulkProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Long, Count> counts = new ConcurrentHashMap<>();

    BulkProgress(Clock clock) {
        this.clock = clock;
    }

    /** Shopify is still at it. */
    void wait(BulkOperation bulk, long objects) {
        LOG.info("Shopify gathers {}: {} rows so far (store: {})", word(bulk), objects, bulk.store());
    }

    void begin(BulkOperation bulk, long objects) {
        Instant now = clock.instant();
        counts.put(bulk.id(), new Count(objects, 0, now, now));
    }

    void add(BulkOperation bulk, long rows) {
        counts.computeIfPresent(bulk.id(), (id, count) -> tell(bulk, count.plus(rows)));
    }

    void end(BulkOperation bulk, long rows) {
        Count count = counts.remove(bulk.id());
        if (count != null) {
            LOG.info("Read all {} {}, {} a second (store: {})", rows, word(bulk), count.rate(clock), bulk.store());
        }
    }

    private Count tell(BulkOperation bulk, Count count) {
        if (count.toldAt().plus(EVERY).isAfter(clock.instant())) {
            return count;
        }
        LOG.info(
                "Read {} of {} {}, {} a second, {} remain (store: {})",
                count.rows(),
                count.objects(),
                word(bulk),
                count.rate(clock),
                Math.max(0, count.objects() - count.rows()),
                bulk.store());
        return new Count(count.objects(), count.rows(), count.since(), clock.instant());
    }

    private static String word(BulkOperation bulk) {
        return bulk.kind() == BulkKind.VARIANTS ? "variants" : "levels and items";
    }

    private record Count(long objects, long rows, Instant since, Instant toldAt) {

        Count plus(long more) {
            return new Count(objects, rows + more, since, toldAt);
        }

        long rate(Clock clock) {
            long millis = Math.max(1, Duration.between(since, clock.instant()).toMillis());
            return rows * 1000 / millis;
        }
    }
}
