package io.stockroute.ops;

import io.stockroute.RecordState;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderState;
import io.stockroute.settings.Tuning;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is removed once it is old enough. */
@Component
public class Purge {

    /**
     * One removal.
     *
     * @param before what is older goes
     */
    public record Statement(String sql, Timestamp before) {}

    /** Oversells look back one day; only an open draft order can owe again what was let go (see DraftRule). */
    private static final Duration SOLD = Duration.ofDays(2);

    /** What was saved can be compared with what became of it for a while; what was not is soon of no use. */
    private static final Duration PREVIEW = Duration.ofDays(2);

    private static final Duration SAVED_PREVIEW = Duration.ofDays(30);

    private static final String OPEN_DRAFTS = RecordState.sql(RecordState.where(DraftState.class, DraftState::isOpen));

    private final Tuning tuning;
    private final Clock clock;

    public Purge(Tuning tuning, Clock clock) {
        this.tuning = tuning;
        this.clock = clock;
    }

    /**
     * The removals, in the order in which they are made; a write goes when the ledger no longer speaks of it, an order when nothing
     * is subtracted for it any more, a pool's change when that has ended: until then they add up to what it holds. A run
     * stays as long as a change of it is still to be written.
     */
    public List<Statement> statements() {
        Timestamp ledger = before(tuning.ledger().keep());
        Timestamp deliveries = before(tuning.deliveries().keep());
        return List.of(
                new Statement("delete from ledger_entry where at < :?before", ledger),
                new Statement(
                        "delete from pool_change where at < :?before and exists"
                                + " (select 1 from pool_change y where y.source_level_id = pool_change.source_level_id"
                                + " and y.sync = pool_change.sync and y.id >= pool_change.id"
                                + " and (y.ended is not null or (y.start and y.id > pool_change.id)))",
                        ledger),
                new Statement("delete from stock_write where state <> 'OPEN' and settled_at < :?before", ledger),
                new Statement(
                        "delete from destination_order where state not in " + RecordState.sql(OrderState.OPEN)
                                + " and settled_at < :?before"
                                + " and (draft_state is null or draft_state not in " + OPEN_DRAFTS + ") and not exists"
                                + " (select 1 from reservation u where u.order_id = destination_order.id and u.open)",
                        ledger),
                new Statement(
                        "delete from reservation where since < :?before and not open and unseen = 0 and order_id is not null and not exists"
                                + " (select 1 from destination_order o where o.id = reservation.order_id and o.draft_state in "
                                + OPEN_DRAFTS + ")",
                        before(SOLD)),
                new Statement(
                        "delete from reservation where since < :?before and not open and order_id is not null and not exists"
                                + " (select 1 from destination_order o where o.id = reservation.order_id)",
                        ledger),
                new Statement("delete from oversell where healed_at < :?before", ledger),
                new Statement(
                        "delete from run where state <> 'RUNNING' and not guarded and finished_at < :?before"
                                + " and id not in (select released_by from level where released_by is not null)",
                        ledger),
                new Statement("delete from operator_action where at < :?before", ledger),
                new Statement(
                        "delete from bulk_operation where state in ('DONE', 'FAILED') and settled_at < :?before",
                        ledger),
                new Statement("delete from preview where state <> 'SAVED' and created_at < :?before", before(PREVIEW)),
                new Statement("delete from preview where created_at < :?before", before(SAVED_PREVIEW)),
                new Statement("delete from delivery where state = 'DONE' and settled_at < :?before", deliveries),
                new Statement("delete from delivery where state = 'DISMISSED' and dismissed_at < :?before", ledger),
                new Statement(
                        "update delivery set body = null where state in ('FAILED', 'DISMISSED') and body is not null"
                                + " and settled_at < :?before",
                        deliveries));
    }

    private Timestamp before(Duration keep) {
        return Timestamp.from(clock.instant().minus(keep));
    }
}
