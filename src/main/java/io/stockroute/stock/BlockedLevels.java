package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.level.LevelBlocks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Levels that Shopify refuses for good, until an operator has looked. */
@Component
public class BlockedLevels {

    /** Whether a blocked level still waits for an operator. One that is dismissed and then blocked again waits again. */
    public enum State implements RecordState<State> {
        WAITING(
                "Shopify refuses it, or it could not be read",
                "fix the cause in Shopify, then retry it; or dismiss it"),
        DISMISSED("an operator dismissed it; it stays blocked", "nothing; retry it if it is needed after all");

        private final String meaning;
        private final String advice;

        State(String meaning, String advice) {
            this.meaning = meaning;
            this.advice = advice;
        }

        @Override
        public Set<State> next() {
            return this == WAITING ? Set.of(DISMISSED) : Set.of(WAITING);
        }

        @Override
        public boolean isOpen() {
            return this == WAITING;
        }

        @Override
        public boolean canRetry() {
            return true;
        }

        @Override
        public boolean canDismiss() {
            return canBecome(DISMISSED);
        }

        @Override
        public String meaning() {
            return meaning;
        }

        @Override
        public String advice() {
            return advice;
        }

        /** The condition of rows of {@code level l} in this state; bind {@code ever} to {@link #EVER}. */
        public String sql() {
            return "l.blocked_at >= :ever and "
                    + (this == WAITING
                            ? "(l.dismissed_at is null or l.dismissed_at < l.blocked_at)"
                            : "l.dismissed_at >= l.blocked_at");
        }
    }

    /** Later than this is never null: with a bound the index finds the few among the many. */
    public static final OffsetDateTime EVER = Utc.at(Instant.EPOCH);

    private final LevelBlocks blocks;
    private final Levels levels;
    private final Ledger ledger;

    public BlockedLevels(LevelBlocks blocks, Levels levels, Ledger ledger) {
        this.blocks = blocks;
        this.levels = levels;
        this.ledger = ledger;
    }

    /**
     * Retries a level: it is read, and written if it drifts.
     *
     * @return false if there is no blocked level of that id
     */
    @Transactional
    public boolean retry(long id, String operator) {
        if (blocks.clear(List.of(id)) == 0) {
            return false;
        }
        blocks.undismiss(id);
        Cause cause = Cause.operator(operator);
        levels.mark(List.of(id), cause);
        levels.check(List.of(id));
        ledger.append(List.of(new LedgerEntry(id, Kind.UNBLOCKED, null, null, cause.text(), null)));
        return true;
    }

    /**
     * Dismisses a level as long as it stays blocked; who and when is kept. If it is tried again, as its target changes for instance, and
     * is blocked again, it is listed again.
     *
     * @return false if there is no blocked level of that id, or it is dismissed already
     */
    @Transactional
    public boolean dismiss(long id, String operator) {
        if (!blocks.dismiss(id, operator)) {
            return false;
        }
        ledger.append(List.of(new LedgerEntry(
                id, Kind.DISMISSED, null, null, Cause.operator(operator).text(), null)));
        return true;
    }

    /** What Shopify refused under other settings is tried again. */
    @Transactional
    public void unblock(List<Long> some) {
        blocks.clear(some);
    }
}
