package io.stockroute.stock.target;

import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.level.KnownStock;
import io.stockroute.stock.level.LevelTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code level_link}, and what is to be linked. */
@Repository
class LinkTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final LevelTable levels;
    private final KnownStock known;

    LinkTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, LevelTable levels, KnownStock known) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.levels = levels;
        this.known = known;
    }

    /** A Source level feeds a Destination level, or, in a two-way sync, itself. */
    record Link(long levelId, long sourceLevelId) {

        boolean isOwn() {
            return levelId == sourceLevelId;
        }
    }

    /** The Destination's items that are matched. */
    List<Long> matchedItems(SyncPair pair) {
        return of(pair, """
                        select destination_item_id from variant_match
                        where sync = :sync and destination = :destination and destination_item_id is not null and store = :destination
                        """).query(Long.class).list();
    }

    /** The Destination's items that are linked and no longer matched. */
    List<Long> unmatchedItems(SyncPair pair) {
        return of(pair, """
                        select distinct l.inventory_item_id from level_link k
                        join level l on l.id = k.level_id
                        where k.sync = :sync and k.destination = :destination and not exists (
                            select 1 from variant_match p
                            where p.destination_item_id = l.inventory_item_id
                                and p.sync = :sync and p.destination = :destination)
                        """).query(Long.class).list();
    }

    /** The Destination's items that have left while they, or what fed them, held stock. */
    List<Long> leftItems(SyncPair pair) {
        return of(pair, """
                        select distinct l.inventory_item_id from left_link k join level l on l.id = k.level_id
                        where k.sync = :sync and k.destination = :destination
                        """).query(Long.class).list();
    }

    /** The Destination's items that are, or should be, linked with some items of either store. */
    Set<Long> destinationItems(SyncPair pair, Collection<Long> items) {
        Set<Long> found = new HashSet<>();
        for (String sql : List.of("""
                select destination_item_id from variant_match
                where sync = :sync and destination = :destination and destination_item_id in (:items)
                """, """
                select destination_item_id from variant_match
                where sync = :sync and destination = :destination and source_item_id in (:items)
                """, """
                select l.inventory_item_id from level l
                where l.store = :destination and l.inventory_item_id in (:items)
                """, """
                select l.inventory_item_id from level s
                join level_link k on k.source_level_id = s.id
                join level l on l.id = k.level_id
                where s.store = :source and s.inventory_item_id in (:items)
                    and k.sync = :sync and k.destination = :destination
                """, """
                select l.inventory_item_id from level s
                join left_link k on k.source_level_id = s.id
                join level l on l.id = k.level_id
                where s.store = :source and s.inventory_item_id in (:items)
                    and k.sync = :sync and k.destination = :destination
                """)) {
            found.addAll(of(pair, sql).param("items", items).query(Long.class).list());
        }
        return found;
    }

    /** Adds the levels that are to be linked and do not exist yet. */
    void insertLevels(SyncPair pair, Collection<Long> items) {
        levels.insertMatched(pair, items);
    }

    /** What should be linked: the matched items of a pair at its paired locations. */
    Set<Link> wanted(SyncPair pair, Collection<Long> items) {
        return of(pair, """
                        select dl.id as level_id, sl.id as source_level_id
                        from variant_match p
                        join location_pair lp on lp.sync = p.sync and lp.destination = p.destination
                        join level dl on dl.store = :destination and dl.inventory_item_id = p.destination_item_id
                            and dl.location_id = lp.destination_location_id
                        join level sl on sl.store = :source and sl.inventory_item_id = p.source_item_id
                            and sl.location_id = lp.source_location_id
                        where p.sync = :sync and p.destination = :destination and p.store = :destination
                            and p.destination_item_id in (:items)
                        """)
                .param("items", items)
                .query((row, n) -> new Link(row.getLong("level_id"), row.getLong("source_level_id")))
                .set();
    }

    /** What is linked. */
    Set<Link> standing(SyncPair pair, Collection<Long> items) {
        return of(pair, """
                        select k.level_id, k.source_level_id
                        from level l
                        join level_link k on k.level_id = l.id
                        where l.store = :destination and l.inventory_item_id in (:items)
                            and k.sync = :sync and k.destination = :destination
                        """)
                .param("items", items)
                .query((row, n) -> new Link(row.getLong("level_id"), row.getLong("source_level_id")))
                .set();
    }

    /** Adds links. What was known of levels that no sync has looked after until now is worth nothing. */
    void insert(SyncPair pair, Collection<Link> links) {
        Set<Long> ends = new TreeSet<>();
        links.forEach(link -> ends.addAll(List.of(link.levelId(), link.sourceLevelId())));
        known.forgetUnlinked(ends);
        batches.batchUpdate("""
                insert into level_link (level_id, source_level_id, sync, destination)
                values (:level, :source, :sync, :destination) on conflict do nothing
                """, rows(pair, links));
    }

    void delete(SyncPair pair, Collection<Link> links) {
        batches.batchUpdate(
                "delete from level_link where level_id = :level and source_level_id = :source and sync = :sync",
                rows(pair, links));
    }

    /** What feeds some levels of a pair. */
    List<Long> sources(Abandoned pair, Collection<Long> levels) {
        return jdbc.sql("""
                        select distinct source_level_id from level_link
                        where level_id in (:levels) and sync = :sync and destination = :destination
                        """)
                .param("levels", levels)
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .query(Long.class)
                .list();
    }

    List<Long> linkedLevels(Abandoned pair) {
        return jdbc.sql("""
                        select distinct level_id from level_link where sync = :sync and destination = :destination
                        """)
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .query(Long.class)
                .list();
    }

    void deleteLinks(Abandoned pair, Collection<Long> levels) {
        jdbc.sql("""
                        delete from level_link
                        where level_id in (:levels) and sync = :sync and destination = :destination
                        """)
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .param("levels", levels)
                .update();
    }

    /** Those of the levels that something feeds, and what feeds them. */
    List<Long> fed(Collection<Long> levels) {
        return jdbc.sql("""
                        select level_id from level_link where level_id in (:levels)
                        union
                        select source_level_id from level_link where level_id in (:levels)
                        """).param("levels", levels).query(Long.class).list();
    }

    /** Those of the Source levels that feed a level of the pair's Destination. */
    List<Long> feeding(SyncPair pair, Collection<Long> sourceLevels) {
        return sourceLevels.isEmpty()
                ? List.of()
                : of(pair, """
                        select distinct source_level_id from level_link
                        where source_level_id in (:levels) and sync = :sync and destination = :destination
                        """).param("levels", sourceLevels).query(Long.class).list();
    }

    /** Those of the levels that nothing feeds. */
    List<Long> unfed(Collection<Long> levels) {
        return levels.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id from level
                        where id in (:levels) and not exists (select 1 from level_link k where k.level_id = level.id)
                        """).param("levels", levels).query(Long.class).list();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql)
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("source", pair.source());
    }

    private static SqlParameterSource[] rows(SyncPair pair, Collection<Link> links) {
        return links.stream()
                .map(link -> new MapSqlParameterSource("sync", pair.name())
                        .addValue("destination", link.isOwn() ? pair.source() : pair.destination())
                        .addValue("level", link.levelId())
                        .addValue("source", link.sourceLevelId()))
                .toArray(SqlParameterSource[]::new);
    }
}
