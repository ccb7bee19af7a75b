package io.stockroute.console.timeline;

import io.stockroute.console.Bound;
import io.stockroute.console.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where levels are, what feeds them, and of which products they are. */
@Repository
class Places {

    /**
     * A level that decides what another one should hold.
     *
     * @param shares whether both share a pool
     */
    record Feed(long level, long source, String sync, boolean shares) {}

    /** A product as a sync knows it: by Source's inventory item. */
    record Product(String sync, long sourceItem) {}

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Store and location of each, such as "outlet · Shop floor". */
    Map<Long, String> names(Collection<Long> levels) {
        Map<Long, String> names = new HashMap<>();
        if (levels.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        select l.id, l.store, c.name from level l
                        left join location c on c.store = l.store and c.location_id = l.location_id
                        where l.id in (:ids)""").param("ids", levels).query(row -> {
            names.put(row.getLong("id"), name(row.getString("store"), row.getString("name")));
        });
        return names;
    }

    List<Feed> feeds(Viewer viewer, Collection<Long> levels) {
        return Bound.by(viewer, jdbc.sql("""
                        select k.level_id, k.source_level_id, k.sync,
                            exists (select 1 from level_link own where own.level_id = k.source_level_id
                                and own.source_level_id = k.source_level_id and own.sync = k.sync) as shares
                        from level_link k where k.level_id in (:ids) and (:all or k.sync in (:syncs))"""))
                .param("ids", levels)
                .query((row, n) -> new Feed(
                        row.getLong("level_id"),
                        row.getLong("source_level_id"),
                        row.getString("sync"),
                        row.getBoolean("shares")))
                .list();
    }

    List<Product> products(Viewer viewer, Collection<Long> levels) {
        return Bound.by(viewer, jdbc.sql("""
                        select distinct k.sync, s.inventory_item_id from (
                            select sync, source_level_id from level_link where level_id in (:ids)
                            union
                            select sync, source_level_id from level_link where source_level_id in (:ids)) k
                        join level s on s.id = k.source_level_id
                        where (:all or k.sync in (:syncs)) order by k.sync, s.inventory_item_id"""))
                .param("ids", levels)
                .query((row, n) -> new Product(row.getString("sync"), row.getLong("inventory_item_id")))
                .list();
    }

    private static String name(String store, @Nullable String location) {
        return store + " · " + (location == null ? "a location that is gone" : location);
    }
}
