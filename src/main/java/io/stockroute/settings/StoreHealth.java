package io.stockroute.settings;

import io.stockroute.AccessProblem;
import io.stockroute.ColumnTimes;
import io.stockroute.FailureText;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.settings.health.FailingChangesRule;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stores answer and which do not; a store that does not is left alone for a while, longer each time. */
@Component
public class StoreHealth {

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    public StoreHealth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a store is to be left alone for now: it does not answer, an operator has paused it, or our app is not installed. */
    public boolean rests(String store) {
        return jdbc.sql("""
                        select count(*) from store_state
                        where store = :store and (retry_at > :now or paused_at is not null or uninstalled_at is not null)""")
                        .param("store", store)
                        .param("now", Utc.at(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A call did not come through: the store rests for a second, then two, four … up to a minute. */
    @Transactional
    public void failed(String store, Exception cause) {
        introduce(store);
        int failures = jdbc.sql("select failures from store_state where store = :store for update")
                .param("store", store)
                .query(Integer.class)
                .single();
        long millis = Math.min(LONGEST_REST.toMillis(), 1000L << Math.min(failures, 10));
        millis = millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
        String reason = FailureText.of(cause).words();
        var now = clock.instant();
        jdbc.sql("""
                        update store_state set failures = failures + 1, failure = :reason, access_problem = :problem,
                            failing_since = coalesce(failing_since, :now), retry_at = :until
                        where store = :store""")
                .param("reason", Texts.cut(reason, 1000))
                .param("problem", AccessProblem.of(cause).map(Enum::name).orElse(null), Types.VARCHAR)
                .param("now", Utc.at(now))
                .param("until", Utc.at(now.plusMillis(millis)))
                .param("store", store)
                .update();
    }

    /** The app was removed from a store and nobody has installed it again, as far as we know. */
    public boolean isUninstalled(String store) {
        return jdbc.sql("select count(*) from store_state where store = :store and uninstalled_at is not null")
                        .param("store", store)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All stores from which the app was removed. */
    public Set<String> uninstalled() {
        return Set.copyOf(jdbc.sql("select store from store_state where uninstalled_at is not null")
                .query(String.class)
                .list());
    }

    /** A call came through. */
    @Transactional
    public void answered(String store) {
        jdbc.sql("""
                        update store_state set failures = 0, failure = null, access_problem = null, failing_since = null,
                            retry_at = null, uninstalled_at = null
                        where store = :store and (failing_since is not null or uninstalled_at is not null)""").param("store", store).update();
    }

    /**
     * A store that answers queries failed on a change. If different ones fail for a while and none comes through, it counts as failing.
     *
     * @param change what tells it from other changes
     */
    @Transactional
    public void changeFailed(String store, String change, Exception cause) {
        introduce(store);
        record Row(String failed, Instant since) {}
        Instant now = clock.instant();
        Row before = jdbc.sql("select changes_failed, changes_since from store_state where store = :store for update")
                .param("store", store)
                .query((row, n) -> new Row(
                        row.getString("changes_failed"),
                        Objects.requireNonNullElse(ColumnTimes.at(row, "changes_since"), now)))
                .single();
        String failed = FailingChangesRule.with(before.failed(), change);
        jdbc.sql("""
                        update store_state set changes_failed = :failed, changes_since = :since, changes_failure = :reason,
                            changes_failing_since = case when :failing then :since else changes_failing_since end
                        where store = :store""")
                .param("failed", failed)
                .param("since", Utc.at(before.since()))
                .param("reason", Texts.cut(FailureText.of(cause).words(), 1000))
                .param("failing", FailingChangesRule.isFailing(failed, before.since(), now))
                .param("store", store)
                .update();
    }

    /** A store made a change. */
    @Transactional
    public void changed(String store) {
        jdbc.sql("""
                        update store_state set changes_failed = '', changes_since = null, changes_failing_since = null,
                            changes_failure = null
                        where store = :store and changes_since is not null""").param("store", store).update();
    }

    /** The app was removed from a store: nothing will work there until somebody installs it again. */
    @Transactional
    public void uninstalled(String store) {
        introduce(store);
        jdbc.sql("update store_state set uninstalled_at = :now where store = :store")
                .param("now", Utc.at(clock.instant()))
                .param("store", store)
                .update();
    }

    /** Leaves a store alone until it is resumed; false if it is paused already. */
    @Transactional
    public boolean pause(String store, String operator) {
        introduce(store);
        return jdbc.sql("""
                                update store_state set paused_at = :now, paused_by = :operator
                                where store = :store and paused_at is null""")
                        .param("now", Utc.at(clock.instant()))
                        .param("operator", Texts.cut(operator, 100))
                        .param("store", store)
                        .update()
                > 0;
    }

    /** Resumes a paused store; false if it is not paused. */
    @Transactional
    public boolean resume(String store) {
        return jdbc.sql("""
                                update store_state set paused_at = null, paused_by = null
                                where store = :store and paused_at is not null""").param("store", store).update() > 0;
    }

    public boolean isPaused(String store) {
        return jdbc.sql("select count(*) from store_state where store = :store and paused_at is not null")
                        .param("store", store)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes sure that a store has a row. */
    @Transactional
    public void introduce(String store) {
        jdbc.sql("insert into store_state (store) values (:store) on conflict do nothing")
                .param("store", store)
                .update();
    }
}
