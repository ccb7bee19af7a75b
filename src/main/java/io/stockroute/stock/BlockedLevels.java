package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Texts;
import io.stockroute.Utc;
import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Levels that Shopify refuses for good, until an operator has looked. */
@Component
public class BlockedLevels {

    private final JdbcClient jdbc;
    private final Levels levels;
    private final Ledger ledger;
    private final Clock clock;

    public BlockedLevels(JdbcClient jdbc, Levels levels, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Retries a level: it is read, and written if it drifts.
     *
     * @return false if there is no blocked level of that id
     */
    @Transactional
    public boolean retry(long id, String operator) {
        int found = jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0, write_after = null, read_attempts = 0,
                            read_after = null,
                            dismissed_at = null, dismissed_by = null
                        where id = :id and blocked is not null""").param("id", id).update();
        if (found == 0) {
            return false;
        }
        Cause cause = Cause.operator(operator);
        levels.mark(List.of(id), cause);
        levels.check(List.of(id));
        ledger.append(List.of(new LedgerEntry(id, Kind.UNBLOCKED, null, null, cause.text(), null)));
        return true;
    }

    /**
     * Dismisses a level as long as it stays blocked; who and when is kept. If it is tried again, as its target changes for instance, and
     * is blocked anew, it is listed again.
     *
     * @return false if there is no blocked level of that id, or it is dismissed already
     */
    @Transactional
    public boolean dismiss(long id, String operator) {
        int found = jdbc.sql("""
                        update level set dismissed_at = case when blocked_at > :now then blocked_at else :now end,
                            dismissed_by = :who
                        where id = :id and blocked is not null and (dismissed_at is null or dismissed_at < blocked_at)""")
                .param("now", Utc.at(clock.instant()))
                .param("who", Texts.cut(operator, 100))
                .param("id", id)
                .update();
        if (found == 0) {
            return false;
        }
        ledger.append(List.of(new LedgerEntry(
                id, Kind.DISMISSED, null, null, Cause.operator(operator).text(), null)));
        return true;
    }

    /** What Shopify refused under other settings is tried again. */
    @Transactional
    public void unblock(List<Long> some) {
        jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0, write_after = null, read_attempts = 0,
                            read_after = null
                        where id in (:levels) and blocked is not null
                        """).param("levels", some).update();
    }
}
