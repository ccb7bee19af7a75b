package io.stockroute.order.rows;

import io.stockroute.RecordState;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.money.Money;
import io.stockroute.settings.SyncPair;
import io.stockroute.shopify.RecordFailureRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code destination_order}: recorded, read, retried or dismissed; {@link OrderSteps} lead them on. */
@Repository
public class OrderTable {

    private static final String SELECT = """
            select id, sync, destination, source, order_id, name, kind, state, since, accepted_at, attempts, tries, sent_at,
                refused, reason_code, reason, expected_total, failures, unique_origin
            from destination_order
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes an order down as waiting, once; its id, or empty if it is known already. */
    public Optional<Long> accept(SyncPair pair, SoldOrder sold, Instant since, String cause) {
        KeyHolder key = new GeneratedKeyHolder();
        int inserted = jdbc.sql("""
                        insert into destination_order (sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (:sync, :destination, :source, :order, :name, :kind, :state, :created, :since, :now, :now,
                            :cause)
                        on conflict do nothing""")
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("source", pair.source())
                .param("order", sold.orderId())
                .param("name", cut(sold.name(), 255))
                .param("kind", OrderKind.of(pair.sync().strategy()).name())
                .param("state", OrderState.WAITING.name())
                .param("created", Utc.at(sold.createdAt()))
                .param("since", Utc.at(since))
                .param("now", now())
                .param("cause", cause)
                .update(key, "id");
        return inserted == 0
                ? Optional.empty()
                : Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    public Optional<DestinationOrder> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OrderTable::row)
                .optional();
    }

    /**
     * The oldest order to be worked on now, to the second, then by its number; those that a store fails on come last, as each may take a
     * time-out. Those whose Destination is left alone can be looked for, but not read.
     *
     * @param frozen the Destinations whose orders are not imported for now; those that were sent are looked for
     */
    public Optional<DestinationOrder> due(String source, Collection<String> frozen) {
        return jdbc.sql(SELECT + """
                        where state in (:open) and source = :source and due_at <= :now
                          and (state = :creating or destination not in (:frozen))
                          and (state = :creating or not exists (
                              select 1 from store_state s where s.store = destination and (s.retry_at > :now or s.paused_at is not null)))
                        order by case when failures > 0 then 1 else 0 end, order_created_at, order_id limit 1""")
                .param("open", RecordState.names(OrderState.OPEN))
                .param("creating", OrderState.CREATING.name())
                .param("frozen", someOf(frozen))
                .param("source", source)
                .param("now", now())
                .query(OrderTable::row)
                .optional();
    }

    /** Whether another order of its Source is to be worked on now. */
    public boolean hasOthersDue(DestinationOrder order) {
        return of(order.id(), """
                        select id from destination_order
                        where state in (:open) and source = :source and due_at <= :now and id <> :id limit 1""")
                .param("open", RecordState.names(OrderState.OPEN))
                .param("source", order.source())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether a store fails on an order of a Source. */
    public boolean hasFailing(String source) {
        return jdbc.sql(
                        "select id from destination_order where state in (:open) and source = :source and failures > 0 limit 1")
                .param("open", RecordState.names(OrderState.OPEN))
                .param("source", source)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Says of the orders that wait for a store which is left alone that they do. */
    public void explainRest(String source) {
        jdbc.sql("""
                        update destination_order set reason_code = :unavailable,
                            reason = case when exists (
                                select 1 from store_state s where s.store = source
                                  and (s.retry_at > :now or s.paused_at is not null))
                                then source else destination end || case when exists (
                                select 1 from store_state s where s.store in (source, destination) and s.paused_at is not null)
                                then ' is paused.' else ' does not answer and is left alone for a while.' end
                        where state in (:waiting) and source = :source and reason_code is null and exists (
                            select 1 from store_state s where s.store in (source, destination)
                              and (s.retry_at > :now or s.paused_at is not null))""")
                .param("unavailable", OrderReason.STORE_UNAVAILABLE.name())
                .param("waiting", OrderState.WAITING.name())
                .param("source", source)
                .param("now", now())
                .update();
    }

    /** All that waits or may be in Source. */
    public List<DestinationOrder> open() {
        return jdbc.sql(SELECT + "where state in (:open) order by id")
                .param("open", RecordState.names(OrderState.OPEN))
                .query(OrderTable::row)
                .list();
    }

    /**
     * It is retried, in the sync that imports the orders of its store now, and with all its fields; one that may be in Source is looked
     * for first.
     */
    public boolean retry(DestinationOrder order, SyncPair pair) {
        boolean retried = of(order.id(), """
                        update destination_order set
                            state = case when sent_at is null then :waiting else :creating end,
                            source = :source, sync = :sync, due_at = :now, settled_at = null, attempts = 0, failures = 0,
                            refused = false,
                            reason_code = null, reason = null
                        where id = :id and state in (:from)""")
                        .param("waiting", OrderState.WAITING.name())
                        .param("creating", OrderState.CREATING.name())
                        .param("from", RecordState.names(RecordState.where(OrderState.class, OrderState::canRetry)))
                        .param("source", pair.source())
                        .param("sync", pair.name())
                        .update()
                == 1;
        return retried && forgotRefusedFields(order.id());
    }

    /** One that a store fails on is tried now, with all its fields; its failures go on counting. */
    public boolean hurry(long id) {
        boolean hurried = of(id, """
                        update destination_order set due_at = :now
                        where id = :id and state in (:open) and failures >= :listed""")
                        .param("open", RecordState.names(OrderState.OPEN))
                        .param("listed", RecordFailureRule.LISTED)
                        .update()
                == 1;
        return hurried && forgotRefusedFields(id);
    }

    /** What Source refused may have been corrected. What the last attempt left out stays in the order's {@code not_carried}. */
    private boolean forgotRefusedFields(long id) {
        jdbc.sql("delete from refused_field where destination_order_id = :id")
                .param("id", id)
                .update();
        return true;
    }

    public boolean dismiss(long id, String who) {
        return of(id, """
                        update destination_order set state = :dismissed, settled_at = :now, settled_by = :who
                        where id = :id and state in (:from)""")
                        .param("dismissed", OrderState.DISMISSED.name())
                        .param("from", RecordState.before(OrderState.DISMISSED))
                        .param("who", cut(who, 100))
                        .update()
                == 1;
    }

    /** The sync that imports the orders of its store has another Source now, or another name. */
    public void redirect(DestinationOrder order, SyncPair pair) {
        of(order.id(), "update destination_order set source = :source, sync = :sync where id = :id and state = :state")
                .param("state", order.state().name())
                .param("source", pair.source())
                .param("sync", pair.name())
                .update();
    }

    /** The orders of a Destination that wait for an operator are told of with the sync that it is in now. */
    public void follow(SyncPair pair) {
        jdbc.sql("""
                        update destination_order set sync = :sync
                        where state in (:failed) and destination = :destination and source = :source and sync <> :sync""")
                .param("failed", RecordState.names(OrderState.FAILED))
                .param("destination", pair.destination())
                .param("source", pair.source())
                .param("sync", pair.name())
                .update();
    }

    /** Says of the orders of frozen Destinations that they wait for that, and of the others no more. */
    public void explainFrozen(String source, Collection<String> frozen) {
        Collection<String> names = someOf(frozen);
        jdbc.sql("""
                        update destination_order set reason_code = :frozen,
                            reason = 'The sync ' || sync || ' is frozen: nothing is imported until somebody brings it back or ends it.'
                        where state in (:waiting) and source = :source and destination in (:names)
                          and (reason_code is null or reason_code <> :frozen)""")
                .param("frozen", OrderReason.SYNC_FROZEN.name())
                .param("waiting", OrderState.WAITING.name())
                .param("source", source)
                .param("names", names)
                .update();
        jdbc.sql("""
                        update destination_order set reason_code = null, reason = null
                        where state in (:waiting) and source = :source and destination not in (:names)
                          and reason_code = :frozen""")
                .param("frozen", OrderReason.SYNC_FROZEN.name())
                .param("waiting", OrderState.WAITING.name())
                .param("source", source)
                .param("names", names)
                .update();
    }

    /** SQL knows no empty list; no store has an empty name. */
    private static Collection<String> someOf(Collection<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    /** The row of an order that Source does not have and nobody has given up, locked until the transaction ends. */
    public Optional<Long> holdOnItsWay(SyncPair pair, long orderId) {
        return jdbc.sql("""
                        select id from destination_order
                        where order_id = :order and destination = :destination
                          and state in (:pending) for update""")
                .param("pending", RecordState.names(OrderState.PENDING))
                .param("order", orderId)
                .param("destination", pair.destination())
                .query(Long.class)
                .optional();
    }

    private StatementSpec of(long id, String sql) {
        return jdbc.sql(sql).param("id", id).param("now", now());
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    static DestinationOrder row(ResultSet rs, int n) throws SQLException {
        return new DestinationOrder(
                rs.getLong("id"),
                rs.getString("sync"),
                rs.getString("destination"),
                rs.getString("source"),
                rs.getLong("order_id"),
                rs.getString("name"),
                OrderKind.valueOf(rs.getString("kind")),
                OrderState.valueOf(rs.getString("state")),
                rs.getObject("since", OffsetDateTime.class).toInstant(),
                rs.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                rs.getInt("attempts"),
                rs.getInt("tries"),
                Optional.ofNullable(rs.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                rs.getBoolean("refused"),
                Optional.ofNullable(rs.getString("reason_code")),
                Optional.ofNullable(rs.getString("reason")),
                Optional.ofNullable(rs.getString("expected_total")).map(Money::in),
                rs.getInt("failures"),
                rs.getBoolean("unique_origin"));
    }

    /** What is said of an order for as long as it is kept: it quotes no address of a customer. */
    static @Nullable String words(@Nullable String text, int length) {
        return text == null ? null : cut(Texts.withoutAddresses(text), length);
    }

    static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : Texts.cut(text, length);
    }
}
