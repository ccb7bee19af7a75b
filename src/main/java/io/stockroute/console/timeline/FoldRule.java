package io.stockroute.console.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the ledger are told together: echoes one after the other, a webhook with the read that it led to, a write that was
 * stored with how it ended. Nothing is left out, only said in one line.
 */
final class FoldRule {

    private static final Set<String> ENDS = Set.of("WRITTEN", "STALE", "REFUSED", "GIVEN_UP", "ACTIVATED", "BLOCKED");

    /**
     * Lines told as one.
     *
     * @param entry the newest of them
     * @param echoes how many echoes it stands for; one for anything else
     * @param hint what led to the read
     */
    record Folded(Entry entry, int echoes, Optional<Entry> hint) {}

    private FoldRule() {}

    /** @param entries newest first, of one level or of several */
    static List<Folded> fold(List<Entry> entries) {
        List<Folded> folded = new ArrayList<>();
        Map<Long, Integer> last = new HashMap<>();
        Map<Long, Integer> reads = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (Entry entry : entries) {
            Integer newer = last.get(entry.levelId());
            if (entry.is("WRITE") && ended.contains(write(entry))) {
                continue;
            }
            Integer read = reads.get(entry.levelId());
            if (entry.is("HINT") && read != null && isLedToBy(folded.get(read), entry)) {
                folded.set(read, new Folded(folded.get(read).entry(), 1, Optional.of(entry)));
                continue;
            }
            if (entry.is("ECHO") && newer != null && folded.get(newer).entry().is("ECHO")) {
                folded.set(
                        newer,
                        new Folded(folded.get(newer).entry(), folded.get(newer).echoes() + 1, Optional.empty()));
                continue;
            }
            if (entry.is("READ")) {
                reads.put(entry.levelId(), folded.size());
            }
            if (ENDS.contains(entry.kind())) {
                ended.add(write(entry));
            }
            last.put(entry.levelId(), folded.size());
            folded.add(new Folded(entry, 1, Optional.empty()));
        }
        return folded;
    }

    private static boolean isLedToBy(Folded read, Entry hint) {
        return read.hint().isEmpty()
                && hint.cause() != null
                && hint.cause().equals(read.entry().cause());
    }

    private static String write(Entry entry) {
        return entry.levelId() + " " + entry.cause();
    }
}
