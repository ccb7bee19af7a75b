package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Retentions;
import io.stockroute.TestDatabases;
import io.stockroute.Tunings;
import io.stockroute.Utc;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PurgeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration OLD = Duration.ofDays(401);
    private static final Duration YOUNG = Duration.ofDays(399);

    @ParameterizedTest
    @EnumSource
    void anOldOrderGoesOnceNothingIsSubtractedForIt(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        order(jdbc, 1, "IMPORTED", OLD, null);
        order(jdbc, 2, "IMPORTED", YOUNG, null);
        order(jdbc, 3, "ON_HOLD", OLD, null);
        order(jdbc, 4, "IMPORTED", OLD, "OPEN");
        sold(jdbc, 1, false);
        sold(jdbc, 2, false);
        sold(jdbc, 3, true);
        sold(jdbc, 4, false);

        purge(jdbc);

        assertThat(jdbc.sql("select id from destination_order order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 3L, 4L);
        assertThat(jdbc.sql("select order_id from reservation order by order_id")
                        .query(Long.class)
                        .list())
                .as("what is subtracted, and what an open draft order may owe again")
                .containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSubtractedAnyMoreGoesLongBeforeItsOrder(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        order(jdbc, 1, "IMPORTED", YOUNG, null);
        order(jdbc, 2, "IMPORTED", YOUNG, null);
        sold(jdbc, 1, false);
        sold(jdbc, 2, false);
        jdbc.sql("update reservation set since = ? where order_id = 1")
                .param(at(Duration.ofHours(49)))
                .update();
        jdbc.sql("update reservation set since = ? where order_id = 2")
                .param(at(Duration.ofHours(47)))
                .update();

        purge(jdbc);

        assertThat(jdbc.sql("select order_id from reservation")
                        .query(Long.class)
                        .list())
                .as("oversells look back a day")
                .containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolsChangesStayUntilItEndsOrBeginsAgain(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        for (String row : List.of(
                "1, true, null",
                "1, false, null",
                "1, false, 'ended'",
                "1, true, null",
                "1, false, null",
                "2, true, null")) {
            jdbc.sql(
                            "insert into pool_change (source_level_id, start, ended, sync, level_id, at, units, quantity, cause)"
                                    + " values (" + row + ", 'main', 1, ?, 1, 1, 'poll')")
                    .param(at(OLD))
                    .update();
        }

        purge(jdbc);

        assertThat(jdbc.sql("select id from pool_change order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(4L, 5L, 6L);
    }

    @ParameterizedTest
    @EnumSource
    void anOversellGoesWhenItHealedLongAgo(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        oversell(jdbc, 1, OLD);
        oversell(jdbc, 2, YOUNG);
        oversell(jdbc, 3, null);

        purge(jdbc);

        assertThat(jdbc.sql("select id from oversell order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 3L);
    }

    private static void purge(JdbcClient jdbc) {
        new Purge(Retentions.all(), Tunings.defaults(), Clock.fixed(NOW, ZoneOffset.UTC))
                .statements()
                .forEach(statement -> jdbc.sql(statement.sql().replace(":?", ":"))
                        .param("before", statement.before())
                        .update());
    }

    private static void order(JdbcClient jdbc, long id, String state, Duration age, @Nullable String draft) {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause, settled_at, draft_state)
                        values (:id, 'main', 'outlet', 'main', :id, '#7', 'ORDER', :state, :at, :at, :at, :at, 'poll', :at,
                            :draft)""")
                .param("id", id)
                .param("state", state)
                .param("at", at(age))
                .param("draft", draft, Types.VARCHAR)
                .update();
    }

    private static void sold(JdbcClient jdbc, long order, boolean open) {
        jdbc.sql("""
                        insert into reservation (source, destination, source_item_id, order_id, units, since, open, cause)
                        values ('main', 'outlet', 50, :order, 1, :at, :open, 'poll')""")
                .param("order", order)
                .param("at", at(OLD))
                .param("open", open)
                .update();
    }

    private static void oversell(JdbcClient jdbc, long id, @Nullable Duration healed) {
        jdbc.sql("""
                        insert into oversell (id, source, source_item_id, units, since, healed_at)
                        values (:id, 'main', 50, 1, :since, :healed)""")
                .param("id", id)
                .param("since", at(OLD))
                .param("healed", healed == null ? null : at(healed), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static OffsetDateTime at(Duration age) {
        return Utc.at(NOW.minus(age));
    }
}
