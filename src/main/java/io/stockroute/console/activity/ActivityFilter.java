package io.stockroute.console.activity;

import io.stockroute.console.web.Links;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of the activity is to be seen; an empty text stands for all.
 *
 * @param kind of a run, in capitals
 * @param state of a run, in capitals
 * @param within how far back: a key of {@link #SPANS}
 */
public record ActivityFilter(String kind, String sync, String store, String state, String within) {

    public static final ActivityFilter ALL = new ActivityFilter("", "", "", "", "");

    /** How far one can look back, and what pages call it. */
    static final Map<String, Duration> SPANS = spans();

    /** @param within what is no span stands for all */
    static ActivityFilter of(
            Optional<String> kind,
            Optional<String> sync,
            Optional<String> store,
            Optional<String> state,
            Optional<String> within) {
        return new ActivityFilter(
                word(kind).toUpperCase(Locale.ROOT),
                word(sync),
                word(store),
                word(state).toUpperCase(Locale.ROOT),
                within.filter(SPANS::containsKey).orElse(""));
    }

    /** How far back; empty: from the beginning. */
    public Optional<Duration> span() {
        return Optional.ofNullable(SPANS.get(within));
    }

    /** Whether it asks for this state. */
    boolean isOf(ActivityState asked) {
        return state.equals(asked.name());
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The address of a page with this filter, ready for another parameter. */
    public String link(String path) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("kind", kind.toLowerCase(Locale.ROOT));
        given.put("sync", sync);
        given.put("store", store);
        given.put("state", state.toLowerCase(Locale.ROOT));
        given.put("within", within);
        return Links.with(path, given);
    }

    private static String word(Optional<String> text) {
        return text.orElse("").strip();
    }

    private static Map<String, Duration> spans() {
        Map<String, Duration> spans = new LinkedHashMap<>();
        spans.put("hour", Duration.ofHours(1));
        spans.put("day", Duration.ofDays(1));
        spans.put("week", Duration.ofDays(7));
        spans.put("month", Duration.ofDays(30));
        return spans;
    }
}
