package io.stockroute.order.intake;

import io.stockroute.order.OrderState;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsChanged;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings what is kept of orders in line with the settings, before any route starts and whenever they change. */
@Component
public class OrderSettingsChange {

    private final Syncs syncs;
    private final OrderPollCursor watches;
    private final OrderTable table;
    private final OrderRedirects redirects;
    private final ExpiringDrafts drafts;
    private final TransactionOperations transaction;

    public OrderSettingsChange(
            Syncs syncs,
            OrderPollCursor watches,
            OrderTable table,
            OrderRedirects redirects,
            ExpiringDrafts drafts,
            TransactionOperations transaction) {
        this.syncs = syncs;
        this.watches = watches;
        this.table = table;
        this.redirects = redirects;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    @PostConstruct
    public void begin() {
        watches.adjust(importing(syncs));
        table.open().forEach(redirects::follow);
        redirects.rename();
        drafts.giveBack();
    }

    /**
     * Orders are imported from the moment on that the settings are saved. What a transaction with older settings may have left of a pair
     * whose orders were not imported until now counts for nothing.
     */
    @EventListener
    public void change(SyncsChanged change) {
        watches.adjust(importing(change.before()));
        watches.adjust(importing(change.after()));
    }

    /**
     * After a change: orders that wait and are not imported any more are put on hold. One that was sent is left to its lane, which needs the
     * settings of its sync no more to find out what came of it.
     */
    public void adjust() {
        transaction.executeWithoutResult(status -> {
            long version = syncs.version();
            watches.adjust(importing(syncs));
            if (syncs.version() != version) {
                status.setRollbackOnly(); // a watch that began meanwhile may be gone with the others: the next check
                // does it again
            }
        });
        table.open().stream()
                .filter(order -> order.state() == OrderState.WAITING)
                .forEach(redirects::follow);
        redirects.rename();
    }

    private static List<SyncPair> importing(Syncs syncs) {
        return SyncPairs.of(syncs).stream()
                .filter(pair -> pair.sync().strategy().importsOrders())
                .toList();
    }
}
