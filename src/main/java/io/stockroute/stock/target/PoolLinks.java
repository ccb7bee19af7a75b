package io.stockroute.stock.target;

import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of Source levels with themselves, by which they share a pool. */
@Repository
class PoolLinks {

    private final JdbcClient jdbc;

    PoolLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the Source levels that share the pool of a sync. */
    Set<Link> standing(String sync, Collection<Long> sourceLevels) {
        return sourceLevels.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select level_id, source_level_id from level_link
                        where level_id in (:levels) and source_level_id = level_id and sync = :sync
                        """)
                        .param("levels", sourceLevels)
                        .param("sync", sync)
                        .query((row, n) -> new Link(row.getLong("level_id"), row.getLong("source_level_id")))
                        .set();
    }

    /** Those of the Source levels that feed another store of a sync than the Destination of this pair. */
    Set<Long> feedingOthers(SyncPair pair, Collection<Long> sourceLevels) {
        return sourceLevels.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select distinct source_level_id from level_link
                        where source_level_id in (:levels) and sync = :sync and destination <> :destination
                            and level_id <> source_level_id
                        """)
                        .param("levels", sourceLevels)
                        .param("sync", pair.name())
                        .param("destination", pair.destination())
                        .query(Long.class)
                        .set();
    }

    /** Those of the Source levels take no part any more that feed nothing else of the sync. */
    void deleteIdle(Abandoned pair, Collection<Long> sourceLevels) {
        if (!sourceLevels.isEmpty()) {
            jdbc.sql("""
                            delete from level_link where level_id in (:levels) and source_level_id = level_id and sync = :sync
                                and not exists (select 1 from level_link k where k.source_level_id = level_link.level_id
                                    and k.level_id <> level_link.level_id and k.sync = :sync)
                            """)
                    .param("levels", sourceLevels)
                    .param("sync", pair.sync())
                    .update();
        }
    }

    /** The levels of a store that share a pool, or have one, as Source of another sync than these. */
    List<Long> elsewhere(String store, Collection<String> syncs) {
        return jdbc.sql("""
                        select s.id from level s where s.store = :store and (
                            exists (select 1 from level_link k where k.level_id = s.id and k.source_level_id = s.id
                                and k.sync not in (:syncs))
                            or exists (select 1 from pool p where p.source_level_id = s.id and p.sync not in (:syncs)))
                        """)
                .param("store", store)
                .param("syncs", someOf(syncs))
                .query(Long.class)
                .list();
    }

    void deleteElsewhere(Collection<Long> sourceLevels, Collection<String> syncs) {
        jdbc.sql("""
                        delete from level_link
                        where level_id in (:levels) and source_level_id = level_id and sync not in (:syncs)
                        """)
                .param("levels", sourceLevels)
                .param("syncs", someOf(syncs))
                .update();
    }

    /** What Source levels feed in other syncs than these. */
    List<Long> fedElsewhere(Collection<Long> sourceLevels, Collection<String> syncs) {
        return jdbc.sql("select level_id from level_link where source_level_id in (:levels) and sync not in (:syncs)")
                .param("levels", sourceLevels)
                .param("syncs", someOf(syncs))
                .query(Long.class)
                .list();
    }

    /** SQL knows no empty list; no sync has an empty name. */
    private static Collection<String> someOf(Collection<String> syncs) {
        return syncs.isEmpty() ? List.of("") : syncs;
    }
}
