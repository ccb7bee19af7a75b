package io.stockroute.catalog;

import io.stockroute.CodedReason;
import io.stockroute.FailureText;
import io.stockroute.Texts;
import io.stockroute.catalog.bulk.BulkTable;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreHealth;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.RecordFailed;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bulk operations that are wanted or under way, of all kinds. The instance that has a store's lane works them. */
@Component
public class BulkOperations {

    private static final Logger LOG = LoggerFactory.getLogger(BulkOperations.class);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int TRIES = 5;

    /** So often Shopify may end one without a result before its records are read page by page. */
    private static final int ENDED = 2;

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

    /** The levels of one that failed again and again are left to the lane, which leaves out those that fail. */
    @Transactional
    public void paged(BulkOperation bulk) {
        bulks.settle(bulk, BulkOperation.State.PAGED, bulks.reasons(bulk));
    }

    /** Shopify says that a bulk operation has ended: it is looked at without waiting. */
    public void checkNow(String store, long bulkId) {
        bulks.checkNow(store, bulkId);
    }

    /** A call about it was not answered, or its result could not be taken in; it is tried again later, after some failures from the start. */
    @Transactional
    public void failed(BulkOperation bulk, Exception cause, long firstRestMillis) {
        String message = withoutQuery(FailureText.of(cause).words());
        BulkReason code = cause instanceof ShopifyException ? BulkReason.CALL_UNANSWERED : BulkReason.RESULT_UNREADABLE;
        boolean often = bulk.failures() + 1 >= TRIES;
        if (often && isOfOneRecord(cause) && canPage(bulk)) {
            page(bulk, message);
        } else {
            again(bulk, code.with(message), firstRestMillis, often);
        }
    }

    /** Shopify ended it without a result. One record that Shopify fails on does that every time. */
    @Transactional
    public void ended(BulkOperation bulk, CodedReason reason, long firstRestMillis) {
        boolean failed = reason.is(BulkReason.BULK_ENDED)
                && !reason.value("status").startsWith("CANCEL")
                && !reason.value("error").equals("ACCESS_DENIED");
        if (failed && bulk.failures() + 1 >= ENDED && canPage(bulk)) {
            page(bulk, (reason.value("status") + " " + reason.value("error")).strip());
        } else {
            again(bulk, reason, firstRestMillis, true);
        }
    }

    private void page(BulkOperation bulk, String message) {
        CodedReason reason = BulkReason.READ_BY_PAGE.with(message);
        bulks.page(bulk, reason);
        imports.delayed(bulk.run(), reason);
        LOG.warn("A bulk operation failed and is read page by page: {} (store: {})", message, bulk.store());
    }

    private static boolean canPage(BulkOperation bulk) {
        return bulk.state().next().contains(BulkOperation.State.PAGING);
    }

    /** Whether one record may be to blame: Shopify fails on it, its line cannot be read, or the database does not take it. */
    private static boolean isOfOneRecord(Exception cause) {
        return cause instanceof RecordFailed
                || cause instanceof IllegalArgumentException
                || cause instanceof DataIntegrityViolationException;
    }

    /** It is tried again later, from the start if that helps. */
    private void again(BulkOperation bulk, CodedReason reason, long firstRestMillis, boolean fromTheStart) {
        Duration rest = rest(bulk.failures(), firstRestMillis);
        if (fromTheStart && bulk.state() != BulkOperation.State.PAGING) {
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
