package io.stockroute.console.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.CodedReason;
import io.stockroute.Pages;
import io.stockroute.catalog.MatchState;
import io.stockroute.catalog.ProductSearch;
import io.stockroute.catalog.ProductSearch.Found;
import io.stockroute.catalog.ProductSearch.Hits;
import io.stockroute.catalog.VariantList;
import io.stockroute.catalog.VariantList.Matched;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a search found, as products: a Destination's variant that is matched stands under Source's. */
@Component
class ProductList {

    /**
     * How a variant stands towards a Destination of a sync.
     *
     * @param reasons why it is not matched, and {@code reason} the same in words
     */
    record Towards(String sync, String destination, MatchState state, List<CodedReason> reasons, String reason) {

        static Towards of(VariantList.Standing standing) {
            return new Towards(
                    standing.sync(),
                    standing.destination(),
                    standing.state(),
                    standing.reasons(),
                    ReasonTexts.of(standing.reasons()));
        }

        public boolean isMatched() {
            return state == MatchState.MATCHED;
        }

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
     * @param products how many there are in all, or how many were counted
     * @param cut whether there are more than were counted
     */
    record Page(List<Row> rows, int products, boolean cut, boolean more) {}

    /** So many products are counted; whoever turns further pages sees the others as well. */
    private static final int COUNTED = 1000;

    /** So many products can be leafed through; a search that finds more says that it is cut. */
    private static final int LAST = 10_000;

    private static final int ROWS = 2000;

    /** So many variants are asked for at a time which product they belong to. */
    private static final int LOOK_UP = 500;

    private final VariantList variants;
    private final ProductSearch search;
    private final AdminLinks links;

    ProductList(VariantList variants, ProductSearch search, AdminLinks links) {
        this.variants = variants;
        this.search = search;
        this.links = links;
    }

    /** A page, from 0, of the products that a text finds. */
    Page find(Viewer viewer, String text, int page, int size) {
        long wanted = Math.min(LAST, Math.max(COUNTED, (page + 1L) * size));
        FoundProducts products = find(viewer, text, Math.toIntExact(wanted));
        List<Found> counted = products.upTo(Math.toIntExact(wanted));
        int from = (int) Math.min(counted.size(), (long) page * size);
        int to = Math.min(counted.size(), from + size);
        boolean cut = products.size() > counted.size();
        return new Page(
                rows(viewer, counted.subList(from, to)),
                counted.size(),
                cut,
                to > from && (to < counted.size() || (cut && to < LAST)));
    }

    /** Reads until there is one product more than wanted, or no further one: a product may have many variants that are found. */
    private FoundProducts find(Viewer viewer, String text, int wanted) {
        FoundProducts products = new FoundProducts();
        Hits hits;
        int rows = ROWS;
        do {
            hits = search.find(viewer, text, rows);
            List<Found> further = hits.variants().stream()
                    .filter(variant -> !products.knows(variant))
                    .toList();
            for (List<Found> some : Pages.of(further, LOOK_UP)) {
                products.add(some, sourceOf(viewer, some));
            }
            rows *= 4;
        } while (!hits.all() && products.size() <= wanted);
        return products;
    }

    /** Source's variant of those that are matched in a Destination. */
    private Map<Found, Found> sourceOf(Viewer viewer, List<Found> found) {
        if (found.isEmpty() || viewer.syncs().isEmpty()) {
            return Map.of();
        }
        Map<String, String> sources = new HashMap<>();
        viewer.syncs().forEach(sync -> sources.put(sync.name(), sync.source()));
        List<Matched> matches = variants.matched(viewer, ids(found));
        if (matches.isEmpty()) {
            return Map.of();
        }
        Map<String, Found> byItem = new HashMap<>();
        variants.ofItems(matches.stream().map(Matched::sourceItem).toList())
                .forEach(one -> byItem.put(one.store() + ' ' + one.item(), new Found(one.store(), one.variantId())));
        Map<Found, Found> source = new HashMap<>();
        for (Matched match : matches) {
            Found known = byItem.get(Objects.requireNonNull(sources.get(match.sync())) + ' ' + match.sourceItem());
            if (known != null) {
                source.putIfAbsent(new Found(match.store(), match.variantId()), known);
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
        for (VariantList.Row row : variants.variants(ids(page))) {
            Found key = new Found(row.store(), row.variantId());
            rows.put(
                    key,
                    new Row(
                            row.store(),
                            row.item(),
                            row.variantId(),
                            row.product(),
                            row.variant(),
                            row.sku(),
                            row.barcode(),
                            row.handle(),
                            links.product(row.store(), row.productId()),
                            states.getOrDefault(key, List.of())));
        }
        return page.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<Found, List<Towards>> states(Viewer viewer, List<Found> page) {
        Map<Found, List<Towards>> states = new HashMap<>();
        variants.standing(viewer, ids(page)).forEach(one -> states.computeIfAbsent(
                        new Found(one.store(), one.variantId()), key -> new ArrayList<>())
                .add(Towards.of(one)));
        return states;
    }

    private static Set<Long> ids(Collection<Found> found) {
        return found.stream().map(Found::variantId).collect(Collectors.toSet());
    }
}
