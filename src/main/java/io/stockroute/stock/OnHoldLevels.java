package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.RunChange.State;
import io.stockroute.stock.level.LevelRuns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which levels a run keeps on hold, and which it has released. Whoever calls it holds the levels (Levels.lock) and has them checked
 * afterwards, as what a lane writes has changed.
 */
@Repository
public class OnHoldLevels {

    private final JdbcClient jdbc;
    private final LevelRuns rows;
    private final RunProgress runs;
    private final RunChangeLog changes;
    private final Ledger ledger;

    public OnHoldLevels(JdbcClient jdbc, LevelRuns rows, RunProgress runs, RunChangeLog changes, Ledger ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.runs = runs;
        this.changes = changes;
        this.ledger = ledger;
    }

    /** What a run would change of those of the levels that are due to be written just now. */
    public List<RunChange> due(long run, Collection<Long> levels) {
        return jdbc.sql("""
                        select id, believed, target from level
                        where id in (:levels) and on_hold_by is null and restore is null and drifting and write_id is null
                        order by id""")
                .param("levels", levels)
                .query((row, n) -> new RunChange(
                        run, row.getLong("id"), Levels.integer(row, "believed"), row.getInt("target"), State.PLANNED))
                .list();
    }

    /** Puts on hold those of the levels that no run keeps on hold; says which. */
    public List<Long> hold(long run, Collection<Long> levels) {
        List<Long> free = jdbc.sql("select id from level where id in (:levels) and on_hold_by is null order by id")
                .param("levels", levels)
                .query(Long.class)
                .list();
        takeOver(run, free);
        return free;
    }

    /** Puts levels on hold whatever other runs want of them: those no longer apply. */
    public void takeOver(long run, Collection<Long> levels) {
        if (levels.isEmpty()) {
            return;
        }
        drop(levels, LedgerCode.RUN_TAKEN_OVER);
        rows.putOnHold(run, levels);
        runs.putsOnHold(run);
    }

    /** Holds what the reads of a reconciliation found changed, and all that follows from it, until the whole is checked. */
    public List<Long> holdMissed(long run, Collection<Long> changed) {
        if (changed.isEmpty() || !runs.isReading(run)) {
            return List.of();
        }
        List<Long> concerned =
                jdbc.sql("""
                        select level_id from level_link where source_level_id in (:levels)
                           or source_level_id in (select source_level_id from level_link where level_id in (:levels))
                        order by level_id""").param("levels", changed).query(Long.class).list();
        return concerned.isEmpty() ? List.of() : hold(run, concerned);
    }

    /** Releases those of the levels that a run keeps on hold and that have nothing due; one by one, as with {@link RunChangeLog#move}. */
    public void pass(long run, Collection<Long> levels) {
        rows.pass(run, levels);
    }

    /**
     * Releases levels that a run keeps on hold and that are not just being written: what is due is written as it stands now.
     *
     * @param free whether the run was checked as a whole, and found free or approved: what it has planned is not checked again. What
     *     has changed since then is no part of it, and counts as if no run had planned it
     * @param approved whether an operator has seen it
     */
    public void release(long run, Collection<Long> levels, boolean free, boolean approved) {
        List<Held> held = held(run, levels);
        List<Long> ids = held.stream().map(Held::id).toList();
        List<RunChange> due =
                held.stream().flatMap(level -> level.due(run).stream()).toList();
        drop(ids, LedgerCode.RUN_TAKEN_OVER, State.RELEASED);
        Set<Long> dueIds = due.stream().map(RunChange::levelId).collect(Collectors.toSet());
        rows.free(ids.stream().filter(id -> !dueIds.contains(id)).toList());
        Map<Long, Integer> planned = changes.planned(run, ids);
        Map<Boolean, List<Long>> asPlanned = due.stream()
                .collect(Collectors.partitioningBy(
                        change -> free && Objects.equals(planned.get(change.levelId()), change.to()),
                        Collectors.mapping(RunChange::levelId, Collectors.toList())));
        asPlanned.forEach((checked, some) -> rows.release(run, some, checked));
        due.forEach(change -> planned.remove(change.levelId()));
        changes.move(run, planned.keySet(), State.PLANNED, State.NOT_NEEDED, null);
        changes.put(due);
        if (approved) {
            ledger.append(due.stream()
                    .map(change -> new LedgerEntry(
                            change.levelId(),
                            Kind.RELEASED,
                            Levels.boxed(change.from()),
                            change.to(),
                            Cause.run(run).text(),
                            EntryReason.of(LedgerCode.RUN_APPROVED)))
                    .toList());
        }
    }

    private record Held(long id, OptionalLong by, OptionalInt believed, OptionalInt target, boolean known) {

        Optional<RunChange> due(long run) {
            return known && target.isPresent() && target.getAsInt() != believed.orElse(0)
                    ? Optional.of(new RunChange(run, id, believed, target.getAsInt(), State.RELEASED))
                    : Optional.empty();
        }
    }

    /** Those of the levels that a run keeps on hold, and that are not just being written. They are asked for alone, as H2 would look through all that the run keeps on hold. */
    private List<Held> held(long run, Collection<Long> levels) {
        return jdbc
                .sql(
                        "select id, on_hold_by, believed, target, stocked from level where id in (:levels) and write_id is null order by id")
                .param("levels", levels)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getObject("on_hold_by") == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.getLong("on_hold_by")),
                        Levels.integer(row, "believed"),
                        Levels.integer(row, "target"),
                        row.getObject("stocked") != null))
                .list()
                .stream()
                .filter(level -> level.by().equals(OptionalLong.of(run)))
                .toList();
    }

    /** The quantity before a run is to be put back at a level that it has taken over; it stays on hold after that. */
    public void restore(RunChange change) {
        rows.restore(change.levelId(), change.before());
        changes.end(change, State.RESTORING, OptionalInt.empty(), null);
        ledger.append(List.of(new LedgerEntry(
                change.levelId(),
                Kind.RESTORE,
                change.to(),
                change.before(),
                Cause.run(change.runId()).text(),
                EntryReason.of(LedgerCode.RUN_UNDONE))));
    }

    /** Nobody looks after these levels any more: no run holds them back. */
    public void leave(Collection<Long> levels) {
        if (!levels.isEmpty()) {
            drop(levels, LedgerCode.NOT_LINKED);
            rows.free(levels);
        }
    }

    /** What runs still wanted of levels has no effect any more; what is just being written of it is recorded when that has ended. */
    private void drop(Collection<Long> levels, LedgerCode why) {
        drop(levels, why, State.PLANNED, State.RELEASED, State.RESTORING);
    }

    private void drop(Collection<Long> levels, LedgerCode why, State... states) {
        List<RunChange> open = changes.of(levels, states);
        Set<Long> writing = open.isEmpty() ? Set.of() : writing(levels);
        for (RunChange change : open) {
            if (change.state() == State.RESTORING) {
                changes.end(change, State.CHANGED, OptionalInt.empty(), EntryReason.of(why));
            } else if (change.state() == State.PLANNED || !writing.contains(change.levelId())) {
                changes.end(change, State.NOT_NEEDED, OptionalInt.empty(), EntryReason.of(why));
            }
        }
    }

    private Set<Long> writing(Collection<Long> levels) {
        return jdbc.sql("select id from level where id in (:levels) and write_id is not null")
                .param("levels", levels)
                .query(Long.class)
                .set();
    }
}
