package io.stockroute.shopify.poll;

import io.stockroute.shopify.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time that a part of a poll is about, in full seconds, as fine as Shopify searches.
 *
 * @param to the last second; empty: until now
 * @param ids the only records that it is about; empty: all
 */
public record PollSpan(Instant from, Optional<Instant> to, Optional<IdRange> ids) {

    /** A part that fails may take as long as a time-out lasts, so there are few steps. */
    private static final int PARTS = 8;

    public static PollSpan since(Instant from) {
        return new PollSpan(from, Optional.empty(), Optional.empty());
    }

    public static PollSpan between(Instant from, Instant to) {
        return new PollSpan(from, Optional.of(to), Optional.empty());
    }

    public PollSpan of(IdRange only) {
        return new PollSpan(from, to, Optional.of(only));
    }

    public boolean isOneSecond() {
        return to.filter(last -> !last.isAfter(from)).isPresent();
    }

    /** @param idFilter Shopify's filter of the records' numbers */
    public String query(String idFilter) {
        String time =
                to.map(last -> SearchQuery.updatedBetween(from, last)).orElseGet(() -> SearchQuery.updatedSince(from));
        return ids.map(range -> time + " " + SearchQuery.between(idFilter, range.from(), range.to()))
                .orElse(time);
    }

    /** Shorter times; the last one ends as this one does. */
    public List<PollSpan> shorter(Instant now) {
        Instant last = to.orElse(now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        long seconds = Math.max(1, Duration.between(from, last).toSeconds() + 1);
        long step = Math.max(1, (seconds + PARTS - 1) / PARTS);
        List<PollSpan> parts = new ArrayList<>();
        Instant begin = from;
        while (begin.plusSeconds(step).isBefore(last.plusSeconds(1))) {
            parts.add(between(begin, begin.plusSeconds(step - 1)));
            begin = begin.plusSeconds(step);
        }
        if (to.isPresent()) {
            parts.add(between(begin, last));
        } else {
            // until now goes on as such, but not with the same beginning: it would fail for ever
            parts.add(between(begin, last));
            parts.add(since(last.plusSeconds(1)));
        }
        return parts;
    }
}
