package io.stockroute.run.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be true of levels and runs, whatever happens. */
final class HoldChecks {

    /** Levels of the outlet, of at most ten with stock, that may be emptied in ten minutes without anybody having looked. */
    private static final int EMPTIED = 2;

    private record Row(long level, int from, int to) {}

    private HoldChecks() {}

    /** A lane has stored a write: of what nothing holds back, and not too much of what nobody has checked. */
    static void written(HoldWorld world, long write, String when) {
        assertThat(world.ledger.count("select count(*) from level where write_id = " + write
                        + " and on_hold_by is not null and restore is null"))
                .as("levels that are on hold and written; %s", when)
                .isZero();
        Map<Long, Row> once = new HashMap<>();
        unseen(world).forEach(row -> once.merge(row.level(), row, (a, b) -> new Row(a.level(), a.from(), b.to())));
        assertThat(once.values().stream().filter(row -> row.from() > 0 && row.to() <= 0))
                .as("emptied unseen; %s", when)
                .hasSizeLessThanOrEqualTo(EMPTIED);
    }

    private static List<Row> unseen(HoldWorld world) {
        Instant since = world.ledger.now.minusSeconds(600);
        Instant approved = world.ledger
                .jdbc()
                .sql("select max(approved_at) from run where kind = 'GUARD' and store = 'outlet'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(since);
        return world.ledger
                .jdbc()
                .sql("""
                        select r.level_id, r.from_quantity, r.to_quantity
                        from stock_write w join stock_write_row r on r.write_id = w.id
                        where w.store = 'outlet' and w.kind = 'SET' and w.created_at > :since and r.counted
                          and w.state in ('OPEN', 'DONE')
                        order by w.id""")
                .param("since", Utc.at(approved.isAfter(since) ? approved : since))
                .query((row, n) ->
                        new Row(row.getLong("level_id"), row.getInt("from_quantity"), row.getInt("to_quantity")))
                .list();
    }

    /** Nothing is held by a run that nobody looks after any more, and what is recorded of changes is what levels say. */
    static void rows(HoldWorld world, String when) {
        none(
                world,
                "level l join run r on r.id = l.on_hold_by where not r.guarded",
                "held by a forgotten run; " + when);
        none(world, "level where restore is not null and on_hold_by is null", "restored and not held; " + when);
        none(
                world,
                "run_change c where c.state = 'RESTORING' and not exists (select 1 from level l where l.id = c.level_id"
                        + " and l.restore = coalesce(c.from_quantity, 0))",
                "being restored, but not at the level; " + when);
        none(
                world,
                "run_change c where c.state = 'RELEASED' and not exists (select 1 from level l where l.id = c.level_id"
                        + " and l.released_by = c.run_id)",
                "to be written, but not at the level; " + when);
        none(
                world,
                "run_change c where c.state = 'PLANNED' and not exists (select 1 from level l where l.id = c.level_id"
                        + " and l.on_hold_by = c.run_id)",
                "held back, but not at the level; " + when);
    }

    /** Everything was decided, read and written. */
    static void nothingIsLeft(HoldWorld world, String when) {
        none(
                world,
                "level where on_hold_by is not null or restore is not null or released_by is not null or checked",
                "levels; " + when);
        none(
                world,
                "run where guarded or state in ('RUNNING', 'AWAITING_APPROVAL', 'REJECTED', 'UNDOING')",
                "runs; " + when);
        none(world, "run_change where state in ('PLANNED', 'RELEASED', 'RESTORING')", "changes; " + when);
    }

    static long holding(HoldWorld world) {
        return world.ledger.count("select count(*) from run where guarded");
    }

    private static void none(HoldWorld world, String rows, String what) {
        assertThat(world.ledger.jdbc().sql("select * from " + rows).query().listOfRows())
                .as(what)
                .isEmpty();
    }
}
