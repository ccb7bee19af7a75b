package io.stockroute.inventory;

import io.stockroute.sync.Leg;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code level_link}, and those of {@code level} as far as links make and mark them. */
@Repository
class LinkTable {

    /** What should be linked: the matched items of a leg at its paired locations. */
    private static final String WANTED = """
            from pairing p
            join location_pairing lp on lp.sync = p.sync and lp.destination = p.destination
            join level dl on dl.store = p.destination and dl.inventory_item_id = p.destination_item_id
                and dl.location_id = lp.destination_location_id
            join level sl on sl.store = :source and sl.inventory_item_id = p.source_item_id
                and sl.location_id = lp.source_location_id
            where p.sync = :sync and p.destination = :destination and p.store = :destination and p.state = 'MATCHED'
                and p.destination_item_id in (:items)
            """;

    private static final String MISSING = WANTED + """
            and not exists (select 1 from level_link k where k.level_id = dl.id and k.source_level_id = sl.id)
            """;

    private static final String STALE = """
            from level_link k
            join level dl on dl.id = k.level_id
            join level sl on sl.id = k.source_level_id
            where k.sync = :sync and k.destination = :destination
                and dl.store = :destination and dl.inventory_item_id in (:items)
                and not exists (
                    select 1 from pairing p
                    join location_pairing lp on lp.sync = p.sync and lp.destination = p.destination
                    where p.sync = k.sync and p.destination = k.destination and p.store = k.destination
                        and p.state = 'MATCHED'
                        and p.destination_item_id = dl.inventory_item_id and p.source_item_id = sl.inventory_item_id
                        and lp.destination_location_id = dl.location_id and lp.source_location_id = sl.location_id
                        and sl.store = :source)
            """;

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of the Destination's items after a given one that are, or should be, linked. */
    List<Long> destinationItemsAfter(Leg leg, long after, int limit) {
        return of(leg, """
                        select distinct item from (
                            select * from (
                                select p.destination_item_id as item from pairing p
                                where p.sync = :sync and p.destination = :destination
                                    and p.destination_item_id > :after
                                order by p.sync, p.destination, p.destination_item_id limit :rows) matched
                            union all
                            select * from (
                                select l.inventory_item_id as item from level l
                                where l.store = :destination and l.inventory_item_id > :after and exists (
                                    select 1 from level_link k where k.level_id = l.id
                                        and k.sync = :sync and k.destination = :destination)
                                order by l.store, l.inventory_item_id limit :rows) linked
                        ) items
                        order by item limit :limit
                        """)
                .param("after", after)
                .param("rows", 2 * limit) // a match has two rows
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** The Destination's items that are, or should be, linked with some items of either store. */
    List<Long> destinationItems(Leg leg, Collection<Long> items) {
        return of(leg, """
                        select p.destination_item_id from pairing p
                        where p.sync = :sync and p.destination = :destination
                            and (p.destination_item_id in (:items) or p.source_item_id in (:items))
                        union
                        select dl.inventory_item_id from level dl
                        join level_link k on k.level_id = dl.id
                        where k.sync = :sync and k.destination = :destination
                            and dl.store = :destination and dl.inventory_item_id in (:items)
                        union
                        select dl.inventory_item_id from level sl
                        join level_link k on k.source_level_id = sl.id
                        join level dl on dl.id = k.level_id
                        where k.sync = :sync and k.destination = :destination and sl.inventory_item_id in (:items)
                        """).param("items", items).query(Long.class).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    void insertLevels(Leg leg, Collection<Long> items) {
        insertLevels(leg, items, ":source", "source");
        insertLevels(leg, items, ":destination", "destination");
    }

    private void insertLevels(Leg leg, Collection<Long> items, String store, String end) {
        of(leg, """
                        insert into level (store, inventory_item_id, location_id)
                        select distinct %1$s, p.%2$s_item_id, lp.%2$s_location_id
                        from pairing p
                        join location_pairing lp on lp.sync = p.sync and lp.destination = p.destination
                        where p.sync = :sync and p.destination = :destination and p.store = :destination
                            and p.state = 'MATCHED' and p.destination_item_id in (:items)
                            and not exists (
                                select 1 from level l where l.store = %1$s
                                    and l.inventory_item_id = p.%2$s_item_id and l.location_id = lp.%2$s_location_id)
                        on conflict do nothing
                        """.formatted("cast(" + store + " as varchar)", end))
                .param("items", items)
                .update();
    }

    /** The Destination's levels whose set of Source levels is not what it should be. */
    List<Long> changed(Leg leg, Collection<Long> items) {
        return of(leg, "select dl.id " + MISSING + " union select dl.id " + STALE)
                .param("items", items)
                .query(Long.class)
                .list();
    }

    /** Levels of the Destination with the Source levels that feed them or are to feed them. */
    List<Long> withSources(Leg leg, Collection<Long> levels, Collection<Long> items) {
        return of(leg, """
                        select id from level where id in (:levels)
                        union
                        select source_level_id from level_link where level_id in (:levels)
                        union
                        select sl.id """ + " " + MISSING)
                .param("levels", levels)
                .param("items", items)
                .query(Long.class)
                .list();
    }

    void insertLinks(Leg leg, Collection<Long> items) {
        of(
                        leg,
                        "insert into level_link (level_id, source_level_id, sync, destination)"
                                + " select distinct dl.id, sl.id, p.sync, p.destination "
                                + MISSING
                                + " on conflict do nothing")
                .param("items", items)
                .update();
    }

    void deleteLinks(Leg leg, Collection<Long> items) {
        of(leg, "delete from level_link where (level_id, source_level_id) in (select dl.id, sl.id " + STALE + ")")
                .param("items", items)
                .update();
    }

    /** Wants nothing any more of those levels that nothing feeds: they stay as they are. */
    void leaveUnlinked(Collection<Long> levels) {
        jdbc.sql("""
                        update level set target = null, target_since = null, drifting = false,
                            blocked = null, blocked_at = null, attempts = 0
                        where id in (:levels) and not exists (select 1 from level_link k where k.level_id = level.id)
                        """).param("levels", levels).update();
    }

    /** Those of the levels that something feeds, and what feeds them. */
    List<Long> fed(Collection<Long> levels) {
        return jdbc.sql("""
                        select level_id from level_link where level_id in (:levels)
                        union
                        select source_level_id from level_link where level_id in (:levels)
                        """).param("levels", levels).query(Long.class).list();
    }

    private StatementSpec of(Leg leg, String sql) {
        return jdbc.sql(sql)
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .param("source", leg.source());
    }
}
