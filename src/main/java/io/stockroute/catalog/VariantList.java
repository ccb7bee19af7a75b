package io.stockroute.catalog;

import io.stockroute.CodedReason;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Variants as the stores have them, and how they stand towards the Destinations of the syncs, to look at. */
@Repository
public class VariantList {

    /** An inventory item of a store. */
    public record Item(String store, long item) {}

    /** @param item its inventory item */
    public record Row(
            String store,
            long variantId,
            long productId,
            long item,
            String product,
            String variant,
            String sku,
            String barcode,
            String handle) {}

    /**
     * How a variant of a store stands towards a Destination of a sync.
     *
     * @param reasons of {@link MatchReason}
     */
    public record Standing(
            String store,
            long variantId,
            String sync,
            String destination,
            MatchState state,
            List<CodedReason> reasons) {}

    /** A variant of a Destination that is matched, with the inventory item of Source that it is matched with. */
    public record Matched(String store, long variantId, String sync, long sourceItem) {}

    private static final String STANDING =
            "select store, variant_id, sync, destination, state, reasons from variant_match ";

    private final JdbcClient jdbc;

    public VariantList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All variants that bear one of some ids, whatever their stores. That they may be seen is the caller's care. */
    public List<Row> variants(Collection<Long> ids) {
        return jdbc.sql("select * from variant where variant_id in (:variants)")
                .param("variants", ids)
                .query(VariantList::row)
                .list();
    }

    /** The ids of a store's variants with a SKU. */
    public List<Long> withSku(String store, String sku) {
        return jdbc.sql("select variant_id from variant where sku = :sku and store = :store order by variant_id")
                .param("sku", sku)
                .param("store", store)
                .query(Long.class)
                .list();
    }

    /** All variants of some inventory items, whatever their stores. That they may be seen is the caller's care. */
    public List<Row> ofItems(Collection<Long> items) {
        return jdbc.sql("select * from variant where inventory_item_id in (:items)")
                .param("items", items)
                .query(VariantList::row)
                .list();
    }

    /** A variant of an inventory item; two may share one. */
    public Optional<Row> ofItem(StoreScope scope, String store, long item) {
        return scope.bind(jdbc.sql("""
                        select * from variant
                        where inventory_item_id = :item and store = :store and (:all or store in (:stores))
                        order by variant_id limit 1"""))
                .param("item", item)
                .param("store", store)
                .query(VariantList::row)
                .optional();
    }

    /** How the variants that bear some ids stand in the syncs that may be seen. */
    public List<Standing> standing(StoreScope scope, Collection<Long> variants) {
        return scope.bind(jdbc.sql(STANDING + """
                        where variant_id in (:variants) and sync in (:syncs) order by sync, destination"""))
                .param("variants", variants)
                .query(VariantList::standing)
                .list();
    }

    /** How one variant stands in the syncs that may be seen. */
    public List<Standing> standing(StoreScope scope, String store, long variant) {
        return scope.bind(jdbc.sql(STANDING + """
                        where variant_id = :variant and store = :store and (:all or sync in (:syncs)) order by sync, destination"""))
                .param("variant", variant)
                .param("store", store)
                .query(VariantList::standing)
                .list();
    }

    /** Those of the variants that are matched in a Destination, in the syncs that may be seen. */
    public List<Matched> matched(StoreScope scope, Collection<Long> variants) {
        return scope.bind(jdbc.sql("""
                        select store, variant_id, sync, source_item_id from variant_match
                        where variant_id in (:variants) and store = destination and state = :matched and sync in (:syncs)"""))
                .param("matched", MatchState.MATCHED.name())
                .param("variants", variants)
                .query((row, n) -> new Matched(
                        row.getString("store"),
                        row.getLong("variant_id"),
                        row.getString("sync"),
                        row.getLong("source_item_id")))
                .list();
    }

    /** The items of Source that an item of a Destination is matched with. */
    public List<Long> sourceItems(String sync, Item destination) {
        return jdbc.sql("""
                        select distinct source_item_id from variant_match
                        where destination_item_id = :item and sync = :sync and destination = :store and state = :matched""")
                .param("matched", MatchState.MATCHED.name())
                .param("item", destination.item())
                .param("sync", sync)
                .param("store", destination.store())
                .query(Long.class)
                .list();
    }

    /** The items of the Destinations that an item of Source is matched with. */
    public List<Item> destinationItems(String sync, long sourceItem) {
        return jdbc.sql("""
                        select distinct destination, destination_item_id from variant_match
                        where source_item_id = :item and sync = :sync and state = :matched order by destination""")
                .param("matched", MatchState.MATCHED.name())
                .param("item", sourceItem)
                .param("sync", sync)
                .query((row, n) -> new Item(row.getString("destination"), row.getLong("destination_item_id")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("store"),
                row.getLong("variant_id"),
                row.getLong("product_id"),
                row.getLong("inventory_item_id"),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("barcode"),
                row.getString("handle"));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getString("store"),
                row.getLong("variant_id"),
                row.getString("sync"),
                row.getString("destination"),
                MatchState.valueOf(row.getString("state")),
                CodedReason.in(row.getString("reasons")));
    }
}
