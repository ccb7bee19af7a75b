package io.stockroute.console.timeline;

import io.stockroute.console.web.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where levels are, what feeds them, and of which products they are. */
@Repository
class Places {

    /** A level that decides what another one should hold. */
    record Feed(long level, long source, String sync) {}

    /** A level of the Source of a sync. */
    private record Own(long level, long item, String sync) {}

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

    /**
     * What feeds levels now. A level of a Source feeds itself as well: it may have begun a pool, in a sync that is two-way no longer.
     */
    List<Feed> feeds(Viewer viewer, Collection<Long> levels) {
        List<Feed> feeds = new ArrayList<>(linked(viewer, levels));
        own(viewer, levels).stream()
                .map(own -> new Feed(own.level(), own.level(), own.sync()))
                .filter(own -> !feeds.contains(own))
                .forEach(feeds::add);
        return feeds;
    }

    /** Those of the levels that are of the Source of a sync. */
    private List<Own> own(Viewer viewer, Collection<Long> levels) {
        List<Own> own = new ArrayList<>();
        jdbc.sql("select id, store, inventory_item_id from level where id in (:ids)")
                .param("ids", levels)
                .query(row -> {
                    long level = row.getLong("id");
                    long item = row.getLong("inventory_item_id");
                    String store = row.getString("store");
                    viewer.syncs().stream()
                            .filter(sync -> sync.source().equals(store))
                            .forEach(sync -> own.add(new Own(level, item, sync.name())));
                });
        return own;
    }

    private List<Feed> linked(Viewer viewer, Collection<Long> levels) {
        return viewer.bind(jdbc.sql("""
                        select k.level_id, k.source_level_id, k.sync
                        from level_link k where k.level_id in (:ids) and (:all or k.sync in (:syncs))"""))
                .param("ids", levels)
                .query((row, n) ->
                        new Feed(row.getLong("level_id"), row.getLong("source_level_id"), row.getString("sync")))
                .list();
    }

    /** Those of the levels; also what a level of a Source feeds no longer. */
    Set<Product> products(Viewer viewer, Collection<Long> levels) {
        Set<Product> products = new LinkedHashSet<>(linkedProducts(viewer, levels));
        own(viewer, levels).forEach(own -> products.add(new Product(own.sync(), own.item())));
        return products;
    }

    private List<Product> linkedProducts(Viewer viewer, Collection<Long> levels) {
        return viewer.bind(jdbc.sql("""
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
