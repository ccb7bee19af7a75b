package io.stockroute.order.rows;

import io.stockroute.Utc;
import io.stockroute.order.OrderStep;
import io.stockroute.order.OrderStepListener;
import io.stockroute.shopify.RecordFailureRule;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code order_history}: holds, refusals and retries of an order with their reasons and who decided, also when it has moved on
 * since. Only what changes where it stands is kept, so that an order that waits for days has no more rows than one that was imported at
 * once.
 */
@Repository
public class OrderHistory {

    private static final String INSERT = """
            insert into order_history (destination_order_id, at, step, reason, operator)
            select id, :now, :step, reason, null from destination_order where id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<OrderStepListener> listeners;

    OrderHistory(JdbcClient jdbc, Clock clock, ObjectProvider<OrderStepListener> listeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** A step with the reason that the order has now. */
    void note(DestinationOrder order, OrderStep step) {
        of(order.id(), INSERT, step).update();
        listeners.forEach(listener -> listener.came(order.sync(), step));
    }

    /** It was sent: told once, and again after it was retried. */
    void sent(long order) {
        of(order, INSERT + " " + """
                        and not exists (select 1 from order_history h where h.destination_order_id = :id and h.step = :step
                            and h.id > coalesce((select max(r.id) from order_history r
                                where r.destination_order_id = :id and r.step = :retried), 0))""", OrderStep.SENT)
                .param("retried", OrderStep.RETRIED.name())
                .update();
    }

    /** A store failed on it: told when that makes it an issue. */
    void failed(long order) {
        of(order, INSERT + " and failures = :listed", OrderStep.FAILING)
                .param("listed", RecordFailureRule.LISTED)
                .update();
    }

    /** What an operator decided. */
    public void decided(long order, OrderStep step, @Nullable String what, String who) {
        of(order, """
                        insert into order_history (destination_order_id, at, step, reason, operator)
                        values (:id, :now, :step, :what, :who)""", step)
                .param("what", what, Types.VARCHAR)
                .param("who", OrderTable.cut(who, 100))
                .update();
    }

    private StatementSpec of(long order, String sql, OrderStep step) {
        return jdbc.sql(sql).param("id", order).param("step", step.name()).param("now", Utc.at(clock.instant()));
    }
}
