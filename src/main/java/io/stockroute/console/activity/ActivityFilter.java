package io.stockroute.console.activity;

import io.stockroute.console.web.Links;
import io.stockroute.run.ActivityLog;
import io.stockroute.run.ActivityState;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the activity is to be seen; an empty text stands for all.
 *
 * @param kind of a run, in capitals
 * @param state of a run, or of what is none
 * @param within how far back: a key of {@link #SPANS}
 */
public record ActivityFilter(String kind, String sync, String store, Optional<Enum<?>> state, String within) {

    public static final ActivityFilter ALL = new ActivityFilter("", "", "", Optional.empty(), "");

    /** How far one can look back, and what pages call it. */
    static final Map<String, Duration> SPANS = spans();

    /** What can be asked for. */
    static final List<Enum<?>> STATES = Stream.<Enum<?>[]>of(RunState.values(), ActivityState.values())
            .flatMap(Stream::of)
            .toList();

    static final List<String> KINDS = Stream.concat(
                    Stream.of(Runs.Kind.values()).map(Enum::name),
                    Stream.of(ActivityLog.SETTINGS, ActivityLog.DECISION))
            .toList();

    /** How far back; empty: from the beginning. */
    public Optional<Duration> span() {
        return Optional.ofNullable(SPANS.get(within));
    }

    /** As the owner of the activity takes it. */
    ActivityLog.Filter found(Instant now) {
        return new ActivityLog.Filter(kind, sync, store, state, span().map(now::minus));
    }

    public boolean isOf(Enum<?> one) {
        return state.filter(one::equals).isPresent();
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
        given.put("state", state.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""));
        given.put("within", within);
        return Links.with(path, given);
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
