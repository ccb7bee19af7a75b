package io.stockroute.inventory;

import io.stockroute.Utc;
import io.stockroute.sync.Syncs;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what Shopify did not tell us: every level of a sync is looked at again, on a schedule. */
@Component
public class Reconciliations {

    /** With more levels than this a bulk query is asked instead of reading them 250 at a time. */
    static final int BULK_FROM = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Syncs syncs;
    private final Levels levels;
    private final Hints hints;

    public Reconciliations(JdbcClient jdbc, Clock clock, Syncs syncs, Levels levels, Hints hints) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.syncs = syncs;
        this.levels = levels;
        this.hints = hints;
    }

    /** Starts to look at all levels of a sync; what the last time has not got to is looked at now. */
    public void start(String name) {
        List<String> stores = syncs.storesOf(name);
        overtake(name);
        List<Long> linked = jdbc.sql("""
                        select id from level
                        where id in (select level_id from level_link where sync = :sync)
                           or id in (select source_level_id from level_link where sync = :sync)
                        order by id""").param("sync", name).query(Long.class).list();
        long run = insert(name, linked.size());
        if (linked.size() > BULK_FROM) {
            stores.forEach(store -> wantBulk(run, store));
        } else {
            for (int from = 0; from < linked.size(); from += LevelRead.LIMIT) {
                levels.mark(linked.subList(from, Math.min(linked.size(), from + LevelRead.LIMIT)), Cause.run(run));
            }
        }
    }

    /** Weighs what a bulk query found: a look from afar and thus a hint; only levels that differ are read. */
    public void compare(long run, String store, List<LevelReading> readings) {
        hints.observeAll(readings.stream()
                .map(reading -> new Hint(
                        new LevelKey(store, reading.itemId(), reading.locationId()),
                        reading.available(),
                        Cause.run(run)))
                .toList());
    }

    private void overtake(String sync) {
        jdbc.sql("""
                        update run set state = 'DONE', finished_at = :now, reason = 'overtaken by the next one'
                        where sync = :sync and kind = 'RECONCILIATION' and state = 'RUNNING'""").param("now", Utc.at(clock.instant())).param("sync", sync).update();
    }

    private long insert(String sync, int levelCount) {
        var now = Utc.at(clock.instant());
        jdbc.sql("""
                        insert into run (kind, sync, state, started_at, levels)
                        values ('RECONCILIATION', :sync, 'RUNNING', :now, :levels)""")
                .param("sync", sync)
                .param("now", now)
                .param("levels", levelCount)
                .update();
        return jdbc.sql("select max(id) from run where kind = 'RECONCILIATION' and sync = :sync")
                .param("sync", sync)
                .query(Long.class)
                .single();
    }

    private void wantBulk(long run, String store) {
        long open = jdbc.sql("""
                        select count(*) from bulk_query
                        where store = :store and kind = 'LEVELS' and state not in ('DONE', 'FAILED')""").param("store", store).query(Long.class).single();
        if (open > 0) {
            return;
        }
        jdbc.sql("""
                        insert into bulk_query (run_id, store, kind, state, wanted_at, due_at)
                        values (:run, :store, 'LEVELS', 'WANTED', :now, :now)""")
                .param("run", run)
                .param("store", store)
                .param("now", Utc.at(clock.instant()))
                .update();
    }
}
