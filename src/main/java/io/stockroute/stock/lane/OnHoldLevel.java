package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.RunChange.State;
import io.stockroute.stock.RunChangeLog;
import io.stockroute.stock.RunProgress.Hold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A level that a run has something to do with, while nothing is being written to it and nothing is to be read.
 *
 * @param holds what it holds; empty: not known, or not stocked
 * @param run what the run that keeps it on hold says
 */
record OnHoldLevel(
        long id,
        boolean known,
        OptionalInt holds,
        OptionalInt target,
        OptionalInt restore,
        Optional<Long> onHoldBy,
        Optional<Long> releasedBy,
        Optional<EntryReason> blocked,
        boolean drifting,
        Optional<Hold> run) {

    static OnHoldLevel of(ResultSet row, int number) throws SQLException {
        return new OnHoldLevel(
                row.getLong("id"),
                row.getObject("stocked") != null,
                Levels.integer(row, "believed"),
                Levels.integer(row, "target"),
                Levels.integer(row, "restore"),
                Optional.ofNullable(row.getObject("on_hold_by", Long.class)),
                Optional.ofNullable(row.getObject("released_by", Long.class)),
                EntryReason.of(row.getString("blocked"), row.getString("blocked_message")),
                row.getBoolean("drifting"),
                Optional.empty());
    }

    OnHoldLevel by(@Nullable Hold some) {
        return new OnHoldLevel(
                id, known, holds, target, restore, onHoldBy, releasedBy, blocked, drifting, Optional.ofNullable(some));
    }

    boolean isRestoring() {
        return restore.isPresent();
    }

    boolean isInSync() {
        return target.isEmpty() || target.getAsInt() == holds.orElse(0);
    }

    /** Whether the run has nothing to say of it any more. */
    boolean isToRelease() {
        return onHoldBy.isPresent()
                && restore.isEmpty()
                && known
                && run.filter(Hold::untilInSync).isPresent()
                && (isInSync() || (run.orElseThrow().zerosOnly() && target.orElse(0) > 0));
    }

    /** Whether another run has taken it over before what was released could be written. */
    boolean isTakenOver() {
        return releasedBy.isPresent() && onHoldBy.isPresent();
    }

    boolean needsNothing() {
        return releasedBy.isPresent() && onHoldBy.isEmpty() && known && !drifting && blocked.isEmpty();
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
