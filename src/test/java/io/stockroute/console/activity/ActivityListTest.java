package io.stockroute.console.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.RowByRow;
import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.ActivityLog;
import io.stockroute.run.ActivityState;
import io.stockroute.run.RunState;
import io.stockroute.settings.file.ConfigurationFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ActivityListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void runsAreListedNewestFirstFilteredAndWithinBounds(TestDatabases database) {
        DataSource source = database.fresh();
        JdbcClient jdbc = JdbcClient.create(source);
        run(jdbc, 1, "CATALOG", null, "outlet", 90_000);
        run(jdbc, 2, "ALIGNMENT", "main", "outlet", 60);
        run(jdbc, 3, "RECONCILIATION", "main", null, 30);
        jdbc.sql("""
                        insert into sync_setting_change (sync, version, changed_by, changed_at, difference, settings_before,
                            settings_after)
                        values ('main', 1, 'anna', :at, 'strategy: one-way -> orders', '', '{}')""").param("at", Utc.at(NOW.minusSeconds(45))).update();
        ActivityList list =
                new ActivityList(new ActivityLog(jdbc, new RowByRow(source)), Clock.fixed(NOW, ZoneOffset.UTC));
        Viewer all = Looking.administrator();
        var syncs =
                ConfigurationFixture.read(ConfigurationFixture.RIGHT).syncs().all();

        assertThat(list.page(all, ActivityFilter.ALL, 0, 9).rows())
                .extracting(Activity::id)
                .hasSize(4)
                .startsWith(3L)
                .endsWith(2L, 1L);
        assertThat(list.page(all, ActivityFilter.ALL, 0, 2).more()).isTrue();
        assertThat(list.page(all, new ActivityFilter("", "", "", Optional.empty(), "hour"), 0, 9)
                        .rows())
                .hasSize(3);
        assertThat(list.page(
                                all,
                                new ActivityFilter("ALIGNMENT", "main", "outlet", Optional.of(RunState.DONE), "day"),
                                0,
                                9)
                        .rows())
                .extracting(Activity::id)
                .containsExactly(2L);
        assertThat(list.page(Looking.merchant("main", syncs), ActivityFilter.ALL, 0, 9)
                        .rows())
                .hasSize(4);
        assertThat(list.page(Looking.merchant("none", syncs), ActivityFilter.ALL, 0, 9)
                        .rows())
                .isEmpty();
        assertThat(list.page(all, new ActivityFilter("SETTINGS", "", "", Optional.empty(), ""), 0, 9)
                        .rows())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.by()).isEqualTo("anna");
                    assertThat(change.reason()).isEqualTo("strategy: one-way -> orders");
                    assertThat(change.link())
                            .as("there is no page of a sync that is gone")
                            .isNull();
                });
        assertThat(list.page(
                                Looking.merchant("main", syncs),
                                new ActivityFilter("SETTINGS", "", "", Optional.empty(), ""),
                                0,
                                9)
                        .rows())
                .extracting(Activity::link)
                .containsExactly("/syncs/main");
        List<Activity> each = new ArrayList<>();
        list.each(all, ActivityFilter.ALL, each::add);
        assertThat(each).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void decisionsOfOperatorsAreListedWithWhatTheyWereAbout(TestDatabases database) {
        DataSource source = database.fresh();
        JdbcClient jdbc = JdbcClient.create(source);
        run(jdbc, 1, "RECONCILIATION", "main", "outlet", 60);
        decision(jdbc, "APPROVE", 1L, null, 50);
        decision(jdbc, "RESUME", null, "outlet", 40);
        decision(jdbc, "RESUME", 1L, null, 30);
        ActivityList list =
                new ActivityList(new ActivityLog(jdbc, new RowByRow(source)), Clock.fixed(NOW, ZoneOffset.UTC));
        ActivityFilter decisions = new ActivityFilter("DECISION", "", "", Optional.of(ActivityState.DECIDED), "hour");

        assertThat(list.page(Looking.administrator(), decisions, 0, 9).rows())
                .extracting(Activity::reason, Activity::by, Activity::sync, Activity::store, Activity::link)
                .containsExactly(
                        tuple("Released", "anna", "main", "outlet", "/runs/1"),
                        tuple("Resumed", "anna", null, "outlet", "/"),
                        tuple("Approved", "anna", "main", "outlet", "/runs/1"));
        var syncs =
                ConfigurationFixture.read(ConfigurationFixture.RIGHT).syncs().all();
        assertThat(list.page(Looking.merchant("none", syncs), ActivityFilter.ALL, 0, 9)
                        .rows())
                .isEmpty();
    }

    private static void decision(JdbcClient jdbc, String action, Long run, String store, long ago) {
        jdbc.sql("""
                        insert into operator_action (at, operator, action, run_id, store)
                        values (:at, 'anna', :action, :run, :store)""")
                .param("at", Utc.at(NOW.minusSeconds(ago)))
                .param("action", action)
                .param("run", run, java.sql.Types.BIGINT)
                .param("store", store, java.sql.Types.VARCHAR)
                .update();
    }

    private static void run(JdbcClient jdbc, long id, String kind, String sync, String store, long ago) {
        jdbc.sql("""
                        insert into run (id, kind, sync, store, state, started_at)
                        values (:id, :kind, :sync, :store, 'DONE', :at)""")
                .param("id", id)
                .param("kind", kind)
                .param("sync", sync, java.sql.Types.VARCHAR)
                .param("store", store, java.sql.Types.VARCHAR)
                .param("at", Utc.at(NOW.minusSeconds(ago)))
                .update();
    }
}
