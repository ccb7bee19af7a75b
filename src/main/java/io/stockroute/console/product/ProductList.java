package io.stockroute.console.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.catalog.MatchState;
import io.stockroute.console.product.ProductSearch.Found;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a search found, as products: a Destination's variant that is matched stands under Source's. */
@Repository
class ProductList {

    /** How a variant stands towards a Destination of a sync. */
    record Towards(String sync, String destination, MatchState state, String reason) {

        public String name() {
            return CoverageAdvice.name(state);
        }

        public String tone() {
            return CoverageAdvice.tone(state);
        }
    }

    /**
     * A variant with what is known of its matches.
     *
     * @param item its inventory item
     * @param link to it in the admin of its store; null: the store is not configured any more
     */
    record Row(
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long item,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long variantId,
            String product,
            String variant,
            String sku,
            String barcode,
            String handle,
            @Nullable String link,
            List<Towards> states) {

        /** The product's title, and the variant's if it says something. */
        public String title() {
            return Titles.of(product, variant);
        }
    }

    /**
     * A page of what was found.
     *
     * @param products how many there are in all
     * @param cut whether there are more than are looked through
     */
    record Page(List<Row> rows, int products, boolean cut, boolean more) {}

    private record Match(Found found, String sync, long sourceItem) {}

    private final JdbcClient jdbc;
    private final ProductSearch search;
    private final AdminLinks links;

    ProductList(JdbcClient jdbc, ProductSearch search, AdminLinks links) {
        this.jdbc = jdbc;
        this.search = search;
        this.links = links;
    }

    /** A page, from 0, of the products that a text finds. */
    Page find(Viewer viewer, String text, int page, int size) {
        List<Found> found = search.find(viewer, text);
        List<Found> products = products(viewer, found);
        int from = (int) Math.min(products.size(), (long) page * size);
        int to = Math.min(products.size(), from + size);
        return new Page(
                rows(viewer, products.subList(from, to)),
                products.size(),
                found.size() >= ProductSearch.MOST,
                to < products.size());
    }

    private List<Found> products(Viewer viewer, List<Found> found) {
        Map<Found, Found> source = sourceOf(viewer, found);
        Set<Found> products = new LinkedHashSet<>();
        found.forEach(variant -> products.add(source.getOrDefault(variant, variant)));
        return List.copyOf(products);
    }

    /** Source's variant of those that are matched in a Destination. */
    private Map<Found, Found> sourceOf(Viewer viewer, List<Found> found) {
        if (found.isEmpty() || viewer.syncs().isEmpty()) {
            return Map.of();
        }
        Map<String, String> sources = new HashMap<>();
        viewer.syncs().forEach(sync -> sources.put(sync.name(), sync.source()));
        List<Match> matches = jdbc.sql("""
                        select store, variant_id, sync, source_item_id from variant_match
                        where variant_id in (:variants) and store = destination and state = :matched and sync in (:syncs)""")
                .param("matched", MatchState.MATCHED.name())
                .param("variants", ids(found))
                .param("syncs", viewer.syncNames())
                .query((row, n) -> new Match(
                        new Found(row.getString("store"), row.getLong("variant_id")),
                        row.getString("sync"),
                        row.getLong("source_item_id")))
                .list();
        if (matches.isEmpty()) {
            return Map.of();
        }
        Map<String, Found> byItem = new HashMap<>();
        jdbc.sql("select store, variant_id, inventory_item_id from variant where inventory_item_id in (:items)")
                .param("items", matches.stream().map(Match::sourceItem).toList())
                .query(row -> {
                    byItem.put(
                            row.getString("store") + ' ' + row.getLong("inventory_item_id"),
                            new Found(row.getString("store"), row.getLong("variant_id")));
                });
        Map<Found, Found> source = new HashMap<>();
        for (Match match : matches) {
            Found known = byItem.get(Objects.requireNonNull(sources.get(match.sync())) + ' ' + match.sourceItem());
            if (known != null) {
                source.putIfAbsent(match.found(), known);
            }
        }
        return source;
    }

    private List<Row> rows(Viewer viewer, List<Found> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Found, List<Towards>> states = states(viewer, page);
        Map<Found, Row> rows = new HashMap<>();
        jdbc.sql("select * from variant where variant_id in (:variants)")
                .param("variants", ids(page))
                .query(row -> {
                    Found key = new Found(row.getString("store"), row.getLong("variant_id"));
                    rows.put(
                            key,
                            new Row(
                                    key.store(),
                                    row.getLong("inventory_item_id"),
                                    key.variantId(),
                                    row.getString("product_title"),
                                    row.getString("variant_title"),
                                    row.getString("sku"),
                                    row.getString("barcode"),
                                    row.getString("handle"),
                                    links.product(key.store(), row.getLong("product_id")),
                                    states.getOrDefault(key, List.of())));
                });
        return page.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<Found, List<Towards>> states(Viewer viewer, List<Found> page) {
        Map<Found, List<Towards>> states = new HashMap<>();
        jdbc.sql("""
                        select store, variant_id, sync, destination, state, reason from variant_match
                        where variant_id in (:variants) and sync in (:syncs) order by sync, destination""")
                .param("variants", ids(page))
                .param("syncs", viewer.syncNames())
                .query(row -> {
                    states.computeIfAbsent(
                                    new Found(row.getString("store"), row.getLong("variant_id")),
                                    key -> new ArrayList<>())
                            .add(new Towards(
                                    row.getString("sync"),
                                    row.getString("destination"),
                                    MatchState.valueOf(row.getString("state")),
                                    row.getString("reason")));
                });
        return states;
    }

    private static Set<Long> ids(Collection<Found> found) {
        return found.stream().map(Found::variantId).collect(Collectors.toSet());
    }
}
