package io.stockroute.console.product;

import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.VariantList;
import io.stockroute.catalog.VariantList.Standing;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.ProductFilter;
import io.stockroute.run.ProductQuantities;
import io.stockroute.run.ProductQuantities.Departure;
import io.stockroute.run.ProductQuantities.Quantity;
import io.stockroute.run.ProductTable;
import io.stockroute.run.ProductTable.Item;
import io.stockroute.run.ProductTable.Query;
import io.stockroute.run.ProductTable.Start;
import io.stockroute.settings.Sync;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of all products of a store: each with what every store of its sync holds. */
@Component
class ProductTableView {

    private static final int MOST_COUNTED = 1000;

    /** A way to narrow the list; more than a thousand are not counted. */
    record Tab(ProductFilter filter, String title, long products, boolean more, boolean chosen) {}

    /** @param before whether there are products in front of these */
    record Slice(List<TableRow> rows, boolean before, boolean more) {

        public @Nullable TableRow first() {
            return rows.isEmpty() ? null : rows.get(0);
        }

        public @Nullable TableRow last() {
            return rows.isEmpty() ? null : rows.get(rows.size() - 1);
        }
    }

    private final ProductTable table;
    private final ProductQuantities quantities;
    private final VariantList variants;
    private final AdminLinks links;

    ProductTableView(ProductTable table, ProductQuantities quantities, VariantList variants, AdminLinks links) {
        this.table = table;
        this.quantities = quantities;
        this.variants = variants;
        this.links = links;
    }

    List<Tab> tabs(TableFilter filter) {
        return Arrays.stream(ProductFilter.values())
                .map(one -> tab(filter.query(), one))
                .toList();
    }

    Slice slice(Viewer viewer, TableFilter filter, Start start, int size) {
        ProductTable.Page page = table.page(filter.query(), start, size);
        return new Slice(rows(viewer, filter, page.items()), page.before(), page.more());
    }

    private Tab tab(Query query, ProductFilter filter) {
        Query one = new Query(query.sync(), query.store(), filter, query.sort(), query.down());
        long products = table.count(one, MOST_COUNTED + 1);
        boolean more = filter != ProductFilter.ALL && products > MOST_COUNTED;
        return new Tab(filter, filter.title(), more ? MOST_COUNTED : products, more, filter == query.filter());
    }

    private List<TableRow> rows(Viewer viewer, TableFilter filter, List<Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Sync sync = filter.query().sync();
        List<Long> ids = items.stream().map(Item::variantId).toList();
        Map<Long, List<Quantity>> levels =
                quantities.of(sync, filter.store(), ids).stream().collect(Collectors.groupingBy(Quantity::variantId));
        Map<Long, List<Standing>> standing = variants.standing(viewer, ids).stream()
                .filter(one -> one.sync().equals(sync.name()) && one.store().equals(filter.store()))
                .collect(Collectors.groupingBy(Standing::variantId));
        Set<Departure> left = new HashSet<>(quantities.left(sync, filter.store(), ids));
        return items.stream()
                .map(item -> row(
                        filter,
                        item,
                        levels.getOrDefault(item.variantId(), List.of()),
                        standing.getOrDefault(item.variantId(), List.of()),
                        left))
                .toList();
    }

    private TableRow row(
            TableFilter filter, Item item, List<Quantity> levels, List<Standing> standing, Set<Departure> left) {
        List<TableCell> cells = new ArrayList<>();
        for (String store : filter.stores()) {
            MatchState state = standing.stream()
                    .filter(one -> one.destination().equals(store))
                    .map(Standing::state)
                    .findFirst()
                    .orElse(null);
            boolean gone = left.contains(new Departure(item.variantId(), store));
            cells.add(
                    state == MatchState.MATCHED || gone
                            ? TableCell.of(store, of(levels, store), gone)
                            : TableCell.unmatched(store, state));
        }
        String source = filter.query().sync().source();
        return new TableRow(
                item.variantId(),
                item.item(),
                Titles.of(item.product(), item.variant()),
                item.sku(),
                links.product(filter.store(), item.productId()),
                TableCell.of(source, of(levels, source), false),
                cells);
    }

    private static List<Quantity> of(List<Quantity> levels, String store) {
        return levels.stream().filter(one -> Objects.equals(one.store(), store)).toList();
    }
}
