package io.stockroute.stock.target;

import io.stockroute.CodedReason;
import io.stockroute.Utc;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.target.LeaveRule.Why;
import io.stockroute.stock.target.LinkTable.Link;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code left_link}: links that were lost while one of their levels held stock. */
@Repository
class LeftLinkTable {

    /** What is known of both ends of a lost link, besides the link. */
    record Ends(Link link, Optional<Variant> destination, Optional<Variant> source, boolean matched) {}

    /**
     * A variant as it is indexed.
     *
     * @param reasons why it is not matched; none if it is
     */
    record Variant(String state, List<CodedReason> reasons) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    LeftLinkTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** How the variants of the ends of links stand now. */
    List<Ends> ends(SyncPair pair, Collection<Link> links) {
        Map<Long, Long> items = items(links);
        Map<Long, Variant> there = variants(pair, pair.destination(), items.values());
        Map<Long, Variant> here = variants(pair, pair.source(), items.values());
        Map<Long, Long> matches = matches(pair, items.values());
        return links.stream()
                .map(link -> {
                    long destination = items.getOrDefault(link.levelId(), 0L);
                    long source = items.getOrDefault(link.sourceLevelId(), 0L);
                    return new Ends(
                            link,
                            Optional.ofNullable(there.get(destination)),
                            Optional.ofNullable(here.get(source)),
                            matches.getOrDefault(destination, -1L) == source);
                })
                .toList();
    }

    private Map<Long, Long> items(Collection<Link> links) {
        Map<Long, Long> items = new HashMap<>();
        List<Long> levels = links.stream()
                .flatMap(link -> List.of(link.levelId(), link.sourceLevelId()).stream())
                .distinct()
                .toList();
        if (!levels.isEmpty()) {
            jdbc.sql("select id, inventory_item_id from level where id in (:levels)")
                    .param("levels", levels)
                    .query(row -> {
                        items.put(row.getLong("id"), row.getLong("inventory_item_id"));
                    });
        }
        return items;
    }

    /** By inventory item; of several variants that share one, any that is not matched. */
    private Map<Long, Variant> variants(SyncPair pair, String store, Collection<Long> items) {
        Map<Long, Variant> variants = new HashMap<>();
        if (!items.isEmpty()) {
            of(pair, """
                            select v.inventory_item_id, coalesce(m.state, '') as state, m.reasons
                            from variant v
                            left join variant_match m on m.variant_id = v.variant_id and m.store = v.store
                                and m.sync = :sync and m.destination = :destination
                            where v.inventory_item_id in (:items) and v.store = :store
                            """).param("items", items).param("store", store).query(row -> {
                variants.merge(
                        row.getLong("inventory_item_id"),
                        new Variant(row.getString("state"), CodedReason.in(row.getString("reasons"))),
                        (one, other) -> one.reasons().isEmpty() ? other : one);
            });
        }
        return variants;
    }

    /** Source's item of each matched item of the Destination. */
    private Map<Long, Long> matches(SyncPair pair, Collection<Long> items) {
        Map<Long, Long> matches = new HashMap<>();
        if (!items.isEmpty()) {
            of(pair, """
                            select destination_item_id, source_item_id from variant_match
                            where destination_item_id in (:items) and sync = :sync and destination = :destination
                                and store = :destination
                            """).param("items", items).query(row -> {
                matches.put(row.getLong("destination_item_id"), row.getLong("source_item_id"));
            });
        }
        return matches;
    }

    /** Keeps a link that was lost while one of its levels held something, or may have. */
    void insert(SyncPair pair, Link link, Why why) {
        @Nullable Integer source = lastKnown(link.sourceLevelId());
        @Nullable Integer destination = lastKnown(link.levelId());
        if (holdsNothing(source) && holdsNothing(destination)) {
            return;
        }
        jdbc.sql("""
                        insert into left_link (level_id, source_level_id, sync, destination, left_at, code, reasons,
                            source_quantity, destination_quantity)
                        values (:level, :source, :sync, :destination, :now, :code, :reasons, :atSource, :atDestination)
                        on conflict do nothing""")
                .param("level", link.levelId())
                .param("source", link.sourceLevelId())
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("now", Utc.at(clock.instant()))
                .param("code", why.code().name())
                .param("reasons", CodedReason.column(why.reasons()), Types.VARCHAR)
                .param("atSource", source, Types.INTEGER)
                .param("atDestination", destination, Types.INTEGER)
                .update();
    }

