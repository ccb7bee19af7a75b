package io.stockroute.inventory;

import io.stockroute.inventory.LedgerEntry.Kind;
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

    public BlockedLevels(JdbcClient jdbc, Levels levels, Ledger ledger) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.ledger = ledger;
    }

    /**
     * Takes a level up again: it is read, and written if it drifts.
     *
     * @return false if there is no blocked level of that id
     */
    @Transactional
    public boolean retry(long id, String operator) {
        int found = jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0
                        where id = :id and blocked is not null""").param("id", id).update();
        if (found == 0) {
            return false;
        }
        Cause cause = Cause.operator(operator);
        levels.mark(List.of(id), cause);
        levels.weigh(List.of(id));
        ledger.append(List.of(new LedgerEntry(id, Kind.UNBLOCKED, null, null, cause.text(), null)));
        return true;
    }
}
