package io.stockroute.console.product;

import io.stockroute.console.web.Viewer;
import io.stockroute.run.ProductFilter;
import io.stockroute.run.ProductTable.Query;
import io.stockroute.run.ProductTable.Sort;
import io.stockroute.settings.Sync;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the table of all products is asked for, and the links that change one thing of it. */
record TableFilter(Query query) {

    /** What a request says; what is left out is the first there is. */
    record Asked(
            @Nullable String sync,
            @Nullable String store,
            @Nullable String show,
            @Nullable String sort,
            @Nullable String order) {}

    /** @throws ResponseStatusException 404 if the viewer sees no such sync or store, 400 if a choice makes no sense */
    static TableFilter of(Viewer viewer, Asked asked) {
        Sync sync = viewer.syncs().stream()
                .filter(one -> given(asked.sync()).map(one.name()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such sync"));
        String store = given(asked.store()).orElse(sync.source());
        if (!store.equals(sync.source()) && !sync.destinations().contains(store)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The sync has no such store");
        }
        return new TableFilter(new Query(
                sync,
                store,
                choice(ProductFilter.values(), asked.show(), ProductFilter.ALL),
                choice(Sort.values(), asked.sort(), Sort.TITLE),
                given(asked.order()).map(TableFilter::isDown).orElse(false)));
    }

    public String sync() {
        return query.sync().name();
    }

    public String store() {
        return query.store();
    }

    /** The stores side by side: all of the sync where Source is listed, otherwise Source and the one. */
    List<String> stores() {
        Sync sync = query.sync();
        return store().equals(sync.source()) ? sync.destinations() : List.of(store());
    }

    public List<String> choices() {
        return Stream.concat(Stream.of(query.sync().source()), query.sync().destinations().stream())
                .toList();
    }

    public String show() {
        return word(query.filter());
    }

    public boolean isAll() {
        return query.filter() == ProductFilter.ALL;
    }

    /** The same list, narrowed in another way. */
    public String showing(ProductFilter filter) {
        return link(filter, query.sort(), query.down());
    }

    /** The same list, sorted by a text; the other way round where it is sorted by that already. */
    public String sorted(String by) {
        Sort sort = choice(Sort.values(), by, Sort.TITLE);
        return link(query.filter(), sort, sort == query.sort() && !query.down());
    }

    /** How a column is sorted, as {@code aria-sort} says it. */
    public String sorting(String by) {
        return !word(query.sort()).equals(by) ? "none" : query.down() ? "descending" : "ascending";
    }

    /** The address of the list, ending in {@code &}. */
    public String here() {
        return link(query.filter(), query.sort(), query.down()) + "&";
    }

    public String file() {
        return here().replaceFirst("/products/all", "/products/all.csv");
    }

    private String link(ProductFilter filter, Sort sort, boolean down) {
        return UriComponentsBuilder.fromPath("/products/all")
                .queryParam("sync", sync())
                .queryParam("store", store())
                .queryParam("show", word(filter))
                .queryParam("sort", word(sort))
                .queryParam("order", down ? "down" : "up")
                .encode()
                .toUriString();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T extends Enum<T>> T choice(T[] all, @Nullable String text, T otherwise) {
        Optional<String> asked = given(text);
        if (asked.isEmpty()) {
            return otherwise;
        }
        for (T one : all) {
            if (word(one).equals(asked.get())) {
                return one;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such choice: " + asked.get());
    }

    private static boolean isDown(String order) {
        if (!order.equals("up") && !order.equals("down")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "order is up or down");
        }
        return order.equals("down");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }
}
