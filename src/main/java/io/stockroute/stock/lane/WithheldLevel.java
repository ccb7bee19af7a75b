package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.RunChange.State;
import io.stockroute.stock.RunChangeLog;
import io.stockroute.stock.RunProgress.Withholding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A level that a run has something to do with, while nothing is being written to it and nothing is to be read.
 *
 * @param holds what it holds; empty: not known, or not stocked
 * @param run what the run says that withholds it
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
        Optional<Withholding> run) {

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
                Optional.empty());
    }

    WithheldLevel by(@Nullable Withholding some) {
        return new WithheldLevel(
                id, known, holds, target, restore, heldBy, releasedBy, blocked, drifting, Optional.ofNullable(some));
    }

    boolean isRestoring() {
        return restore.isPresent();
    }

    boolean isInSync() {
        return target.isEmpty() || target.getAsInt() == holds.orElse(0);
    }

    /** Whether the run has nothing to say of it any more. */
    boolean isToRelease() {
        return heldBy.isPresent()
                && restore.isEmpty()
                && known
                && run.filter(Withholding::untilInSync).isPresent()
                && (isInSync() || (run.orElseThrow().zerosOnly() && target.orElse(0) > 0));
    }

    /** Whether another run has taken it over before what was released could be written. */
    boolean isTakenOver() {
        return releasedBy.isPresent() && heldBy.isPresent();
    }

    boolean needsNothing() {
        return releasedBy.isPresent() && heldBy.isEmpty() && known && !drifting && blocked.isEmpty();
    }

    /** Records how a restoring has ended; false if it goes on. */
    boolean endRestoring(RunChange change, RunChangeLog changes) {
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
