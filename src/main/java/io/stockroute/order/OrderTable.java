package io.stockroute.order;

import io.stockroute.Utc;
import io.stockroute.sync.Leg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** The rows of {@code destination_order}. Every step names the state that it leads from, so that none is taken twice. */
@Repository
class OrderTable {

    private static final String SELECT = """
            select id, sync, destination, source, order_id, name, kind, state, since, accepted_at, attempts, tries, sent_at,
                refused, reason_code, reason, expected_total
            from destination_order
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes an order down as waiting, once; its id, or empty if it is known already. */
    Optional<Long> accept(Leg leg, SoldOrder sold, Instant since, String cause) {
        KeyHolder key = new GeneratedKeyHolder();
        int inserted = jdbc.sql("""
                        insert into destination_order (sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (:sync, :destination, :source, :order, :name, :kind, 'WAITING', :created, :since, :now, :now,
                            :cause)
                        on conflict do nothing""")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .param("source", leg.source())
                .param("order", sold.orderId())
                .param("name", cut(sold.name(), 255))
                .param("kind", OrderKind.of(leg.sync().strategy()).name())
                .param("created", Utc.at(sold.createdAt()))
                .param("since", Utc.at(since))
                .param("now", now())
                .param("cause", cause)
                .update(key, "id");
        return inserted == 0
                ? Optional.empty()
                : Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    Optional<DestinationOrder> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OrderTable::row)
                .optional();
    }

    /** The oldest order to be worked on now, to the second, then by its number; those whose Destination is left alone can be looked for, but not read. */
    Optional<DestinationOrder> due(String source) {
        return jdbc.sql(SELECT + """
                        where state in ('WAITING', 'CREATING') and source = :source and due_at <= :now
                          and (state = 'CREATING' or not exists (
                              select 1 from store_state s where s.store = destination and s.retry_at > :now))
                        order by order_created_at, order_id limit 1""")
                .param("source", source)
                .param("now", now())
                .query(OrderTable::row)
                .optional();
    }

    /** Says of the orders that wait for a store which is left alone that they do. */
    void explainRest(String source) {
        jdbc.sql("""
                        update destination_order set reason_code = 'STORE_DOWN',
                            reason = case when exists (
                                select 1 from store_state s where s.store = source and s.retry_at > :now)
                                then source else destination end || ' does not answer and is left alone for a while.'
                        where state in ('WAITING') and source = :source and reason_code is null and exists (
                            select 1 from store_state s where s.store in (source, destination) and s.retry_at > :now)""").param("source", source).param("now", now()).update();
    }

    /** All that waits or may be in Source. */
    List<DestinationOrder> open() {
        return jdbc.sql(SELECT + "where state in ('WAITING', 'CREATING') order by id")
                .query(OrderTable::row)
                .list();
    }

    /** It is about to be sent. */
    boolean send(DestinationOrder order, Instant lookAt, @Nullable String expectedTotal, @Nullable String note) {
        return of(order.id(), """
                        update destination_order set state = 'CREATING', sent_at = :now, due_at = :due, tries = tries + 1,
                            attempts = 0, refused = false, reason_code = null, reason = null, expected_total = :expected,
                            note = :note
                        where id = :id and state = 'WAITING'""")
                        .param("due", Utc.at(lookAt))
                        .param("expected", expectedTotal, Types.VARCHAR)
                        .param("note", cut(note, 2000), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** It is not in Source, and is sent again from a moment on. */
    boolean sendAgain(DestinationOrder order, Instant due, int attempts, String code, String reason) {
        return because(order.id(), code, reason, """
                        update destination_order set state = 'WAITING', sent_at = null, due_at = :due, refused = false,
                            attempts = :attempts, reason_code = :code, reason = :reason
                        where id = :id and state = 'CREATING'""")
                        .param("due", Utc.at(due))
                        .param("attempts", attempts)
                        .update()
                == 1;
    }

    /** Says of an order that was sent why it is not known what came of it. */
    void explain(DestinationOrder order, String code, String reason) {
        because(order.id(), code, reason, """
                        update destination_order set reason_code = :code, reason = :reason
                        where id = :id and state = 'CREATING'""").update();
    }

    /** Source has refused it. */
    boolean refuse(DestinationOrder order, String code, String reason) {
        return because(order.id(), code, reason, """
                        update destination_order set refused = true, due_at = :now, reason_code = :code, reason = :reason
                        where id = :id and state = 'CREATING'""").update() == 1;
    }

    /** It stays where it is until a moment; why it was refused stays as well. */
    boolean putOff(DestinationOrder order, Instant due, String code, String reason) {
        return because(order.id(), code, reason, """
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
    void putOffAll(String source, Collection<OrderState> states, Instant due, String code, String reason) {
        putOffAll(source, "", states, due, code, reason);
    }

    /** As above, those of one Destination that wait to be read there. */
    void putOffAll(String source, String destination, Instant due, String code, String reason) {
        putOffAll(source, destination, List.of(OrderState.WAITING), due, code, reason);
    }

    private void putOffAll(
            String source, String destination, Collection<OrderState> states, Instant due, String code, String reason) {
        jdbc.sql("""
                        update destination_order set due_at = :due,
                            reason_code = case when refused then reason_code else :code end,
                            reason = case when refused then reason else :reason end
                        where state in (:states) and source = :source and due_at < :due
                          and (:destination = '' or destination = :destination)""")
                .param("states", states.stream().map(OrderState::name).toList())
                .param("source", source)
                .param("destination", destination)
                .param("due", Utc.at(due))
                .param("code", code)
                .param("reason", cut(reason, 2000))
                .update();
    }

    /** It comes to rest. */
    boolean settle(DestinationOrder order, OrderState state, String code, String reason) {
        return because(order.id(), code, reason, """
                        update destination_order set state = :state, settled_at = :now, attempts = 0, reason_code = :code,
                            reason = :reason, sent_at = case when :state = 'HELD' then sent_at end
                        where id = :id and state = :from""")
                        .param("state", state.name())
                        .param("from", order.state().name())
                        .update()
                == 1;
    }

    /** Source has it. */
    boolean imported(DestinationOrder order, SourceOrder made, @Nullable String difference) {
        return of(order.id(), """
                        update destination_order set state = 'IMPORTED', settled_at = :now, attempts = 0, refused = false,
                            reason_code = null, reason = null, source_order_id = :made, source_order_name = :name,
                            total = :total, difference = :difference
                        where id = :id and state = 'CREATING'""")
                        .param("made", made.id())
                        .param("name", cut(made.name(), 255))
                        .param("total", made.total().map(Money::toString).orElse(null), Types.VARCHAR)
                        .param("difference", cut(difference, 1000), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** It is taken up again; one that may be in Source is looked for first. */
    boolean retry(DestinationOrder order, String source) {
        return of(order.id(), """
                        update destination_order set
                            state = case when sent_at is null then 'WAITING' else 'CREATING' end,
                            source = :source, due_at = :now, settled_at = null, attempts = 0, refused = false,
                            reason_code = null, reason = null
                        where id = :id and state in ('HELD', 'REFUSED', 'SKIPPED')""").param("source", source).update() == 1;
    }

    boolean dismiss(long id, String who) {
        return of(id, """
                        update destination_order set state = 'DISMISSED', settled_at = :now, settled_by = :who
                        where id = :id and state in ('HELD', 'REFUSED', 'WAITING')""").param("who", cut(who, 100)).update() == 1;
    }

    /** The Source of the sync is another store now. */
    void redirect(DestinationOrder order, String source) {
        of(order.id(), "update destination_order set source = :source where id = :id and state = 'WAITING'")
                .param("source", source)
                .update();
    }

    /** The numbers of those orders of a Destination that are known. */
    List<Long> known(Leg leg, Collection<Long> orderIds) {
        return jdbc.sql("""
                        select order_id from destination_order
                        where order_id in (:orders) and destination = :destination and sync = :sync""")
                .param("orders", orderIds)
                .param("destination", leg.destination())
                .param("sync", leg.name())
                .query(Long.class)
                .list();
    }

    private StatementSpec because(long id, @Nullable String code, @Nullable String reason, String sql) {
        return of(id, sql)
                .param("code", cut(code, 64), Types.VARCHAR)
                .param("reason", cut(reason, 2000), Types.VARCHAR);
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
                Optional.ofNullable(rs.getString("expected_total")));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