    private static boolean holdsNothing(@Nullable Integer quantity) {
        return quantity != null && quantity <= 0;
    }

    /** What a level holds, or held when it could last be read: a deleted item shows nothing any more. Null: never known. */
    private @Nullable Integer lastKnown(long level) {
        return jdbc.sql("""
                        select coalesce(l.believed, case when l.stocked = false then 0 end,
                            (select coalesce(e.to_quantity, e.from_quantity) from ledger_entry e
                             where e.level_id = l.id and e.kind in ('READ', 'WRITTEN')
                               and (e.to_quantity is not null or e.from_quantity is not null)
                             order by e.level_id desc, e.id desc limit 1)) as quantity
                        from level l where l.id = :level""")
                .param("level", level)
                .query((row, n) -> Optional.ofNullable(row.getObject("quantity", Integer.class)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    /** The lost links of some levels of a pair's Destination. */
    Set<Link> of(SyncPair pair, Collection<Long> destinationItems) {
        return destinationItems.isEmpty()
                ? Set.of()
                : of(pair, """
                        select k.level_id, k.source_level_id from left_link k join level l on l.id = k.level_id
                        where l.inventory_item_id in (:items) and l.store = :destination and k.sync = :sync
                            and k.destination = :destination
                        """)
                        .param("items", destinationItems)
                        .query((row, n) -> new Link(row.getLong("level_id"), row.getLong("source_level_id")))
                        .set();
    }

    /** The Destination's levels that have left a pair. */
    List<Long> levels(SyncPair pair) {
        return of(pair, """
                        select distinct level_id from left_link
                        where sync = :sync and destination = :destination and dismissed_at is null order by level_id
                        """).query(Long.class).list();
    }

    List<Long> levels(Abandoned pair) {
        return jdbc.sql("select distinct level_id from left_link where sync = :sync and destination = :destination")
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .query(Long.class)
                .list();
    }

    void explain(SyncPair pair, Link link, Why why) {
        of(pair, """
                        update left_link set code = :code, reasons = :reasons
                        where level_id = :level and source_level_id = :source and sync = :sync and destination = :destination
                        """)
                .param("code", why.code().name())
                .param("reasons", CodedReason.column(why.reasons()), Types.VARCHAR)
                .param("level", link.levelId())
                .param("source", link.sourceLevelId())
                .update();
    }

    void delete(SyncPair pair, Collection<Link> links) {
        batches.batchUpdate(
                """
                delete from left_link
                where level_id = :level and source_level_id = :source and sync = :sync and destination = :destination""",
                links.stream()
                        .map(link -> new MapSqlParameterSource("level", link.levelId())
                                .addValue("source", link.sourceLevelId())
                                .addValue("sync", pair.name())
                                .addValue("destination", pair.destination()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The lost links whose Destination level is one of these, or whose Source level is. */
    Set<Link> touching(SyncPair pair, Collection<Long> levels) {
        return levels.isEmpty()
                ? Set.of()
                : of(pair, """
                        select level_id, source_level_id from left_link
                        where (level_id in (:levels) or source_level_id in (:levels))
                            and sync = :sync and destination = :destination
                        """)
                        .param("levels", levels)
                        .query((row, n) -> new Link(row.getLong("level_id"), row.getLong("source_level_id")))
                        .set();
    }

    void delete(Abandoned pair) {
        jdbc.sql("delete from left_link where sync = :sync and destination = :destination")
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .update();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql).param("sync", pair.name()).param("destination", pair.destination());
    }
}
