package io.stockroute.console.overview;

import io.stockroute.console.overview.Overview.StoreCard;
import io.stockroute.console.overview.Overview.SyncCard;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Links;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which stores and syncs the overview shows, and in which order. What has a problem stands first unless another order is asked for.
 *
 * @param find a part of a name or a domain, in any case; empty: all
 * @param problems whether only those with a problem are shown
 * @param view table or cards; empty: cards where there are few
 */
record OverviewFilter(String find, boolean problems, Sort sort, String view) {

    /** What a request says; what is left out is all, in the usual order and look. */
    record Request(
            @Nullable String find,
            @Nullable String show,
            @Nullable String sort,
            @Nullable String view) {}

    /** What a list is sorted by; equals stay in the order of the configuration. */
    enum Sort {
        STATE("problems first"),
        NAME("name"),
        WAITING("levels to write");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }
    }

    /** From how many stores or syncs on they are rows of a table and no cards. */
    private static final int MANY = 7;

    private static final List<String> WORST_FIRST = List.of("bad", "warning", "busy", "off", "good");

    /** What is no choice is refused with 400. */
    static OverviewFilter of(Request asked) {
        String shown = FilterValues.oneOf("choice", text(asked.show()), List.of("all", "problems"));
        String sorted = FilterValues.oneOf(
                "order",
                text(asked.sort()),
                Arrays.stream(Sort.values()).map(Sort::key).toList());
        return new OverviewFilter(
                text(asked.find()).strip(),
                shown.equals("problems"),
                Arrays.stream(Sort.values())
                        .filter(one -> one.key().equals(sorted))
                        .findFirst()
                        .orElse(Sort.STATE),
                FilterValues.oneOf("view", text(asked.view()), List.of("table", "cards")));
    }

    List<StoreCard> stores(List<StoreCard> all) {
        return all.stream()
                .filter(card ->
                        finds(card.store().store()) || finds(card.store().domain()))
                .filter(card -> !problems || isProblem(card.sign()))
                .sorted(by(StoreCard::sign, card -> card.store().store(), card -> card.store()
                        .toWrite()))
                .toList();
    }

    List<SyncCard> syncs(List<SyncCard> all) {
        return all.stream()
                .filter(card -> finds(card.name())
                        || finds(card.source())
                        || card.destinations().stream().anyMatch(this::finds))
                .filter(card -> !problems || isProblem(card.state().sign()))
                .sorted(by(
                        card -> card.state().sign(),
                        SyncCard::name,
                        card -> card.state().isWorking()
                                ? card.state().total() - card.state().done()
                                : 0))
                .toList();
    }

    /** Whether so many stores or syncs are rows of a table. */
    boolean isTable(int cards) {
        return view.isEmpty() ? cards >= MANY : view.equals("table");
    }

    public boolean isAll() {
        return find.isEmpty() && !problems && sort == Sort.STATE && view.isEmpty();
    }

    public boolean isBy(String key) {
        return sort.key().equals(key);
    }

    /** The address of a page with this filter. */
    public String link(String path) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("find", find);
        given.put("show", problems ? "problems" : "");
        given.put("sort", sort == Sort.STATE ? "" : sort.key());
        given.put("view", view);
        return Links.to(path, given);
    }

    private static String text(@Nullable String asked) {
        return Objects.requireNonNullElse(asked, "");
    }

    private boolean finds(String name) {
        return name.toLowerCase(Locale.ROOT).contains(find.toLowerCase(Locale.ROOT));
    }

    private static boolean isProblem(String sign) {
        return sign.equals("bad") || sign.equals("warning");
    }

    private <T> Comparator<T> by(Function<T, String> sign, Function<T, String> name, ToLongFunction<T> waiting) {
        return switch (sort) {
            case STATE ->
                Comparator.comparingInt(card -> {
                    int place = WORST_FIRST.indexOf(sign.apply(card));
                    return place < 0 ? WORST_FIRST.size() : place;
                });
            case NAME -> Comparator.comparing(name);
            case WAITING -> Comparator.comparingLong(waiting).reversed();
        };
    }
}
