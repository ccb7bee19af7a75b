package io.stockroute.order.intake;

import io.stockroute.AccessProblem;
import io.stockroute.FailureText;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.settings.SyncPair;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Since when the orders of which Destination are imported to Source, and up to when they are known. */
@Repository
public class OrderPollCursor {

    /**
     * Up to when the orders of a Destination are known.
     *
     * @param since when the strategy was enabled
     * @param polledAt when the last poll that came through began
     * @param dueAt not polled before
     */
    record Watch(String destination, Instant since, Optional<Instant> polledAt, Instant dueAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public OrderPollCursor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Watches the orders of the Destinations of these pairs and of no others. One that had no order strategy begins now: what was ordered before is not
     * imported. One that had the other, or a sync of another name, goes on: what was ordered meanwhile is imported the new way. It begins at a full second, as {@code createdAt} has no fractions (Shopify's DateTime): an order of
     * the second it begins in is imported.
     */
    @Transactional
    public void adjust(Collection<SyncPair> importing) {
        for (SyncPair pair : importing) {
            introduce(pair);
            of(pair, """
                            update order_poll_cursor set strategy = :strategy, sync = :sync
                            where destination = :destination and (strategy <> :strategy or sync <> :sync)""").update();
        }
        for (Watch watch : all()) {
            if (importing.stream().noneMatch(pair -> isOf(watch, pair))) {
                jdbc.sql("delete from order_poll_cursor where destination = :destination")
                        .param("destination", watch.destination())
                        .update();
            }
        }
    }

    /** The watch on a pair that brings orders; begins now if there is none. */
    @Transactional
    public Watch of(SyncPair pair) {
        return find(pair).orElseGet(() -> {
            introduce(pair);
            return find(pair).orElseThrow();
        });
    }

    /** Everything that changed before a moment is known. */
    void polled(SyncPair pair, Instant began) {
        of(pair, """
                        update order_poll_cursor set polled_at = :began, failure = null, access_problem = null
                        where destination = :destination""").param("began", Utc.at(began)).update();
    }

    /** A poll did not come through. */
    @Transactional
    public void failed(SyncPair pair, Instant due, Exception cause) {
        String text = Texts.cut(FailureText.of(cause).words(), 1000);
        of(pair, """
                        update order_poll_cursor set poll_due_at = :due, failure = :reason, access_problem = :problem
                        where destination = :destination""")
                .param("due", Utc.at(due))
                .param("reason", text, Types.VARCHAR)
                .param("problem", AccessProblem.of(cause).map(Enum::name).orElse(null), Types.VARCHAR)
                .update();
    }

    private void introduce(SyncPair pair) {
        of(pair, """
                        insert into order_poll_cursor (sync, destination, strategy, since, poll_due_at)
                        values (:sync, :destination, :strategy, :now, :now) on conflict do nothing""").update();
    }

    private Optional<Watch> find(SyncPair pair) {
        return all().stream().filter(watch -> isOf(watch, pair)).findFirst();
    }

    private List<Watch> all() {
        return jdbc.sql("select destination, since, polled_at, poll_due_at from order_poll_cursor")
                .query((rs, n) -> new Watch(
                        rs.getString("destination"),
                        rs.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject("polled_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        rs.getObject("poll_due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql)
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("strategy", pair.sync().strategy().name())
                .param("now", Utc.at(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static boolean isOf(Watch watch, SyncPair pair) {
        return watch.destination().equals(pair.destination());
    }
}
