package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.run.approval.UndoRule.Decision;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.RunChange.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which a run is undone, each one transaction. */
@Repository
class UndoSteps {

    private record Standing(long id, OptionalInt holds, Optional<EntryReason> blocked) {}

    private record Taken(RunChange change, Standing level) {}

    private final JdbcClient jdbc;
    private final GuardedRuns runs;
    private final OnHoldLevels holds;
    private final RunChanges changes;
    private final Levels levels;

    UndoSteps(JdbcClient jdbc, GuardedRuns runs, OnHoldLevels holds, RunChanges changes, Levels levels) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.holds = holds;
        this.changes = changes;
        this.levels = levels;
    }

    /** The levels of the next changes that are to be undone, behind one of them. */
    public List<Long> page(long run, long after, int limit) {
        return changes.levels(run, after, limit, State.APPLIED, State.RELEASED);
    }

    /**
     * Takes changes of a run back, as far as nobody has changed their levels since. Whatever other runs want of them, all of them stay
     * as they are from now on; those that are just being written wait until that has ended.
     */
    @Transactional
    public void undo(long run, List<Long> page) {
        levels.lock(page);
        if (runs.lock(run).filter(now -> now.next() == GuardedRun.Step.UNDO).isEmpty()) {
            return;
        }
        Map<Long, Standing> standing = standing(page);
        List<Taken> ended = changes.of(page, State.APPLIED, State.RELEASED).stream()
                .filter(change -> change.runId() == run)
                .flatMap(change -> Optional.ofNullable(standing.get(change.levelId())).stream()
                        .map(level -> new Taken(change, level)))
                .toList();
        Set<Long> outdated = changes.outdated(run, standing.keySet());
        holds.takeOver(run, ended.stream().map(one -> one.level().id()).toList());
        ended.forEach(one ->
                take(one.change(), one.level(), outdated.contains(one.level().id())));
        levels.check(page);
    }

    private void take(RunChange change, Standing level, boolean changedSince) {
        Decision decision = UndoRule.decide(change, level.holds(), changedSince, level.blocked());
        if (decision instanceof Decision.Restore) {
            holds.restore(change);
        } else if (decision instanceof Decision.NotWritten) {
            changes.end(change, State.NOT_NEEDED, OptionalInt.empty(), EntryReason.of(LedgerCode.NEVER_WRITTEN));
        } else if (decision instanceof Decision.AsBefore) {
            changes.end(change, State.RESTORED, level.holds(), EntryReason.of(LedgerCode.RESTORED_ALREADY));
        } else if (decision instanceof Decision.Refused refused) {
            changes.end(change, State.REFUSED, level.holds(), refused.reason());
        } else {
            changes.end(change, State.CHANGED, level.holds(), changed(change, level));
        }
    }

    private static @Nullable EntryReason changed(RunChange change, Standing level) {
        if (level.holds().isEmpty()) {
            return EntryReason.of(LedgerCode.QUANTITY_UNKNOWN);
        }
        return level.holds().getAsInt() == change.to() ? EntryReason.of(LedgerCode.CHANGED_AND_BACK) : null;
    }

    /** Ends the undoing if all that the run wrote was put back, or was found changed. */
    @Transactional
    public void endIfThrough(long id) {
        GuardedRun run = runs.lock(id).orElseThrow();
        if (run.state() == RunState.UNDOING
                && changes.levels(id, 0, 1, State.APPLIED, State.RELEASED, State.RESTORING)
                        .isEmpty()) {
            runs.ended(id, RunState.UNDONE);
        }
    }

    /** Levels as they stand, to which nothing is just being written. */
    private Map<Long, Standing> standing(List<Long> page) {
        return jdbc
                .sql(
                        "select id, believed, stocked, blocked, blocked_message from level where id in (:page) and write_id is null")
                .param("page", page)
                .query((row, n) -> {
                    int believed = row.getInt("believed");
                    boolean unknown = row.wasNull() && row.getObject("stocked") == null;
                    return new Standing(
                            row.getLong("id"),
                            unknown ? OptionalInt.empty() : OptionalInt.of(believed),
                            EntryReason.of(row.getString("blocked"), row.getString("blocked_message")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
    }
}
