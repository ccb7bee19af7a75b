package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerList;
import io.stockroute.stock.LedgerList.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger in pages, by the ids of its lines: a page costs the same wherever it is. */
@Component
class LedgerPages {

    /**
     * A page of the ledger with the time that it covers.
     *
     * @param from what happened from here on belongs to it
     * @param to and until here, exclusively
     * @param before the id of its last line, if there are older ones
     */
    record Page(
            List<TimelineEntry> entries,
            Instant from,
            Instant to,
            @Nullable Long before) {}

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final LedgerList ledger;

    LedgerPages(LedgerList ledger) {
        this.ledger = ledger;
    }

    /** The lines of some levels before one, newest first; each level is asked for by itself, along its index. */
    Page page(Collection<Long> levels, long before, int size) {
        List<TimelineEntry> entries = new ArrayList<>();
        levels.forEach(level -> ledger.between(level, 0, before, size + 1).forEach(line -> entries.add(entry(line))));
        entries.sort(Comparator.comparingLong(TimelineEntry::id).reversed());
        List<TimelineEntry> page = List.copyOf(entries.subList(0, Math.min(size, entries.size())));
        boolean more = entries.size() > size;
        TimelineEntry last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page(
                page,
                more && last != null ? last.at() : FIRST,
                before == Long.MAX_VALUE ? LAST : ledger.at(before).orElse(FIRST),
                more && last != null ? last.id() : null);
    }

    /** The id that all lines before a moment are below. */
    long before(Instant moment) {
        return ledger.lastBefore(moment) + 1;
    }

    private static TimelineEntry entry(Line line) {
        return new TimelineEntry(
                line.id(), line.at(), line.levelId(), line.kind(), line.from(), line.to(), line.cause(), line.reason());
    }
}
