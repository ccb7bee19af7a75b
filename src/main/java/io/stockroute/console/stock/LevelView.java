package io.stockroute.console.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.console.pool.PoolView;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.EntryReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Levels and what their targets are made of, to look at. */
@Repository
public class LevelView {

    /**
     * A level with the product it belongs to.
     *
     * @param itemId its inventory item
     * @param believedAt when it was last read or written
     * @param linked whether it takes part in a sync: what any other one holds is not followed
     * @param drifting whether a write is due
     * @param writeId of the write under way
     * @param heldBy the run that holds its change back until somebody has looked at it
     * @param restore an earlier quantity that is to be put back
     */
    public record LevelRow(
            long id,
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long itemId,
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
            @Nullable Long heldBy,
            @Nullable Integer restore,
            @Nullable String blocked,
            boolean linked) {}

    /** A Source level that feeds another one. */
    public record Feeding(
            long id,
            String sync,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Boolean stocked) {}

    /**
     * Units that are subtracted.
     *
     * @param orderId of the order as this API knows it; null: perhaps sold, no order is known yet
     */
    public record Subtracted(
            String sync,
            String destination,
            @Nullable Long orderId,
            @Nullable String order,
            int units,
            Instant since) {}

    /** The target of a level is what the pool holds that it shares, or the sum of those that feed it, less what is subtracted. */
    public record Why(LevelRow level, List<PoolView.Pool> pools, List<Feeding> feeding, List<Subtracted> subtracted) {}

    private static final String LEVEL = """
            select l.id, l.store, l.inventory_item_id, v.sku, v.product_title, v.variant_title, c.name, l.believed, l.believed_at,
                   l.target, l.stocked, l.drifting, l.read_wanted, l.write_id, l.withheld_by, l.restore, l.blocked, l.blocked_message,
                   (exists (select 1 from level_link k where k.level_id = l.id)
                       or exists (select 1 from level_link k where k.source_level_id = l.id)) as linked
            from level l
            left join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
            left join location c on c.store = l.store and c.location_id = l.location_id
            """;

    private record Product(String sync, long sourceItem) {}

    private final JdbcClient jdbc;

    private final PoolView pools;

    public LevelView(JdbcClient jdbc, PoolView pools) {
        this.jdbc = jdbc;
        this.pools = pools;
    }

    public List<LevelRow> withSku(Viewer viewer, String sku) {
        return viewer.bind(jdbc.sql(
                                LEVEL
                                        + " where v.sku = :sku and (:all or l.store in (:stores)) order by l.store, c.name, l.id limit 1000"))
                .param("sku", sku)
                .query((row, n) -> level(row))
                .list();
    }

    /** The levels of an inventory item in a store. */
    public List<LevelRow> ofItem(Viewer viewer, String store, long itemId) {
        return viewer.bind(jdbc.sql(LEVEL + " where l.inventory_item_id = :item and l.store = :store"
                                + " and (:all or l.store in (:stores)) order by c.name, l.id, v.variant_id limit 200"))
                .param("item", itemId)
                .param("store", store)
                .query((row, n) -> level(row))
                .list();
    }

    public Optional<Why> why(Viewer viewer, long id) {
        return viewer.bind(jdbc.sql(LEVEL + " where l.id = :id and (:all or l.store in (:stores))"
                                + " order by v.variant_id limit 1"))
                .param("id", id)
                .query((row, n) -> level(row))
                .optional()
                .map(level -> new Why(level, pools.of(viewer, id), feeding(viewer, id), subtracted(viewer, id)));
    }

    private List<Feeding> feeding(Viewer viewer, long id) {
        return viewer.bind(jdbc.sql("""
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

    private List<Subtracted> subtracted(Viewer viewer, long id) {
        List<Product> products = viewer.bind(jdbc.sql("""
                        select distinct k.sync, s.inventory_item_id from level_link k join level s on s.id = k.source_level_id
                        where (k.level_id = :id or k.source_level_id = :id) and (:all or k.sync in (:syncs)) order by k.sync"""))
                .param("id", id)
                .query((row, n) -> new Product(row.getString("sync"), row.getLong("inventory_item_id")))
                .list();
        return products.stream()
                .flatMap(product -> subtracted(product).stream())
                .toList();
    }

    private List<Subtracted> subtracted(Product product) {
        return jdbc.sql("""
                        select u.sync, u.destination, u.order_id, o.name, u.units, u.since
                        from reservation u left join destination_order o on o.id = u.order_id
                        where u.source_item_id = :item and u.sync = :sync and u.open order by u.id""")
                .param("item", product.sourceItem())
                .param("sync", product.sync())
                .query((row, n) -> new Subtracted(
                        row.getString("sync"),
                        row.getString("destination"),
                        row.getObject("order_id", Long.class),
                        row.getString("name"),
                        row.getInt("units"),
                        ColumnTimes.required(row, "since")))
                .list();
    }

    private static LevelRow level(ResultSet row) throws SQLException {
        return new LevelRow(
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
                row.getObject("withheld_by", Long.class),
                row.getObject("restore", Integer.class),
                EntryReason.of(row.getString("blocked"), row.getString("blocked_message"))
                        .map(ReasonText::alone)
                        .orElse(null),
                row.getBoolean("linked"));
    }
}
