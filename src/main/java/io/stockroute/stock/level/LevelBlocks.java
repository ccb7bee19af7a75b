package io.stockroute.stock.level;

import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.stock.BlockedLevels;
import io.stockroute.stock.BlockedLevels.State;
import io.stockroute.stock.EntryReason;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which levels are taken out until somebody has looked, and why: {@code blocked…}, {@code unreadable}, {@code failing} and
 * {@code dismissed…} of {@code level}. Whoever blocks a level holds it and has it checked afterwards (Levels.check).
 */
@Repository
public class LevelBlocks {

    private final JdbcClient jdbc;
    private final Clock clock;

    LevelBlocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A level cannot be read: nobody waits for it, and it is read again from time to time.
     *
     * @return false if it was blocked for that already
     */
    boolean unreadable(long id, EntryReason reason) {
        boolean again = jdbc.sql("select count(*) from level where id = :id and unreadable and blocked is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 0;
        because(reason, """
                        update level set blocked = :code, blocked_message = :message, blocked_at = coalesce(blocked_at, :now),
                            unreadable = true, failing = false, read_wanted = false
                        where id = :id""").param("id", id).update();
        return again;
    }

    /** Shopify refuses the level, until somebody has looked. */
    public void refused(long id, EntryReason reason) {
        because(reason, """
                        update level set blocked = :code, blocked_message = :message, blocked_at = :now, unreadable = false,
                            failing = false
                        where id = :id""").param("id", id).update();
    }

    /** Writing the level fails again and again: it stands among the issues, and is still tried from a moment on. */
    public void failing(long id, EntryReason reason, Instant after) {
        because(reason, """
                        update level set blocked = :code, blocked_message = :message,
                            blocked_at = case when failing then coalesce(blocked_at, :now) else :now end,
                            unreadable = false, failing = true, write_after = :after
                        where id = :id""").param("after", Utc.at(after)).param("id", id).update();
    }

    private JdbcClient.StatementSpec because(EntryReason reason, String sql) {
        return jdbc.sql(sql)
                .param("code", reason.code().name())
                .param("message", reason.message().orElse(null), Types.VARCHAR)
                .param("now", now());
    }

    /**
     * Levels are tried again; whether somebody had dismissed them stays known.
     *
     * @return how many of them were blocked
     */
    public int clear(Collection<Long> ids) {
        return jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0, write_after = null,
                            read_attempts = 0, read_after = null
                        where id in (:ids) and blocked is not null""").param("ids", ids).update();
    }

    /** Somebody wants a level to be tried again: that it was dismissed counts no more. */
    public void undismiss(long id) {
        jdbc.sql("update level set dismissed_at = null, dismissed_by = null where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Somebody dismisses a level as long as it stays blocked.
     *
     * @return false if it is not blocked, or dismissed already
     */
    public boolean dismiss(long id, String operator) {
        return jdbc.sql("""
                        update level l set dismissed_at = case when blocked_at > :now then blocked_at else :now end,
                            dismissed_by = :who
                        where id = :id and blocked is not null and\s""" + State.WAITING.sql())
                        .param("ever", BlockedLevels.EVER)
                        .param("now", now())
                        .param("who", Texts.cut(operator, 100))
                        .param("id", id)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
