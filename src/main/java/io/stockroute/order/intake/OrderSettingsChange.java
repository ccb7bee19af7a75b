package io.stockroute.order.intake;

import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.draft.Drafts;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.SyncsChanged;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings what is kept of orders in line with the settings, before any route starts and whenever they change. */
@Component
public class OrderSettingsChange {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSettingsChange.class);

    private final Syncs syncs;
    private final SyncPairs pairs;
    private final OrderPollCursor watches;
    private final OrderTable table;
    private final OrderSteps steps;
    private final Drafts drafts;
    private final Levels levels;
    private final TransactionOperations transaction;

    public OrderSettingsChange(
            Syncs syncs,
            SyncPairs pairs,
            OrderPollCursor watches,
            OrderTable table,
            OrderSteps steps,
            Drafts drafts,
            Levels levels,
            TransactionOperations transaction) {
        this.syncs = syncs;
        this.transaction = transaction;
        this.pairs = pairs;
        this.watches = watches;
        this.table = table;
        this.steps = steps;
        this.drafts = drafts;
        this.levels = levels;
    }

    @PostConstruct
    public void begin() {
        watches.adjust(bringing(syncs));
        table.open().forEach(this::settle);
        drafts.lapsing().forEach(this::lapse);
    }

    /**
     * Orders are imported from the moment on that the settings are saved. What a transaction with older settings may have left of a pair
     * whose orders were not imported until now counts for nothing.
     */
    @EventListener
    public void change(SyncsChanged change) {
        watches.adjust(bringing(change.before()));
        watches.adjust(bringing(change.after()));
    }

    /**
     * After a change: orders that wait and are not imported any more are held. One that was sent is left to its lane, which needs the
     * settings of its sync no more to find out what came of it.
     */
    public void adjust() {
        transaction.executeWithoutResult(status -> {
            long version = syncs.version();
            watches.adjust(bringing(syncs));
            if (syncs.version() != version) {
                status.setRollbackOnly(); // a watch that began meanwhile may be gone with the others: the next check
                // does it again
            }
        });
        table.open().stream()
                .filter(order -> order.state() == OrderState.WAITING)
                .forEach(this::settle);
    }

    private static List<SyncPair> bringing(Syncs syncs) {
        return SyncPairs.of(syncs).stream()
                .filter(pair -> pair.sync().strategy().bringsOrders())
                .toList();
    }

    /** Before any read of Source is believed, as it may show the stock that came free; the targets follow from that read. */
    private void lapse(long order) {
        LevelChanges news = drafts.lapse(order);
        levels.mark(news.levelIds(), news.cause());
    }

    private void settle(DestinationOrder order) {
        Optional<SyncPair> pair = pairs.bringingOrdersOf(order.destination())
                .filter(found -> found.name().equals(order.sync()));
        if (pair.isEmpty()) {
            hold(
                    order,
                    OrderReason.NOT_IMPORTED,
                    "The settings have no sync '%s' any more that brings the orders of '%s': it was renamed, switched off or changed. Set it so again, under this name, and retry the order; or dismiss it."
                            .formatted(order.sync(), order.destination()));
        } else if (!pair.get().source().equals(order.source())) {
            if (order.state() == OrderState.WAITING) {
                table.redirect(order, pair.get().source());
            } else {
                hold(
                        order,
                        OrderReason.SOURCE_CHANGED,
                        "It was sent to '%s', whose answer never came, and another store is Source now: look there for the tag %s."
                                .formatted(order.source(), order.identity()));
            }
        }
    }

    private void hold(DestinationOrder order, OrderReason code, String reason) {
        steps.settle(order, OrderState.ON_HOLD, code, reason);
        LOG.warn("Order on hold: {} ({})", reason, order);
    }
}
