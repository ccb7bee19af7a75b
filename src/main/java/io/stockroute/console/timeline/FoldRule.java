package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerEntry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines of the ledger are told together: echoes one after the other, a webhook with the read that it led to, a write that was
 * stored with how it ended. Nothing is left out, only said in one line.
 */
final class FoldRule {

    private static final Set<String> ENDS = Stream.of(
                    Kind.WRITTEN, Kind.STALE, Kind.REFUSED, Kind.ABANDONED, Kind.ACTIVATED, Kind.BLOCKED)
            .map(Kind::name)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Lines told as one.
     *
     * @param with the others, newest first
     */
    record Folded(TimelineEntry entry, List<TimelineEntry> with) {

        Folded {
            with = List.copyOf(with);
        }

        int count() {
            return with.size() + 1;
        }

        private Folded and(TimelineEntry other) {
            List<TimelineEntry> all = new ArrayList<>(with);
            all.add(other);
            return new Folded(entry, all);
        }
    }

    private FoldRule() {}

    /** @param entries newest first, of one level or of several */
    static List<Folded> fold(List<TimelineEntry> entries) {
        List<Folded> folded = new ArrayList<>();
        Map<Long, Integer> last = new HashMap<>();
        Map<Long, Integer> reads = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (TimelineEntry entry : entries) {
            Optional<Integer> newer = Optional.ofNullable(last.get(entry.levelId()));
            Optional<Integer> read = Optional.ofNullable(reads.get(entry.levelId()));
            if (entry.is("WRITE") && ended.contains(write(entry))) {
                continue;
            }
            if (entry.is("HINT")
                    && read.filter(at -> isLedToBy(folded.get(at), entry)).isPresent()) {
                read.ifPresent(at -> folded.set(at, folded.get(at).and(entry)));
                continue;
            }
            if (entry.is("ECHO")
                    && newer.filter(at -> takesEcho(folded.get(at), entry)).isPresent()) {
                newer.ifPresent(at -> folded.set(at, folded.get(at).and(entry)));
                continue;
            }
            ended.add(ENDS.contains(entry.kind()) ? write(entry) : "");
            if (entry.is("WRITTEN")
                    && newer.filter(at -> isEchoOf(folded.get(at).entry(), entry))
                            .isPresent()) {
                newer.ifPresent(at -> folded.set(at, confirmed(entry, folded.get(at))));
                continue;
            }
            if (entry.is("READ")) {
                reads.put(entry.levelId(), folded.size());
            }
            last.put(entry.levelId(), folded.size());
            folded.add(new Folded(entry, List.of()));
        }
        return folded;
    }

    /** The webhooks that tell of our own write stand with it. */
    private static Folded confirmed(TimelineEntry written, Folded echoes) {
        return echoes.with().stream()
                .reduce(new Folded(written, List.of(echoes.entry())), Folded::and, (one, other) -> one);
    }

    private static boolean takesEcho(Folded newer, TimelineEntry echo) {
        return newer.entry().is("ECHO") || (newer.entry().is("WRITTEN") && isEchoOf(echo, newer.entry()));
    }

    private static boolean isEchoOf(TimelineEntry echo, TimelineEntry written) {
        return echo.is("ECHO") && echo.to() != null && echo.to().equals(written.to());
    }

    private static boolean isLedToBy(Folded read, TimelineEntry hint) {
        return read.with().isEmpty()
                && hint.cause() != null
                && hint.cause().equals(read.entry().cause());
    }

    private static String write(TimelineEntry entry) {
        return entry.levelId() + " " + entry.cause();
    }
}
