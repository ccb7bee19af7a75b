package io.stockroute.stock;

import io.stockroute.stock.RunChange.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A level that a run has something to do with, while nothing is being written to it and nothing is to be read.
 *
 * @param holds what it holds; empty: not known, or not stocked
 * @param runState of the run that holds it back
 * @param zeroesOnly whether that holds back what would be emptied, and nothing else
 */
record WithheldLevel(
        long id,
        boolean known,
        OptionalInt holds,
        OptionalInt target,
        OptionalInt restore,
        Optional<Long> heldBy,
        Optional<Long> releasedBy,
        Optional<EntryReason> blocked,
        boolean drifting,
        Optional<RunState> runState,
        boolean zeroesOnly) {

    static WithheldLevel of(ResultSet row, int number) throws SQLException {
        return new WithheldLevel(
                row.getLong("id"),
                row.getObject("stocked") != null,
                Levels.integer(row, "believed"),
                Levels.integer(row, "target"),
                Levels.integer(row, "restore"),
                Optional.ofNullable(row.getObject("withheld_by", Long.class)),
                Optional.ofNullable(row.getObject("released_by", Long.class)),
                EntryReason.of(row.getString("blocked"), row.getString("blocked_message")),
                row.getBoolean("drifting"),
                Optional.ofNullable(row.getString("state")).map(RunState::valueOf),
                row.getBoolean("zeros_only"));
    }

    boolean isRestoring() {
        return restore.isPresent();
    }

    boolean isInStep() {
        return target.isEmpty() || target.getAsInt() == holds.orElse(0);
    }

    /** Whether the run has nothing to say of it any more. */
    boolean isToLetGo() {
        return heldBy.isPresent()
                && restore.isEmpty()
                && known
                && runState.filter(RunState.LOCKING_LEVELS::contains).isPresent()
                && (isInStep() || (zeroesOnly && target.orElse(0) > 0));
    }

    /** Whether another run has taken it over before what was released could be written. */
    boolean isTakenOver() {
        return releasedBy.isPresent() && heldBy.isPresent();
    }

    boolean needsNothing() {
        return releasedBy.isPresent() && heldBy.isEmpty() && known && !drifting && blocked.isEmpty();
    }

    /** Takes down how a restoring has ended; false if it goes on. */
    boolean endRestoring(RunChange change, RunChanges changes) {
        OptionalInt now = known ? OptionalInt.of(holds.orElse(0)) : holds;
        RestoreRule.Outcome outcome = RestoreRule.decide(restore.orElseThrow(), change.to(), now, blocked);
        if (outcome instanceof RestoreRule.Outcome.Waits) {
            return false;
        }
        if (outcome instanceof RestoreRule.Outcome.Restored) {
            changes.end(change, State.RESTORED, now, null);
        } else if (outcome instanceof RestoreRule.Outcome.Refused refused) {
            changes.end(change, State.REFUSED, now, refused.reason());
        } else {
            changes.end(
                    change, State.CHANGED, now, now.isPresent() ? null : EntryReason.of(LedgerCode.QUANTITY_UNKNOWN));
        }
        return true;
    }
}
