package io.stockroute.console.product;

import io.stockroute.catalog.MatchState;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which variants a list shows: of one Destination of a sync, of one state or near matches.
 *
 * @param state empty: near matches
 * @param store Source or the Destination; empty: both
 */
record ListFilter(SyncPair pair, Optional<MatchState> state, Optional<String> store) {

    static final String NEAR = "near";

    private static final List<String> STATES = Stream.concat(
                    CoverageAdvice.ORDER.stream().map(one -> one.name().toLowerCase(Locale.ROOT)), Stream.of(NEAR))
            .toList();

    /** A choice of the filter. */
    record Choice(String value, String name, boolean chosen) {}

    /**
     * Reads what a request asks for; what is left out is the first there is.
     *
     * @throws ResponseStatusException 404 if there is no sync at all, 400 if there is no such sync, Destination, store or state
     */
    static ListFilter of(
            Viewer viewer,
            @Nullable String sync,
            @Nullable String destination,
            @Nullable String state,
            @Nullable String store) {
        Optional<String> named = given(sync);
        Sync found = viewer.syncs().stream()
                .filter(one -> named.isEmpty() || one.name().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> named.isPresent()
                        ? FilterValues.wrong("No such sync")
                        : new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no sync"));
        String to = given(destination).orElseGet(() -> found.destinations().get(0));
        if (!found.destinations().contains(to)) {
            throw FilterValues.wrong("The sync has no such Destination");
        }
        Optional<String> of = given(store);
        if (of.filter(one -> !one.equals(found.source()) && !one.equals(to)).isPresent()) {
            throw FilterValues.wrong("The store is neither Source nor this Destination");
        }
        String wanted = FilterValues.oneOf("state", given(state).orElse("unmatched"), STATES);
        return new ListFilter(
                new SyncPair(found, to),
                CoverageAdvice.ORDER.stream()
                        .filter(one -> one.name().equalsIgnoreCase(wanted))
                        .findFirst(),
                of);
    }

    public boolean isNear() {
        return state.isEmpty();
    }

    public String stateName() {
        return state.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(NEAR);
    }

    public String title() {
        return state.map(one -> "Not in sync: " + CoverageAdvice.name(one)).orElse("Near matches");
    }

    /** What the sync matches by, as the head of a column. */
    public String word() {
        return pair.matchBy() == MatchBy.HANDLE ? "Handle" : pair.matchBy() == MatchBy.SKU ? "SKU" : "Barcode";
    }

    public String whatToDo() {
        return state.map(one -> CoverageAdvice.whatToDo(one, pair.matchBy()))
                .orElseGet(() -> CoverageAdvice.nearMatches(pair.matchBy()));
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(CoverageAdvice.ORDER.stream()
                .map(one -> choice(one.name().toLowerCase(Locale.ROOT), CoverageAdvice.name(one), stateName()))
                .toList());
        choices.add(choice(NEAR, "near matches", stateName()));
        return choices;
    }

    public List<Choice> stores() {
        return List.of(
                choice("", "both", store.orElse("")),
                choice(pair.source(), pair.source() + " (Source)", store.orElse("")),
                choice(pair.destination(), pair.destination() + " (Destination)", store.orElse("")));
    }

    /** The stores to go through, Source first. */
    List<String> storeNames() {
        return store.map(List::of).orElseGet(() -> List.of(pair.source(), pair.destination()));
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }
}
