package io.stockroute.console.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.catalog.VariantList;
import io.stockroute.console.product.ProductList.Towards;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Sync;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A product in every store that it is matched in, with its levels. */
@Component
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

    private final VariantList variants;
    private final ExplainedLevels levels;
    private final AdminLinks links;

    ProductSheet(VariantList variants, ExplainedLevels levels, AdminLinks links) {
        this.variants = variants;
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
        return variants.sourceItems(sync.name(), new VariantList.Item(asked.store(), asked.item()));
    }

    private List<Item> destinations(Sync sync, long sourceItem) {
        return variants.destinationItems(sync.name(), sourceItem).stream()
                .map(one -> new Item(one.store(), one.item()))
                .toList();
    }

    private Optional<InStore> inStore(Viewer viewer, Item item) {
        return variants.ofItem(viewer, item.store(), item.item())
                .map(row -> new InStore(
                        item,
                        Titles.of(row.product(), row.variant()),
                        row.sku(),
                        row.barcode(),
                        row.handle(),
                        links.product(item.store(), row.productId()),
                        variants.standing(viewer, item.store(), row.variantId()).stream()
                                .map(Towards::of)
                                .toList(),
                        List.of()))
                .map(found -> withLevels(found, levels.ofItem(viewer, item.store(), item.item())));
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
