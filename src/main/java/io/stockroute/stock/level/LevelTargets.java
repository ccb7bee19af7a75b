package io.stockroute.stock.level;

import io.stockroute.Utc;
import io.stockroute.stock.LeftLevels.Rewiring;
import io.stockroute.stock.Target;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What levels are to hold, and whether they do: {@code target}, {@code drifting} and {@code rewired} of {@code level}. Whoever changes
 * a target holds the level and has it checked afterwards (Levels.check).
 */
@Repository
public class LevelTargets {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    LevelTargets(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** A level is to hold another quantity from now on; that one was not checked with any run. */
    public void set(Collection<Target> targets) {
        batch.batchUpdate(
                """
                update level set target = :quantity, checked = checked and target = :quantity,
                    blocked = case when failing then blocked end, blocked_at = case when failing then blocked_at end
                where id = :id""",
                targets.stream()
                        .map(target -> new MapSqlParameterSource()
                                .addValue("id", target.levelId())
                                .addValue("quantity", target.quantity()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Nothing is wanted of these levels any more. */
    public void clear(Collection<Long> ids) {
        jdbc.sql("""
                        update level set target = null, blocked = null, blocked_at = null
                        where id in (:ids)""").param("ids", ids).update();
    }

    /** Nothing is wanted any more of those levels that nothing feeds, and nothing of them fails: they stay as they are. */
    public void clearUnlinked(Collection<Long> ids) {
        jdbc.sql("""
                        update level set target = null, target_since = null, drifting = false,
                            blocked = null, blocked_at = null, attempts = 0, write_after = null, read_after = null
                        where id in (:ids)
                          and (target is not null or target_since is not null or drifting or blocked_at is not null
                            or attempts > 0 or write_after is not null or read_after is not null)
                          and not exists (select 1 from level_link k where k.level_id = level.id)
                        """).param("ids", ids).update();
    }

    /** Records which of the levels do not hold what is to be written to them. A row that says so already stays as it is. The caller holds them. */
    public void compare(Collection<Long> ids) {
        jdbc.sql("""
                        update level set
                            drifting = %1$s,
                            checked = checked and %1$s,
                            target_since = case when %2$s then coalesce(target_since, :now) end
                        where id in (:ids) and (drifting <> %1$s or (checked and not %1$s)
                            or (target_since is not null) <> coalesce(%2$s, false))""".formatted(LevelTargetSql.DRIFTING, LevelTargetSql.UNMET))
                .param("ids", ids)
                .param("now", Utc.at(clock.instant()))
                .update();
    }

    /** Other Source levels feed these than before, or none. */
    public void rewired(Collection<Long> ids, Rewiring how) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set rewired = :how, rewired_at = :now,
                                rewired_from = greatest(coalesce(believed, 0), coalesce(rewired_from, 0))
                            where id in (:ids)""")
                    .param("how", how.name())
                    .param("now", Utc.at(clock.instant()))
                    .param("ids", ids)
                    .update();
        }
    }

    /** These levels go on offering something, whatever feeds them now. */
    public void stillOffered(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set rewired = null, rewired_at = null, rewired_from = null
                            where id in (:ids) and rewired is not null""").param("ids", ids).update();
        }
    }
}
