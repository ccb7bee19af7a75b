package io.stockroute.order.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.order.DraftState;
import io.stockroute.order.draft.DraftBatch.Followed;
import io.stockroute.order.draft.DraftBatch.Seen;
import io.stockroute.order.place.OrderPlacing;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.BatchRule;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draft orders are followed until they are completed or deleted: until then their units may or may not be in Source's stock. */
@Component
public class Drafts {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final DraftTable table;
    private final LaneLeases leases;
    private final Reservations sales;
    private final OrderPlacing placing;
    private final FailingRecords failing;
    private final Clock clock;

    public Drafts(
            DraftTable table,
            LaneLeases leases,
            Reservations sales,
            OrderPlacing placing,
            FailingRecords failing,
            Clock clock) {
        this.failing = failing;
        this.table = table;
        this.leases = leases;
        this.sales = sales;
        this.placing = placing;
        this.clock = clock;
    }

    /** A webhook says that a draft order was changed or deleted; those that are not ours are passed over. */
    @Transactional
    public void hint(String source, long draftId) {
        table.hint(source, draftId);
    }

    /** The draft orders that are to be looked at now. */
    public Optional<DraftBatch> due(String source) {
        List<Followed> due = table.due(source, ReadDraftOrders.LIMIT);
        return due.isEmpty() ? Optional.empty() : Optional.of(new DraftBatch(source, due));
    }

    /** The question what has become of them. */
    @Transactional
    public ShopifyCall ask(DraftBatch batch) {
        table.take(batch.drafts(), clock.instant().plus(EVERY));
        return batch.attempts() > 0
                ? batch.read().call().asTrial()
                : batch.read().call();
    }

    /**
     * The store fails on the question: it is asked in smaller parts, until the draft order that is to blame stands alone. That one waits for
     * itself.
     */
    @Transactional
    public void failed(DraftBatch batch, Exception cause) {
        leases.confirm(OrderLaneLease.of(batch.source()));
        int attempts = BatchRule.afterFailure(batch.attempts(), batch.drafts().size());
        Instant now = clock.instant();
        if (batch.drafts().size() > 1) {
            table.failed(batch.drafts(), attempts, now);
            return;
        }
        Followed draft = batch.drafts().get(0);
        failing.failed(RecordKind.DRAFT_ORDER, batch.source(), key(draft), "of order " + draft.name(), cause);
        table.failed(batch.drafts(), attempts, now.plus(RecordFailureRule.after(BatchRule.alone(attempts))));
    }

    /** What the answer says of each of them. */
    @Transactional
    public List<Seen> seen(DraftBatch batch, JsonNode data) {
        Map<Long, DraftReading> states = batch.read().states(data);
        if (batch.attempts() > 0) {
            table.readable(batch.drafts());
            failing.recovered(
                    RecordKind.DRAFT_ORDER,
                    batch.source(),
                    batch.drafts().stream().map(Drafts::key).toList());
        }
        return batch.drafts().stream()
                .flatMap(draft -> Optional.ofNullable(states.get(draft.draftId())).stream()
                        .map(state -> new Seen(draft, state)))
                .toList();
    }

    /** A new draft order: followed from now on; tells whether Source's stock is less by its units. */
    public boolean begin(DestinationOrder order, SourceOrder draft) {
        Instant now = clock.instant();
        if (!table.follow(order.id(), draft, now.plus(EVERY))) {
            return table.holdCounted(order.id());
        }
        return DraftRule.reserves(draft.reservedUntil(), now) && !placing.isApart(order.id());
    }

    /** The draft order of an order was completed before it was found. */
    public void completed(DestinationOrder order) {
        table.end(order.id(), DraftState.COMPLETED, Optional.empty());
    }

    /** Records whether the units of an order are in Source's stock, as it was told to the sales. */
    public void count(DestinationOrder order, boolean counted) {
        table.count(order.id(), counted);
    }

    /** Records what a look at a draft order told; tells which targets follow from it. */
    @Transactional
    public LevelChanges record(String source, Seen seen) {
        leases.confirm(OrderLaneLease.of(source));
        long order = seen.draft().order();
        DraftReading state = seen.state();
        if (state instanceof DraftReading.Open open) {
            table.reserved(order, open.reservedUntil());
        } else if (state instanceof DraftReading.Completed completed) {
            table.end(order, DraftState.COMPLETED, completed.order());
        } else {
            table.end(order, DraftState.DELETED, Optional.empty());
        }
        Cause cause = Cause.order(order);
        if (state instanceof DraftReading.Completed completed
                && completed.order().isPresent()
                && placing.begin(order, completed.order().get().id())) {
            return LevelChanges.of(cause, List.of()); // counted once its units are where they were sold
        }
        return switch (DraftRule.of(table.holdCounted(order), at(order, state), clock.instant())) {
            case NONE -> LevelChanges.of(cause, List.of());
            case COUNTED -> counted(order, cause);
            case OWED -> {
                table.count(order, false);
                yield sales.owed(order, cause);
            }
            case RELEASED -> sales.released(order, cause);
        };
    }

    /** Stock that is reserved at another place than it was sold from does not keep it from being offered there. */
    private DraftReading at(long order, DraftReading state) {
        return state instanceof DraftReading.Open && placing.isApart(order)
                ? new DraftReading.Open(Optional.empty())
                : state;
    }

    /** Orders whose reservation is about to end: the clock says so, whether or not anybody can be asked. */
    public List<Long> expiring() {
        return table.reservedUntil(clock.instant().plus(DraftRule.AHEAD));
    }

    /** A reservation is about to end: its units are subtracted again, until the draft order is seen to be completed, deleted or reserved for longer. */
    @Transactional
    public LevelChanges expire(long order) {
        Cause cause = Cause.order(order);
        return table.expire(order, clock.instant().plus(DraftRule.AHEAD))
                ? sales.owed(order, cause)
                : LevelChanges.of(cause, List.of());
    }

    private static String key(Followed draft) {
        return Long.toString(draft.draftId());
    }

    private LevelChanges counted(long order, Cause cause) {
        table.count(order, true);
        return sales.counted(order, cause);
    }
}
