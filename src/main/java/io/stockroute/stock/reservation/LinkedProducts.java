package io.stockroute.stock.reservation;

import io.stockroute.stock.level.ProductLevels;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which levels a product has, and which product a level belongs to. */
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
                        select distinct k.level_id, k.sync, k.destination, s.inventory_item_id
                        from level_link k join level s on s.id = k.source_level_id
                        where k.level_id in (:ids) and k.sync in (:syncs) and k.level_id <> k.source_level_id""")
                .param("ids", levelIds)
                .param("syncs", syncs)
                .query((rs, n) -> new LevelOf(
                        rs.getLong("level_id"),
                        new SyncedProduct(
                                rs.getString("sync"), rs.getString("destination"), rs.getLong("inventory_item_id"))))
                .list();
    }

    /** The levels of a Source item that feed anything in a sync. */
    public List<Long> sourceLevels(String sync, Collection<Long> sourceItems) {
        return sourceItems.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct s.id from level s join level_link k on k.source_level_id = s.id
                        where s.inventory_item_id in (:items) and k.sync = :sync order by s.id""")
                        .param("items", sourceItems)
                        .param("sync", sync)
                        .query(Long.class)
                        .list();
    }

    /** The levels of a product in a Destination. */
    public List<Long> destinationLevels(SyncedProduct product) {
        return jdbc.sql("""
                        select distinct k.level_id from level s join level_link k on k.source_level_id = s.id
                        where s.inventory_item_id = :item and k.sync = :sync and k.destination = :destination
                        order by k.level_id""")
                .param("item", product.sourceItemId())
                .param("sync", product.sync())
                .param("destination", product.destination())
                .query(Long.class)
                .list();
    }

    /** What the levels of a Source item that feed anything in a sync hold in all; an unread level counts as none. */
    long sourceStock(String sync, long sourceItem) {
        return jdbc.sql("""
                        select coalesce(sum(believed), 0) from level
                        where id in (select s.id from level s join level_link k on k.source_level_id = s.id
                                     where s.inventory_item_id = :item and k.sync = :sync)""")
                .param("item", sourceItem)
                .param("sync", sync)
                .query(Long.class)
                .single();
    }
}
