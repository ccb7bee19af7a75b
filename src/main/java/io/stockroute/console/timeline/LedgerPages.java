package io.stockroute.console.timeline;

import io.stockroute.ColumnTimes;
import io.stockroute.stock.EntryReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger in pages, by the ids of its lines: a page costs the same wherever it is. */
@Repository
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

    private static final String SELECT = "select id, at, level_id, kind, from_quantity, to_quantity, cause, "
            + EntryReason.COLUMNS + " from ledger_entry ";

    private final JdbcClient jdbc;

    LedgerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of some levels before one, newest first; each level is asked for by itself, along its index. */
    Page page(Collection<Long> levels, long before, int size) {
        List<TimelineEntry> entries = new ArrayList<>();
        levels.forEach(level -> entries.addAll(of(level, 0, before, size + 1)));
        entries.sort(Comparator.comparingLong(TimelineEntry::id).reversed());
        List<TimelineEntry> page = List.copyOf(entries.subList(0, Math.min(size, entries.size())));
        boolean more = entries.size() > size;
        TimelineEntry last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page(
                page,
                more && last != null ? last.at() : FIRST,
                before == Long.MAX_VALUE ? LAST : at(before).orElse(FIRST),
                more && last != null ? last.id() : null);
    }

    /** The lines of a level between two others, newest first. */
    List<TimelineEntry> of(long level, long after, long before, int size) {
        return jdbc.sql(SELECT + """
                        where level_id = :level and id > :after and id < :before order by level_id desc, id desc limit :size""")
                .param("level", level)
                .param("after", after)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> new TimelineEntry(
                        row.getLong("id"),
                        ColumnTimes.required(row, "at"),
                        row.getLong("level_id"),
                        row.getString("kind"),
                        row.getObject("from_quantity", Integer.class),
                        row.getObject("to_quantity", Integer.class),
                        row.getString("cause"),
                        EntryReason.in(row)))
                .list();
    }

    /** When a line was written, or the last one before it if it is kept no longer. */
    private Optional<Instant> at(long id) {
        return jdbc.sql("select at from ledger_entry where id <= :id order by id desc limit 1")
                .param("id", id)
                .query((row, n) -> ColumnTimes.required(row, "at"))
                .optional();
    }
}
