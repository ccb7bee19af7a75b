package io.stockroute.catalog;

import io.stockroute.CodedReason;
import io.stockroute.Texts;
import io.stockroute.catalog.bulk.BulkTable;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreHealth;
import io.stockroute.shopify.ShopifyException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bulk operations that are wanted or under way, of all kinds. The instance that has a store's lane works them. */
@Component
public class BulkOperations {

    private static final Logger LOG = LoggerFactory.getLogger(BulkOperations.class);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int TRIES = 5;

    private final BulkTable bulks;
    private final ImportLog imports;
    private final StoreHealth health;
    private final LaneLeases leases;

    public BulkOperations(BulkTable bulks, ImportLog imports, StoreHealth health, LaneLeases leases) {
        this.bulks = bulks;
        this.imports = imports;
        this.health = health;
        this.leases = leases;
    }

    /** The stores for which something is to be done now. */
    public List<String> stores() {
        return bulks.stores();
    }

    /** What is to be done now for a store, if it is on this instance to do it. */
    public List<BulkOperation> due(String store) {
        List<BulkOperation> due = bulks.due(store);
        return due.isEmpty() || health.rests(store) || !leases.hold(store) ? List.of() : due;
    }

    /**
     * Wants a store to be asked, as a part of a run, unless it is being asked that already.
     *
     * @return the bulk operation that will tell, the run's own or one that is under way
     */
    @Transactional
    public long want(long run, String store, BulkKind kind) {
        return bulks.open(store, kind).orElseGet(() -> bulks.want(run, store, kind));
    }

    /** Wants a store to be asked for a run alone: one that is under way began before, so that what it tells is too old. */
    @Transactional
    public void wantAnother(long run, String store, BulkKind kind) {
        bulks.want(run, store, kind);
    }

    /** What a run that ends has under way is a part of the next one from now on. */
    @Transactional
    public void handOver(long from, long to) {
        bulks.handOver(from, to);
    }

    /** What follows from its result is worked out. */
    @Transactional
    public void done(BulkOperation bulk) {
        bulks.settle(bulk, BulkOperation.State.DONE, List.of());
    }

    /** Shopify says that a bulk operation has ended: it is looked at without waiting. */
    public void checkNow(String store, long bulkId) {
        bulks.checkNow(store, bulkId);
    }

    /** A call about it was not answered, or its result could not be taken in; it is tried again later, after some failures from the start. */
    @Transactional
    public void failed(BulkOperation bulk, Exception cause, long firstRestMillis) {
        failed(
                bulk,
                (cause instanceof ShopifyException ? BulkReason.CALL_UNANSWERED : BulkReason.RESULT_UNREADABLE)
                        .with(withoutQuery(
                                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())),
                firstRestMillis,
                bulk.failures() + 1 >= TRIES);
    }

    /** It came to nothing; it is tried again later, from the start if that helps. */
    public void failed(BulkOperation bulk, CodedReason reason, long firstRestMillis, boolean fromTheStart) {
        Duration rest = rest(bulk.failures(), firstRestMillis);
        if (fromTheStart) {
            bulks.again(bulk, reason, rest);
        } else {
            bulks.failed(bulk, reason, rest);
        }
        imports.delayed(bulk.run(), reason);
        LOG.warn(
                "A bulk operation failed and is tried again in {} s: {} (store: {})",
                rest.toSeconds(),
                reason,
                bulk.store());
    }

    private static Duration rest(int failures, long firstMillis) {
        long millis = firstMillis << Math.min(failures, 20);
        return millis > LONGEST_REST.toMillis() ? LONGEST_REST : Duration.ofMillis(millis);
    }

    /** The address of a result is signed and must not be shown. */
    private static String withoutQuery(String message) {
        String shown = message.replaceAll("\\?\\S+", "?…");
        return Texts.cut(shown, 1000);
    }
}
