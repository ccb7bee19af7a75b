package io.stockroute.stock.reservation;

import io.stockroute.stock.level.ProductLevels;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which levels a product has, and which product a level belongs to, over all syncs. */
@Repository
public class LinkedProducts {

    /** A Destination's level and what it is a level of. */
    record LevelOf(long levelId, SyncedProduct product) {}

    private final JdbcClient jdbc;
    private final ProductLevels levels;

    LinkedProducts(JdbcClient jdbc, ProductLevels levels) {
        this.jdbc = jdbc;
        this.levels = levels;
    }

    /** Holds all levels of the products that some levels belong to, until the transaction ends. */
    public void lock(Collection<Long> levelIds) {
        levels.lock(levelIds);
    }

    /** The products of which these are Destination levels, in some syncs. */
    List<LevelOf> ofDestinations(Collection<Long> levelIds, Collection<String> syncs) {
        if (levelIds.isEmpty() || syncs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct k.level_id, s.store, k.destination, s.inventory_item_id
                        from level_link k join level s on s.id = k.source_level_id
                        where k.level_id in (:ids) and k.sync in (:syncs) and k.level_id <> k.source_level_id""")
                .param("ids", levelIds)
                .param("syncs", syncs)
                .query((rs, n) -> new LevelOf(
                        rs.getLong("level_id"),
                        new SyncedProduct(
                                rs.getString("store"), rs.getString("destination"), rs.getLong("inventory_item_id"))))
                .list();
    }

    /** The levels of some Source items that feed anything. */
    public List<Long> sourceLevels(Collection<SourceItem> items) {
        return sorted(items, """
                        select distinct s.id from level s join level_link k on k.source_level_id = s.id
                        where s.inventory_item_id in (:items) and s.store = :store""");
    }

    /**
     * The levels that decide what any other holds because of some Source items: those that feed others, and the Source levels of the
     * pools that the items share.
     */
    public List<Long> decidingLevels(Collection<SourceItem> items) {
        return sorted(items, """
                        select s.id as id from level s join level_link k on k.source_level_id = s.id
                        where s.inventory_item_id in (:items) and s.store = :store
                        union
                        select k.source_level_id as id from level s
                        join level_link k on k.level_id = s.id
                        join level_link own on own.level_id = k.source_level_id and own.source_level_id = k.source_level_id
                            and own.sync = k.sync
                        where s.inventory_item_id in (:items) and s.store = :store""");
    }

    /** The same, of some products. */
    public List<Long> deciding(Collection<SyncedProduct> some) {
        return decidingLevels(SyncedProduct.items(some));
    }

    private List<Long> sorted(Collection<SourceItem> items, String sql) {
        Set<Long> levels = new TreeSet<>();
        items.stream()
                .collect(Collectors.groupingBy(
                        SourceItem::store, Collectors.mapping(SourceItem::itemId, Collectors.toSet())))
                .forEach((store, ids) -> levels.addAll(jdbc.sql(sql)
                        .param("items", ids)
                        .param("store", store)
                        .query(Long.class)
                        .list()));
        return List.copyOf(levels);
    }

    /** The levels of a product in a Destination. */
    public List<Long> destinationLevels(SyncedProduct product) {
        return jdbc.sql("""
                        select distinct k.level_id from level s join level_link k on k.source_level_id = s.id
                        where s.inventory_item_id = :item and s.store = :source and k.destination = :destination
                            and k.level_id <> k.source_level_id
                        order by k.level_id""")
                .param("item", product.sourceItemId())
                .param("source", product.source())
                .param("destination", product.destination())
                .query(Long.class)
                .list();
    }

    /** Whether a level of a Source item that feeds anything was never read, so that nobody knows what there is. */
    boolean isUnread(SourceItem item) {
        return jdbc.sql("""
                        select count(*) from level s
                        where s.inventory_item_id = :item and s.store = :store and s.believed_at is null
                          and exists (select 1 from level_link k where k.source_level_id = s.id)""")
                        .param("item", item.itemId())
                        .param("store", item.store())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the levels of a Source item that feed anything hold in all; an unread level counts as none. */
    long sourceStock(SourceItem item) {
        return jdbc.sql("""
                        select coalesce(sum(believed), 0) from level s
                        where s.inventory_item_id = :item and s.store = :store
                          and exists (select 1 from level_link k where k.source_level_id = s.id)""")
                .param("item", item.itemId())
                .param("store", item.store())
                .query(Long.class)
                .single();
    }
}
