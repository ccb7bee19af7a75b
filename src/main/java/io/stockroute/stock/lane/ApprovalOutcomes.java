package io.stockroute.stock.lane;

import io.stockroute.Cause;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.RunChange.State;
import io.stockroute.stock.RunChangeLog;
import io.stockroute.stock.RunProgress;
import io.stockroute.stock.RunProgress.Hold;
import io.stockroute.stock.level.LevelRuns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records where what runs wanted of levels has come to an end: written, put back, or not needed any more. The caller holds the levels. */
@Repository
public class ApprovalOutcomes {

    private final JdbcClient jdbc;
    private final LevelRuns levels;
    private final RunProgress runs;
    private final RunChangeLog changes;
    private final Ledger ledger;

    ApprovalOutcomes(JdbcClient jdbc, LevelRuns levels, RunProgress runs, RunChangeLog changes, Ledger ledger) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.runs = runs;
        this.changes = changes;
        this.ledger = ledger;
    }

    /** A write came through: what runs had released is applied. What others have applied before is outdated, unless an undoing puts back. */
    public void written(StockWrite write) {
        changes.outdate(jdbc.sql("select id from level where id in (:ids) and restore is null")
                .param("ids", write.levelIds())
                .query(Long.class)
                .list());
        record Released(long level, long run) {}
        List<Released> released = jdbc.sql(
                        "select id, released_by from level where id in (:ids) and released_by is not null")
                .param("ids", write.levelIds())
                .query((row, n) -> new Released(row.getLong("id"), row.getLong("released_by")))
                .list();
        if (released.isEmpty()) {
            return;
        }
        var applied = new ArrayList<RunChange>();
        for (StockWrite.Row row : write.rows()) {
            released.stream()
                    .filter(level -> level.level() == row.levelId())
                    .findFirst()
                    .ifPresent(level -> applied.add(new RunChange(
                            level.run(), row.levelId(), row.from(), row.to().orElseThrow(), State.APPLIED)));
        }
        changes.put(applied);
        levels.applied(applied.stream().map(RunChange::levelId).toList());
    }

    /**
     * Of levels that were just checked, records what has come to an end with that.
     *
     * @return those that are to be checked again, as they were released
     */
    public List<Long> settle(Collection<Long> ids) {
        List<OnHoldLevel> some =
                withRuns(jdbc.sql("""
                        select id, believed, stocked, target, restore, on_hold_by, released_by, blocked, blocked_message, drifting
                        from level
                        where id in (:ids) and (restore is not null or on_hold_by is not null or released_by is not null)
                          and write_id is null and (not read_wanted or blocked is not null)""").param("ids", ids).query(OnHoldLevel::of).list());
        if (some.isEmpty()) {
            return List.of();
        }
        List<Long> again =
                restored(some.stream().filter(OnHoldLevel::isRestoring).toList());
        List<OnHoldLevel> free = some.stream().filter(OnHoldLevel::isToRelease).toList();
        release(free);
        some.stream().filter(OnHoldLevel::isTakenOver).forEach(level -> unneeded(level, LedgerCode.RUN_TAKEN_OVER));
        some.stream().filter(OnHoldLevel::needsNothing).forEach(level -> unneeded(level, null));
        return Stream.concat(again.stream(), free.stream().map(OnHoldLevel::id)).toList();
    }

    private List<OnHoldLevel> withRuns(List<OnHoldLevel> some) {
        Map<Long, Hold> by = runs.holds(some.stream()
                .flatMap(level -> level.onHoldBy().stream())
                .distinct()
                .toList());
        return some.stream()
                .map(level -> level.by(level.onHoldBy().map(by::get).orElse(null)))
                .toList();
    }

    private void unneeded(OnHoldLevel level, @Nullable LedgerCode why) {
        changes.move(level.releasedBy().orElseThrow(), List.of(level.id()), State.RELEASED, State.NOT_NEEDED, why);
        levels.unneeded(level.id());
    }

    private List<Long> restored(List<OnHoldLevel> restoring) {
        var ended = new HashSet<Long>();
        List<Long> ids = restoring.stream().map(OnHoldLevel::id).toList();
        for (RunChange change : changes.of(ids, State.RESTORING)) {
            OnHoldLevel level = restoring.stream()
                    .filter(one -> one.id() == change.levelId())
                    .findFirst()
                    .orElseThrow();
            if (level.endRestoring(change, changes)) {
                ended.add(level.id());
            }
        }
        levels.restored(ended);
        return List.copyOf(ended);
    }

    private void release(List<OnHoldLevel> free) {
        if (free.isEmpty()) {
            return;
        }
        levels.settled(free.stream().map(OnHoldLevel::id).toList());
        for (OnHoldLevel level : free) {
            changes.move(level.onHoldBy().orElseThrow(), List.of(level.id()), State.PLANNED, State.NOT_NEEDED, null);
        }
        ledger.append(free.stream()
                .map(level -> new LedgerEntry(
                        level.id(),
                        Kind.RELEASED,
                        null,
                        null,
                        Cause.run(level.onHoldBy().orElseThrow()).text(),
                        EntryReason.of(level.isInSync() ? LedgerCode.LEVEL_IN_SYNC : LedgerCode.NO_LONGER_ZEROED)))
                .toList());
    }
}
