package io.stockroute.stock.level;

import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelKey;
import io.stockroute.stock.Levels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code level}: loads them, and adds those that matching needs. */
@Repository
public class LevelTable {

    static final String SELECT = """
            select l.id, l.store, l.inventory_item_id, l.location_id, l.believed, l.believed_at, l.stocked, l.target,
                   l.unconfirmed, l.read_wanted, l.read_seq, l.read_cause, l.read_attempts, w.to_quantity as writing
            from level l left join stock_write_row w on w.write_id = l.write_id and w.level_id = l.id
            """;

    private final JdbcClient jdbc;

    LevelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some items' levels in a store that some sync needs, or that have left one while they held stock; in one statement. */
    public Map<LevelKey, Level> linked(String store, Collection<Long> items) {
        return items.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + """
                        where l.store = :store and l.inventory_item_id in (:items)
                        and (exists (select 1 from level_link k where k.level_id = l.id)
                             or exists (select 1 from level_link k where k.source_level_id = l.id)
                             or exists (select 1 from left_link k where k.level_id = l.id)
                             or exists (select 1 from left_link k where k.source_level_id = l.id))""")
                        .param("store", store)
                        .param("items", items)
                        .query(LevelTable::row)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Level::key, Function.identity()));
    }

    /** Levels as they stand; those of the ids that exist. */
    public List<Level> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where l.id in (:ids) order by l.id")
                        .param("ids", ids)
                        .query(LevelTable::row)
                        .list();
    }

    /** Adds the levels of some matched items of a pair's Destination, and of their partners in Source, at the paired locations. */
    public void insertMatched(SyncPair pair, Collection<Long> destinationItems) {
        insert(pair, destinationItems, "source");
        insert(pair, destinationItems, "destination");
    }

    private void insert(SyncPair pair, Collection<Long> items, String end) {
        jdbc.sql("""
                        insert into level (store, inventory_item_id, location_id)
                        select distinct cast(:%1$s as varchar), p.%1$s_item_id, lp.%1$s_location_id
                        from variant_match p
                        join location_pair lp on lp.sync = p.sync and lp.destination = p.destination
                        where p.sync = :sync and p.destination = :destination and p.store = :destination
                            and p.destination_item_id in (:items)
                            and not exists (
                                select 1 from level l where l.store = :%1$s
                                    and l.inventory_item_id = p.%1$s_item_id and l.location_id = lp.%1$s_location_id)
                        on conflict do nothing
                        """.formatted(end))
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .param("source", pair.source())
                .param("items", items)
                .update();
    }

    static Level row(ResultSet rs, int number) throws SQLException {
        return new Level(
                rs.getLong("id"),
                new LevelKey(rs.getString("store"), rs.getLong("inventory_item_id"), rs.getLong("location_id")),
                Levels.integer(rs, "believed"),
                Optional.ofNullable(rs.getObject("believed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(rs.getObject("stocked", Boolean.class)),
                Levels.integer(rs, "target"),
                Levels.integer(rs, "writing"),
                Levels.integer(rs, "unconfirmed"),
                rs.getBoolean("read_wanted"),
                rs.getLong("read_seq"),
                Optional.ofNullable(rs.getString("read_cause")),
                rs.getInt("read_attempts"));
    }
}
