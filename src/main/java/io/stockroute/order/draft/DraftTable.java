package io.stockroute.order.draft;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.order.DraftState;
import io.stockroute.order.draft.DraftBatch.Followed;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.stock.BatchRule;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns of {@code destination_order} that say what became of its draft order. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The draft order of an order is to be followed; false if one of it has come to its end already, which stays as it is. */
    boolean follow(long order, SourceOrder draft, Instant due) {
        return jdbc.sql("""
                        update destination_order set draft_id = :draft, draft_state = :open, draft_due_at = :due,
                            reserved_until = :until
                        where id = :order and (draft_state is null or draft_state = :open)""")
                        .param("draft", draft.id())
                        .param("open", DraftState.OPEN.name())
                        .param("due", Utc.at(due))
                        .param("until", at(draft.reservedUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("order", order)
                        .update()
                == 1;
    }

    /** Whether Source's stock is less by the units of an order. */
    void count(long order, boolean counted) {
        jdbc.sql("update destination_order set counted = :counted where id = :order")
                .param("counted", counted)
                .param("order", order)
                .update();
    }

    /** Whether they are, as it was told last; locked until the transaction ends. */
    boolean holdCounted(long order) {
        return jdbc.sql("select counted from destination_order where id = :order for update")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    /** Orders whose stock an open draft order reserves until a moment or not as long. */
    List<Long> reservedUntil(Instant end) {
        return jdbc.sql("""
                        select id from destination_order
                        where draft_state = :open and counted and reserved_until <= :end order by id""")
                .param("open", DraftState.OPEN.name())
                .param("end", Utc.at(end))
                .query(Long.class)
                .list();
    }

    /** Source's stock is not less by the units of an order any more, if its draft order reserves them until a moment at most. */
    boolean expire(long order, Instant end) {
        return jdbc.sql("""
                        update destination_order set counted = false
                        where id = :order and draft_state = :open and counted and reserved_until <= :end""")
                        .param("open", DraftState.OPEN.name())
                        .param("order", order)
                        .param("end", Utc.at(end))
                        .update()
                == 1;
    }

    /** Open draft orders that are to be looked at now; those that wait longest. */
    List<Followed> due(String source, int limit) {
        List<Followed> due = jdbc.sql("""
                        select id, name, draft_id, draft_attempts from destination_order
                        where draft_state = :open and source = :source and draft_due_at <= :now
                        order by draft_due_at, id limit :limit""")
                .param("open", DraftState.OPEN.name())
                .param("source", source)
                .param("now", Utc.at(clock.instant()))
                .param("limit", limit)
                .query((rs, n) -> new Followed(
                        rs.getLong("id"), rs.getLong("draft_id"), rs.getString("name"), rs.getInt("draft_attempts")))
                .list();
        return due.isEmpty()
                ? due
                : due.stream()
                        .filter(draft -> draft.attempts() == due.get(0).attempts())
                        .limit(BatchRule.size(due.get(0).attempts()))
                        .toList();
    }

    /** Their read failed; they are read again at a moment. */
    void failed(Collection<Followed> drafts, int attempts, Instant again) {
        jdbc.sql("update destination_order set draft_attempts = :attempts, draft_due_at = :again where id in (:orders)")
                .param("attempts", attempts)
                .param("again", Utc.at(again))
                .param("orders", drafts.stream().map(Followed::order).toList())
                .update();
    }

    /** Their read came through. */
    void readable(Collection<Followed> drafts) {
        jdbc.sql("update destination_order set draft_attempts = 0 where id in (:orders)")
                .param("orders", drafts.stream().map(Followed::order).toList())
                .update();
    }

    /** They are being read, and will be read again then; a hint that comes meanwhile makes that earlier. */
    void take(Collection<Followed> drafts, Instant again) {
        jdbc.sql("update destination_order set draft_due_at = :again where id in (:orders)")
                .param("again", Utc.at(again))
                .param("orders", drafts.stream().map(Followed::order).toList())
                .update();
    }

    /** A draft order may have changed. */
    boolean hint(String source, long draftId) {
        return jdbc.sql("""
                        update destination_order set draft_due_at = :now
                        where draft_id = :draft and source = :source and draft_state = :open""")
                        .param("open", DraftState.OPEN.name())
                        .param("now", Utc.at(clock.instant()))
                        .param("draft", draftId)
                        .param("source", source)
                        .update()
                > 0;
    }

    void reserved(long order, Optional<Instant> until) {
        jdbc.sql("update destination_order set reserved_until = :until where id = :order")
                .param("until", at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("order", order)
                .update();
    }

    /** It is no draft order any more. */
    void end(long order, DraftState state, Optional<SourceOrder> became) {
        jdbc.sql("""
                        update destination_order set draft_state = :state, draft_due_at = null,
                            source_order_id = coalesce(:id, source_order_id),
                            source_order_name = coalesce(:name, source_order_name)
                        where id = :order and (draft_state is null or draft_state in (:from))""")
                .param("from", RecordState.before(state))
                .param("state", state.name())
                .param("id", became.map(SourceOrder::id).orElse(null), Types.BIGINT)
                .param("name", became.map(SourceOrder::name).orElse(null), Types.VARCHAR)
                .param("order", order)
                .update();
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(Utc::at).orElse(null);
    }
}
