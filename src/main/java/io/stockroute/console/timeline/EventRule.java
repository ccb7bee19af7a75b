package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a timeline belong to one event: a change that was read, the targets that it led to, and what became of their writes.
 * Nothing is left out, and the order within an event stays.
 */
final class EventRule {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** What follows from a target of the same level. */
    private static final Set<String> FOLLOWS = Stream.of(
                    Kind.WRITE,
                    Kind.WRITTEN,
                    Kind.STALE,
                    Kind.REFUSED,
                    Kind.ABANDONED,
                    Kind.ACTIVATED,
                    Kind.BLOCKED,
                    Kind.ON_HOLD,
                    Kind.RELEASED,
                    Kind.ECHO)
            .map(Kind::name)
            .collect(Collectors.toUnmodifiableSet());

    private final List<List<TimelineLine>> events = new ArrayList<>();
    private final Map<String, List<TimelineLine>> byCause = new HashMap<>();
    private final Map<Long, List<TimelineLine>> byLevel = new HashMap<>();

    private EventRule() {}

    /** @param lines newest first */
    static List<TimelineEvent> group(List<TimelineLine> lines) {
        EventRule rule = new EventRule();
        for (int at = lines.size() - 1; at >= 0; at--) {
            rule.add(lines.get(at));
        }
        Collections.reverse(rule.events);
        return rule.events.stream()
                .map(one -> {
                    Collections.reverse(one);
                    return new TimelineEvent(one);
                })
                .toList();
    }

    private void add(TimelineLine line) {
        List<TimelineLine> event = eventOf(line);
        if (event == null) {
            event = new ArrayList<>();
            events.add(event);
        }
        event.add(line);
        Long level = line.level();
        if (level != null) {
            byLevel.put(level, event);
        }
        String cause = line.cause();
        if (cause != null && level != null && !isFollowing(line)) {
            byCause.put(cause, event);
        }
    }

    private @Nullable List<TimelineLine> eventOf(TimelineLine line) {
        Long level = line.level();
        if (level == null) {
            return null;
        }
        if (isFollowing(line)) {
            return within(byLevel.get(level), line, LONGEST);
        }
        String cause = line.cause();
        List<TimelineLine> event = cause == null ? null : byCause.get(cause);
        boolean named = cause != null && cause.indexOf(':') > 0;
        event = within(event, line, named ? LONGEST : AT_ONCE);
        return event == null || isAnother(event, line) ? null : event;
    }

    private static boolean isFollowing(TimelineLine line) {
        String cause = line.cause();
        return (line.kind() != null && FOLLOWS.contains(line.kind())) || (cause != null && cause.startsWith("write:"));
    }

    /** A level that gets a second target has something new to follow. */
    private static boolean isAnother(List<TimelineLine> event, TimelineLine line) {
        return line.is(Kind.TARGET)
                && event.stream()
                        .anyMatch(one -> one.is(Kind.TARGET)
                                && line.level() != null
                                && line.level().equals(one.level()));
    }

    private static @Nullable List<TimelineLine> within(
            @Nullable List<TimelineLine> event, TimelineLine line, Duration longest) {
        return event == null
                        || Duration.between(event.get(event.size() - 1).at(), line.at())
                                        .compareTo(longest)
                                > 0
                ? null
                : event;
    }
}
