package io.stockroute.webhook;

import io.stockroute.ColumnTimes;
import io.stockroute.FailureText;
import io.stockroute.RecordState;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.webhook.delivery.Delivery;
import io.stockroute.webhook.delivery.Portion;
import io.stockroute.webhook.delivery.UnreadableDelivery;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Accepted deliveries: received, then done or failed; none is lost, and a failed one can be retried. When they are due follows the clock
 * of the database, which all instances share.
 */
@Repository
public class Deliveries {

    private static final List<String> OPEN =
            RecordState.names(RecordState.where(DeliveryState.class, DeliveryState::isOpen));
    /** For how long a delivery belongs to the worker that claimed it. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** So much of bodies is claimed at a time, or one that is larger: each is held, and parsed, until its turn is over. */
    static final long CLAIM_BYTES = DataSize.ofMegabytes(4).toBytes();

    private static final int TRIES = 8;

    /** The subjects of topics whose bodies tell of customers. */
    private static final Set<String> PERSONAL = Set.of("orders", "draft_orders", "customers");

    private final JdbcClient jdbc;
    private final Clock clock;

    public Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes up deliveries that are due, but for hints of levels, oldest first; other instances do not get the same ones. Fewer where their
     * bodies are large.
     */
    @Transactional
    public List<Delivery> claim(int limit) {
        return claim(false, limit);
    }

    /** The same of the hints of levels, which are worked in sets. */
    @Transactional
    public List<Delivery> claimHints(int limit) {
        return claim(true, limit);
    }

    private List<Delivery> claim(boolean hints, int limit) {
        List<Long> due = Portion.upTo(
                CLAIM_BYTES,
                jdbc.sql("""
                        select id, octet_length(body) as bytes from delivery
                        where state = :received and level_hint = :hints and due_at <= current_timestamp
                        order by due_at, id limit :limit for update skip locked""")
                        .param("received", DeliveryState.RECEIVED.name())
                        .param("hints", hints)
                        .param("limit", limit)
                        .query((row, n) -> new Portion.Sized(row.getLong("id"), row.getLong("bytes")))
                        .list());
        if (due.isEmpty()) {
            return List.of();
        }
        List<Delivery> claimed = jdbc.sql("""
                        select id, store, topic, body, received_at, triggered_at, attempts + 1 as attempt from delivery
                        where id in (:ids) order by due_at, id""")
                .param("ids", due)
                .query((rs, n) -> new Delivery(
                        rs.getLong("id"),
                        rs.getString("store"),
                        rs.getString("topic"),
                        String.valueOf(rs.getString("body")),
                        rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject("triggered_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        rs.getInt("attempt")))
                .list();
        jdbc.sql("""
                        update delivery set attempts = attempts + 1,
                            due_at = current_timestamp + cast(:claim as bigint) * interval '0.001' second
                        where id in (:ids)""").param("claim", CLAIM.toMillis()).param("ids", due).update();
        return claimed;
    }

    /** Everything that these hints of levels asked for is done; in the transaction that did it. */
    @Transactional
    public void doneAll(List<Delivery> hints) {
        if (!hints.isEmpty()) {
            jdbc.sql("""
                            update delivery set state = :done, settled_at = :now, reason = null, details = null
                            where id in (:ids) and state in (:from)""")
                    .param("done", DeliveryState.DONE.name())
                    .param("from", RecordState.before(DeliveryState.DONE))
                    .param("now", now())
                    .param("ids", hints.stream().map(Delivery::id).toList())
                    .update();
        }
    }

    /** Everything that a delivery asked for is done. Bodies that hold customers' data are not kept any longer. */
    @Transactional
    public void done(Delivery delivery) {
        settle(delivery.id(), DeliveryState.DONE, null, PERSONAL.contains(delivery.subject()));
    }

    /** Taking it up failed: it is tried again, later each time, and ends as failed with its reason when that does not help. */
    @Transactional
    public void failed(Delivery delivery, Exception cause) {
        FailureText reason = FailureText.of(cause);
        if (delivery.attempts() >= TRIES || cause instanceof UnreadableDelivery) {
            settle(delivery.id(), DeliveryState.FAILED, reason, false);
            return;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(delivery.attempts(), 8));
        jdbc.sql("""
                        update delivery set reason = :reason, details = :details,
                            due_at = current_timestamp + cast(:wait as bigint) * interval '0.001' second
                        where id = :id and state in (:open)""")
                .param("open", OPEN)
                .param("wait", wait.toMillis())
                .param("reason", Texts.cut(reason.words(), 2000))
                .param("details", Texts.cut(reason.details(), 1000))
                .param("id", delivery.id())
                .update();
    }

    /** How many deliveries are in a state. */
    public long count(DeliveryState state) {
        return jdbc.sql("select count(*) from delivery where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** For how long the delivery that has waited longest has not been worked, in seconds; 0 if none waits. */
    public long oldestSeconds() {
        return jdbc
                .sql("select min(received_at) as oldest from delivery where state = :received")
                .param("received", DeliveryState.RECEIVED.name())
                .query((row, n) -> ColumnTimes.at(row, "oldest"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .findFirst()
                .orElse(0L);
    }

    private void settle(long id, DeliveryState state, @Nullable FailureText reason, boolean erase) {
        String body = erase ? ", body = null" : ""; // named at all, a large one would be written again
        jdbc.sql("update delivery set state = :state, settled_at = :now, reason = :reason, details = :details" + body
                        + " where id = :id and state in (:from)")
                .param("state", state.name())
                .param("from", RecordState.before(state))
                .param("now", now())
                .param("reason", reason == null ? null : Texts.cut(reason.words(), 2000), Types.VARCHAR)
                .param("details", reason == null ? null : Texts.cut(reason.details(), 1000), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
