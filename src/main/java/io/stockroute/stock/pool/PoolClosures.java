package io.stockroute.stock.pool;

import io.stockroute.Cause;
import io.stockroute.Utc;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.target.UnsharedLevels;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends pools and keeps why. Whoever does it holds their levels. */
@Repository
public class PoolClosures implements UnsharedLevels {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PoolClosures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the pools that Source levels share in a sync. */
    public void of(String sync, Collection<Long> sources, LedgerCode why, Cause cause) {
        end("source_level_id in (:sources) and sync = :sync", sources, Map.of("sync", sync), why, cause);
    }

    @Override
    public void unshared(Collection<Long> sources, LedgerCode why) {
        end("""
                source_level_id in (:sources) and not exists (
                    select 1 from level_link k where k.level_id = pool.source_level_id
                        and k.source_level_id = pool.source_level_id and k.sync = pool.sync)
                """, sources, Map.of(), why, Cause.CATALOG);
    }

    private void end(String which, Collection<Long> sources, Map<String, String> params, LedgerCode why, Cause cause) {
        if (sources.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, ended, cause)
                        select source_level_id, sync, source_level_id, :now, 0, quantity, false,
                            cast(:why as varchar), cast(:cause as varchar)
                        from pool where\s""" + which)
                .params(params)
                .param("sources", sources)
                .param("now", Utc.at(clock.instant()))
                .param("why", why.name())
                .param("cause", cause.text())
                .update();
        jdbc.sql("delete from pool where " + which)
                .params(params)
                .param("sources", sources)
                .update();
    }
}
