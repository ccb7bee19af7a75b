package io.stockroute.catalog.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.CodedReason;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkReason;
import io.stockroute.catalog.ImportLog;
import io.stockroute.shopify.BulkSearch;
import io.stockroute.shopify.BulkSearch.Found;
import io.stockroute.shopify.BulkStart;
import io.stockroute.shopify.BulkStart.Outcome;
import io.stockroute.shopify.BulkStart.Outcome.Busy;
import io.stockroute.shopify.BulkStart.Outcome.Rejected;
import io.stockroute.shopify.BulkStart.Outcome.Started;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.StoreClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts bulk operations. Shopify has no idempotency key for that: that one is about to be sent is stored before, and after a lost
 * answer it is looked for before another one is started.
 */
@Component
public class BulkStarts {

    private static final Logger LOG = LoggerFactory.getLogger(BulkStarts.class);

    /** Until the first look at a query that runs: that of a small catalog is soon done. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    /** Between two looks at a query that runs. */
    static final Duration LOOK = Duration.ofSeconds(5);

    /** Until a place among the five that may run at once is asked for again. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    /** How far the clock of Shopify may be behind what is known of it. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final BulkTable bulks;
    private final ImportLog imports;
    private final StoreClocks clocks;

    public BulkStarts(BulkTable bulks, ImportLog imports, StoreClocks clocks) {
        this.bulks = bulks;
        this.imports = imports;
        this.clocks = clocks;
    }

    /** Stores that it is about to be sent. */
    public ShopifyCall start(BulkOperation bulk) {
        bulks.sending(bulk);
        return started(bulk).call();
    }

    /** Records what became of the start. */
    @Transactional
    public void take(BulkOperation bulk, JsonNode data) {
        Outcome outcome = started(bulk).outcome(data);
        if (outcome instanceof Started it) {
            bulks.running(bulk, it.bulkId(), FIRST_LOOK);
            LOG.info("A bulk operation of {} runs (store: {}, bulk: {})", word(bulk), bulk.store(), it.bulkId());
        } else if (outcome instanceof Busy it) {
            bulks.notSent(bulk, List.of(BulkReason.TOO_MANY_AT_ONCE.with(it.message())), BUSY);
            LOG.info("The store has too many bulk operations under way, waiting (store: {})", bulk.store());
        } else if (outcome instanceof Rejected it) {
            CodedReason reason = BulkReason.BULK_REJECTED.with(it.code(), it.message());
            bulks.settle(bulk, BulkOperation.State.FAILED, List.of(reason));
            imports.failed(bulk.run(), reason);
            LOG.error("Shopify rejects a bulk operation of {}: {} (store: {})", word(bulk), reason, bulk.store());
        }
    }

    /** Asks what this app has started lately. */
    public ShopifyCall search(BulkOperation bulk) {
        return searched(bulk).call();
    }

    /** Goes on with the one that a lost answer belongs to; if there is none, it is started again. */
    @Transactional
    public void adopt(BulkOperation bulk, JsonNode data) {
        searched(bulk).found(data).stream()
                .filter(found ->
                        found.query().strip().equals(bulk.kind().query().strip()))
                .filter(found -> !found.createdAt().isBefore(asked(bulk)))
                .filter(found -> !found.status().startsWith("CANCEL"))
                .max(Comparator.comparing(Found::createdAt))
                .ifPresentOrElse(
                        found -> bulks.running(bulk, found.bulkId(), Duration.ZERO),
                        () -> bulks.notSent(bulk, List.of(), Duration.ZERO));
    }

    private static BulkStart started(BulkOperation bulk) {
        return new BulkStart(bulk.store(), bulk.kind().query());
    }

    private BulkSearch searched(BulkOperation bulk) {
        return new BulkSearch(bulk.store(), asked(bulk));
    }

    private Instant asked(BulkOperation bulk) {
        return clocks.theirs(bulk.store(), bulk.asOf().toInstant()).minus(SKEW);
    }

    private static String word(BulkOperation bulk) {
        return bulk.kind() == BulkKind.VARIANTS ? "variants" : "levels";
    }
}
