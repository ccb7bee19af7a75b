package io.stockroute.order.rows;

import io.stockroute.AccessProblem;
import io.stockroute.CodedReason;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.OrderStep;
import io.stockroute.order.money.Money;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The steps of an order on its way to Source, as changes of its row. Each names the state that it leads from, so that none is taken
 * twice; those that answer tell whether it was taken.
 */
@Repository
public class OrderSteps {

    private final JdbcClient jdbc;
    private final OrderHistory history;
    private final Clock clock;

    OrderSteps(JdbcClient jdbc, OrderHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /**
     * It is about to be sent.
     *
     * @param uniqueOrigin whether Source refuses a second order of its origin
     * @param notCarried what of it could not be carried to Source
     */
    public boolean send(
            DestinationOrder order,
            Instant lookAt,
            boolean uniqueOrigin,
            Optional<Money> expectedTotal,
            Optional<String> note,
            List<CodedReason> notCarried) {
        boolean taken = of(order.id(), """
                        update destination_order set state = :to, sent_at = :now, due_at = :due, tries = tries + 1,
                            attempts = 0, refused = false, reason_code = null, reason = null, expected_total = :expected,
                            note = :note, not_carried = :lost, unique_origin = :unique
                        where id = :id and state = :from""")
                        .param("to", OrderState.CREATING.name())
                        .param("from", OrderState.WAITING.name())
                        .param("due", Utc.at(lookAt))
                        .param("unique", uniqueOrigin)
                        .param("expected", expectedTotal.map(Money::toString).orElse(null), Types.VARCHAR)
                        .param("note", OrderTable.words(note.orElse(null), 2000), Types.VARCHAR)
                        .param("lost", CodedReason.column(notCarried), Types.VARCHAR)
                        .update()
                == 1;
        if (taken) {
            history.sent(order.id());
        }
        return taken;
    }

    /** It is not in Source, and is sent again from a moment on. */
    public boolean sendAgain(DestinationOrder order, Instant due, int attempts, OrderReason code, String reason) {
        boolean taken = because(order.id(), code.name(), reason, """
                        update destination_order set state = :to, sent_at = null, due_at = :due, refused = false,
                            attempts = :attempts, reason_code = :code, reason = :reason, rejected_by = null,
                            access_problem = null
                        where id = :id and state = :from""")
                        .param("to", OrderState.WAITING.name())
                        .param("from", OrderState.CREATING.name())
                        .param("due", Utc.at(due))
                        .param("attempts", attempts)
                        .update()
                == 1;
        if (taken && code == OrderReason.RESENT) {
            history.note(order, OrderStep.RESENT);
        }
        return taken;
    }

    /** Says of an order that was sent why it is not known what came of it. */
    public void explain(DestinationOrder order, OrderReason code, String reason) {
        because(order.id(), code.name(), reason, """
                        update destination_order set reason_code = :code, reason = :reason
                        where id = :id and state = :from""")
                .param("from", OrderState.CREATING.name())
                .update();
    }

    /** A store fails on it: it stays where it is until a moment. */
    public boolean fail(DestinationOrder order, Instant due, String reason) {
        boolean taken = because(order.id(), OrderReason.RECORD_FAILED.name(), reason, """
                        update destination_order set due_at = :due, failures = failures + 1, attempts = attempts + 1,
                            reason_code = case when refused then reason_code else :code end,
                            reason = case when refused then reason else :reason end
                        where id = :id and state = :from""")
                        .param("due", Utc.at(due))
                        .param("from", order.state().name())
                        .update()
                == 1;
        if (taken) {
            history.failed(order.id());
        }
        return taken;
    }

    /** A store failed on it and it was looked for in vain: it is looked for again, for the reason that it has. */
    public boolean stillFailing(DestinationOrder order, Instant due, int failures) {
        return of(order.id(), """
                        update destination_order set due_at = :due, failures = failures + :failures, attempts = attempts + 1
                        where id = :id and state = :from""")
                        .param("due", Utc.at(due))
                        .param("failures", failures)
                        .param("from", order.state().name())
                        .update()
                == 1;
    }

    /** Source failed on it when it was sent: it is looked for as planned. */
    public void failUnconfirmed(DestinationOrder order, String reason) {
        because(order.id(), OrderReason.RECORD_FAILED.name(), reason, """
                        update destination_order set failures = failures + 1, reason_code = :code, reason = :reason
                        where id = :id and state = :from""")
                .param("from", OrderState.CREATING.name())
                .update();
        history.failed(order.id());
    }

    /** Source has refused it; it is looked for at a moment, as it may be there all the same. */
    public boolean refuse(DestinationOrder order, Instant lookAt, String code, String reason) {
        return because(order.id(), code, reason, """
                        update destination_order set refused = true, due_at = :due, reason_code = :code, reason = :reason
                        where id = :id and state = :from""")
                        .param("from", OrderState.CREATING.name())
                        .param("due", Utc.at(lookAt))
                        .update()
                == 1;
    }

    /** It stays where it is until a moment; why it was refused stays as well. */
    public boolean postpone(DestinationOrder order, Instant due, OrderReason code, String reason) {
        return because(order.id(), code.name(), reason, """
                        update destination_order set due_at = :due, attempts = attempts + 1,
                            reason_code = case when refused then reason_code else :code end,
                            reason = case when refused then reason else :reason end
                        where id = :id and state = :from""")
                        .param("due", Utc.at(due))
                        .param("from", order.state().name())
                        .update()
                == 1;
    }

    /** All orders of a Source in some states stay where they are until a moment; those that are put off for longer as long as that. */
    public void postponeAll(
            String source, Collection<OrderState> states, Instant due, OrderReason code, String reason) {
        postponeAll(source, "", states, due, code, reason, null, null);
    }

    /** As above, all orders that need a store which rejects our credentials: Source itself, or the Destination where they are read. */
    public void rejected(String source, String store, Instant due, String reason, AccessProblem problem) {
        boolean all = store.equals(source);
        postponeAll(
                source,
                all ? "" : store,
                all ? OrderState.OPEN : List.of(OrderState.WAITING),
                due,
                OrderReason.STORE_UNAUTHORIZED,
                reason,
                store,
                problem);
    }

    private void postponeAll(
            String source,
            String destination,
            Collection<OrderState> states,
            Instant due,
            OrderReason code,
            String reason,
            @Nullable String rejectedBy,
            @Nullable AccessProblem problem) {
        jdbc.sql("""
                        update destination_order set due_at = :due,
                            reason_code = case when refused then reason_code else :code end,
                            reason = case when refused then reason else :reason end,
                            rejected_by = case when refused then rejected_by else :rejectedBy end,
                            access_problem = case when refused then access_problem else :problem end
                        where state in (:states) and source = :source and due_at < :due
                          and (:destination = '' or destination = :destination)""")
                .param("states", RecordState.names(states))
                .param("source", source)
                .param("destination", destination)
                .param("due", Utc.at(due))
                .param("code", code.name())
                .param("reason", OrderTable.words(reason, 2000))
                .param("rejectedBy", rejectedBy, Types.VARCHAR)
                .param("problem", problem == null ? null : problem.name(), Types.VARCHAR)
                .update();
    }

    /** It comes to rest. */
    public boolean settle(DestinationOrder order, OrderState state, OrderReason code, String reason) {
        return settle(order, state, code.name(), reason);
    }

    /** As above, with a code that may be Shopify's; one that was sent stays to be looked for if it is put on hold. */
    public boolean settle(DestinationOrder order, OrderState state, String code, String reason) {
        boolean taken = because(order.id(), code, reason, """
                        update destination_order set state = :state, settled_at = :now, attempts = 0, failures = 0, reason_code = :code,
                            reason = :reason, sent_at = case when :sent then sent_at end
                        where id = :id and state = :from""")
                        .param("state", order.state().become(state).name())
                        .param("sent", state == OrderState.ON_HOLD)
                        .param("from", order.state().name())
                        .update()
                == 1;
        if (taken) {
            history.note(order, OrderStep.to(state));
        }
        return taken;
    }

    /** Source has it. */
    public boolean imported(DestinationOrder order, SourceOrder made, @Nullable CodedReason difference) {
        boolean taken = of(order.id(), """
                        update destination_order set state = :to, settled_at = :now, attempts = 0, failures = 0, refused = false,
                            reason_code = null, reason = null, source_order_id = :made, source_order_name = :name,
                            total = :total, difference = :difference
                        where id = :id and state in (:from)""")
                        .param("to", OrderState.IMPORTED.name())
                        .param("from", RecordState.before(OrderState.IMPORTED))
                        .param("made", made.id())
                        .param("name", OrderTable.cut(made.name(), 255))
                        .param("total", made.total().map(Money::toString).orElse(null), Types.VARCHAR)
                        .param("difference", difference == null ? null : CodedReason.column(difference), Types.VARCHAR)
                        .update()
                == 1;
        if (taken) {
            history.note(order, OrderStep.IMPORTED);
        }
        return taken;
    }

    private StatementSpec because(long id, @Nullable String code, @Nullable String reason, String sql) {
        return of(id, sql)
                .param("code", OrderTable.cut(code, 64), Types.VARCHAR)
                .param("reason", OrderTable.words(reason, 2000), Types.VARCHAR);
    }

    private StatementSpec of(long id, String sql) {
        return jdbc.sql(sql).param("id", id).param("now", Utc.at(clock.instant()));
    }
}
