package io.stockroute.console.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.catalog.MatchState;
import io.stockroute.console.product.ProductList.Towards;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Sync;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A product in every store that it is matched in, with its levels. */
@Repository
class ProductSheet {

    /** A product has few levels; one of very many locations is cut off here. */
    private static final int MOST_ITEMS = 50;

    /** An inventory item of a store. */
    record Item(
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long item) {}

    /**
     * A product as one store has it.
     *
     * @param link to it in the admin of its store
     * @param states how it stands towards the Destinations of the syncs of its store
     */
    record InStore(
            Item item,
            String title,
            String sku,
            String barcode,
            String handle,
            @Nullable String link,
            List<Towards> states,
            List<ExplainedLevels.Level> levels) {}

    /** Source's first. */
    record Sheet(InStore asked, List<InStore> stores) {

        List<Long> levelIds() {
            return stores.stream()
                    .flatMap(store -> store.levels().stream())
                    .map(level -> level.level().id())
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final ExplainedLevels levels;
    private final AdminLinks links;

    ProductSheet(JdbcClient jdbc, ExplainedLevels levels, AdminLinks links) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.links = links;
    }

    /** Empty if the store has no such item, or the viewer may not see the store. */
    Optional<Sheet> of(Viewer viewer, String store, long item) {
        Item asked = new Item(store, item);
        return inStore(viewer, asked)
                .map(found -> new Sheet(
                        found,
                        matched(viewer, asked).stream()
                                .limit(MOST_ITEMS)
                                .flatMap(one ->
                                        one.equals(asked) ? Optional.of(found).stream() : inStore(viewer, one).stream())
                                .toList()));
    }

    /** The item and all those that are matched with it, each sync's Source before its Destinations. */
    private Set<Item> matched(Viewer viewer, Item asked) {
        Set<Item> items = new LinkedHashSet<>();
        for (Sync sync : viewer.syncs()) {
            for (long sourceItem : sourceItems(sync, asked)) {
                items.add(new Item(sync.source(), sourceItem));
                items.addAll(destinations(sync, sourceItem));
            }
        }
        return items.contains(asked) ? items : Set.of(asked);
    }

    private List<Long> sourceItems(Sync sync, Item asked) {
        if (asked.store().equals(sync.source())) {
            return List.of(asked.item());
        }
        return jdbc.sql("""
                        select distinct source_item_id from variant_match
                        where destination_item_id = :item and sync = :sync and destination = :store and state = :matched""")
                .param("matched", MatchState.MATCHED.name())
                .param("item", asked.item())
                .param("sync", sync.name())
                .param("store", asked.store())
                .query(Long.class)
                .list();
    }

    private List<Item> destinations(Sync sync, long sourceItem) {
        return jdbc.sql("""
                        select distinct destination, destination_item_id from variant_match
                        where source_item_id = :item and sync = :sync and state = :matched order by destination""")
                .param("matched", MatchState.MATCHED.name())
                .param("item", sourceItem)
                .param("sync", sync.name())
                .query((row, n) -> new Item(row.getString("destination"), row.getLong("destination_item_id")))
                .list();
    }

    private Optional<InStore> inStore(Viewer viewer, Item item) {
        return viewer.bind(jdbc.sql("""
                        select variant_id, product_id, product_title, variant_title, sku, barcode, handle from variant
                        where inventory_item_id = :item and store = :store and (:all or store in (:stores))
                        order by variant_id limit 1"""))
                .param("item", item.item())
                .param("store", item.store())
                .query((row, n) -> new InStore(
                        item,
                        Titles.of(row.getString("product_title"), row.getString("variant_title")),
                        row.getString("sku"),
                        row.getString("barcode"),
                        row.getString("handle"),
                        links.product(item.store(), row.getLong("product_id")),
                        states(viewer, item.store(), row.getLong("variant_id")),
                        List.of()))
                .optional()
                .map(found -> withLevels(found, levels.ofItem(viewer, item.store(), item.item())));
    }

    private List<Towards> states(Viewer viewer, String store, long variant) {
        List<Towards> states = new ArrayList<>();
        viewer.bind(jdbc.sql("""
                        select sync, destination, state, reason from variant_match
                        where variant_id = :variant and store = :store and (:all or sync in (:syncs)) order by sync, destination"""))
                .param("variant", variant)
                .param("store", store)
                .query(row -> {
                    states.add(new Towards(
                            row.getString("sync"),
                            row.getString("destination"),
                            MatchState.valueOf(row.getString("state")),
                            row.getString("reason")));
                });
        return states;
    }

    private static InStore withLevels(InStore found, List<ExplainedLevels.Level> levels) {
        return new InStore(
                found.item(),
                found.title(),
                found.sku(),
                found.barcode(),
                found.handle(),
                found.link(),
                found.states(),
                levels);
    }
}
