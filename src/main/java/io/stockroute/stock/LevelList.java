package io.stockroute.stock;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Levels and what they are linked with, to look at. */
@Repository
public class LevelList {

    /**
     * A level with the product it belongs to.
     *
     * @param itemId its inventory item
     * @param believedAt when it was last read or written
     * @param drifting whether a write is due
     * @param writeId of the write under way
     * @param onHoldBy the run that keeps its change on hold until an operator decides
     * @param restore an earlier quantity that is to be put back
     * @param linked whether it takes part in a sync: what any other one holds is not followed
     */
    public record Row(
            long id,
            String store,
            long itemId,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String variant,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Instant believedAt,
            @Nullable Integer target,
            @Nullable Boolean stocked,
            boolean drifting,
            boolean readWanted,
            @Nullable Long writeId,
            @Nullable Long onHoldBy,
            @Nullable Integer restore,
            @Nullable EntryReason blocked,
            boolean linked) {}

    /** A Source level that feeds another one. */
    public record Feeding(
            long id,
            String sync,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Boolean stocked) {}

    /** @param location its name; null: it is not known, or gone */
    public record Place(
            long level, String store, long item, @Nullable String location) {}

    /** A level that decides what another one should hold. */
    public record Link(long level, long source, String sync) {}

    /** A product as a sync knows it: by Source's inventory item. */
    public record Product(String source, long sourceItem) {}

    private static final String ROW = """
            select l.id, l.store, l.inventory_item_id, v.sku, v.product_title, v.variant_title, c.name, l.believed, l.believed_at,
                   l.target, l.stocked, l.drifting, l.read_wanted, l.write_id, l.on_hold_by, l.restore, l.blocked, l.blocked_message,
                   (exists (select 1 from level_link k where k.level_id = l.id)
                       or exists (select 1 from level_link k where k.source_level_id = l.id)) as linked
            from level l
            left join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
            left join location c on c.store = l.store and c.location_id = l.location_id
            """;

    private final JdbcClient jdbc;

    public LevelList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ListPage<Row> withSku(StoreScope scope, String sku, int page, int size) {
        return new PagedQuery(ROW + """
                         where v.sku = :sku and (:all or l.store in (:stores)) order by l.store, c.name, l.id
                        limit :size offset :offset""", sql -> scope.bind(jdbc.sql(sql)).param("sku", sku))
                .page((row, n) -> row(row), page, size);
    }

    /** The levels of an inventory item in a store. */
    public List<Row> ofItem(StoreScope scope, String store, long itemId) {
        return scope.bind(jdbc.sql(ROW + """
                         where l.inventory_item_id = :item and l.store = :store and (:all or l.store in (:stores))
                        order by c.name, l.id, v.variant_id limit 200"""))
                .param("item", itemId)
                .param("store", store)
                .query((row, n) -> row(row))
                .list();
    }

    public Optional<Row> find(StoreScope scope, long id) {
        return scope.bind(jdbc.sql(
                        ROW + " where l.id = :id and (:all or l.store in (:stores)) order by v.variant_id limit 1"))
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The levels of Source whose sum a level holds; none if it shares a pool. */
    public List<Feeding> feeding(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("""
                        select s.id, k.sync, c.name, s.believed, s.stocked
                        from level_link k join level s on s.id = k.source_level_id
                        left join location c on c.store = s.store and c.location_id = s.location_id
                        where k.level_id = :id and (:all or k.sync in (:syncs)) and not exists (
                            select 1 from level_link own where own.level_id = k.source_level_id
                                and own.source_level_id = k.source_level_id and own.sync = k.sync)
                        order by k.sync, c.name, s.id"""))
                .param("id", id)
                .query((row, n) -> new Feeding(
                        row.getLong("id"),
                        row.getString("sync"),
                        row.getString("name"),
                        row.getObject("believed", Integer.class),
                        row.getObject("stocked", Boolean.class)))
                .list();
    }

    /** Where some levels are. */
    public List<Place> places(Collection<Long> levels) {
        return levels.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select l.id, l.store, l.inventory_item_id, c.name from level l
                                left join location c on c.store = l.store and c.location_id = l.location_id
                                where l.id in (:ids)""")
                        .param("ids", levels)
                        .query((row, n) -> new Place(
                                row.getLong("id"),
                                row.getString("store"),
                                row.getLong("inventory_item_id"),
                                row.getString("name")))
                        .list();
    }

    /** What some levels are linked with. */
    public List<Link> links(StoreScope scope, Collection<Long> levels) {
        return scope.bind(jdbc.sql("""
                        select k.level_id, k.source_level_id, k.sync
                        from level_link k where k.level_id in (:ids) and (:all or k.sync in (:syncs))"""))
                .param("ids", levels)
                .query((row, n) ->
                        new Link(row.getLong("level_id"), row.getLong("source_level_id"), row.getString("sync")))
                .list();
    }

    /** The products that some levels are linked for, at either end, and those that share a pool with them; by Source. */
    public List<Product> products(StoreScope scope, Collection<Long> levels) {
        return scope.bind(jdbc.sql("""
                        select distinct s.store, s.inventory_item_id from (
                            select sync, source_level_id from level_link where level_id in (:ids)
                            union
                            select sync, source_level_id from level_link where source_level_id in (:ids)
                            union
                            select k.sync, m.level_id from level_link k
                            join level_link own on own.level_id = k.source_level_id and own.source_level_id = k.source_level_id
                                and own.sync = k.sync
                            join level_link m on m.source_level_id = k.source_level_id and m.sync = k.sync
                            where k.level_id in (:ids)) k
                        join level s on s.id = k.source_level_id
                        where (:all or k.sync in (:syncs)) order by s.store, s.inventory_item_id"""))
                .param("ids", levels)
                .query((row, n) -> new Product(row.getString("store"), row.getLong("inventory_item_id")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("store"),
                row.getLong("inventory_item_id"),
                row.getString("sku"),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("name"),
                row.getObject("believed", Integer.class),
                ColumnTimes.at(row, "believed_at"),
                row.getObject("target", Integer.class),
                row.getObject("stocked", Boolean.class),
                row.getBoolean("drifting"),
                row.getBoolean("read_wanted"),
                row.getObject("write_id", Long.class),
                row.getObject("on_hold_by", Long.class),
                row.getObject("restore", Integer.class),
                EntryReason.of(row.getString("blocked"), row.getString("blocked_message"))
                        .orElse(null),
                row.getBoolean("linked"));
    }
}
