package io.stockroute.shopify;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A part of a poll: what changed in a time, one page of it. Times are full seconds, as fine as Shopify searches.
 *
 * @param to the last second; empty: until now
 * @param size of a page
 * @param reverse whether the last changed comes first
 * @param trial whether it is a part of one that failed
 */
public record PollPart(
        Instant from, Optional<Instant> to, int size, boolean reverse, Optional<String> cursor, boolean trial) {

    /** Few enough that one that fails is soon found, many enough that a bulk change comes through. */
    private static final int FEW = 25;

    /** All that changed since a moment. */
    public static PollPart since(Instant from, int size) {
        return new PollPart(from, Optional.empty(), size, false, Optional.empty(), false);
    }

    static PollPart between(Instant from, Instant to, int size) {
        return new PollPart(from, Optional.of(to), size, false, Optional.empty(), false);
    }

    static PollPart second(Instant second, int size) {
        return new PollPart(second, Optional.of(second), size, false, Optional.empty(), true);
    }

    /** The search of Shopify's that finds it. */
    public String query() {
        return to.map(last -> SearchQuery.updatedBetween(from, last)).orElseGet(() -> SearchQuery.updatedSince(from));
    }

    /** Fills in a call whose document takes {@code query}, {@code first}, {@code reverse} and {@code after}. */
    public ShopifyCall of(ShopifyCall call) {
        call.variables().put("query", query()).put("first", size).put("reverse", reverse);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return trial ? call.asTrial() : call;
    }

    /** The next page. */
    public PollPart after(String next) {
        return new PollPart(from, to, size, reverse, Optional.of(next), trial);
    }

    boolean isOneSecond() {
        return to.filter(last -> !last.isAfter(from)).isPresent();
    }

    /**
     * What to ask for if the store fails on it: two halves of its time; of one second smaller pages, down to the record that fails, then
     * the same from its other end. Empty if nothing is left but what fails.
     */
    List<PollPart> smaller(Instant now) {
        if (!isOneSecond()) {
            Instant last = to.orElse(now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
            long half = Math.max(0, Duration.between(from, last).toSeconds() / 2);
            Instant middle = from.plusSeconds(half);
            PollPart first = new PollPart(from, Optional.of(middle), size, false, Optional.empty(), true);
            PollPart second = new PollPart(middle.plusSeconds(1), to, size, false, Optional.empty(), true);
            boolean over = to.filter(end -> middle.plusSeconds(1).isAfter(end)).isPresent();
            return over ? List.of(first) : List.of(first, second);
        }
        if (size > 1) {
            int less = size > FEW ? FEW : Math.max(1, size / 5);
            return List.of(new PollPart(from, to, less, reverse, cursor, true));
        }
        return reverse ? List.of() : List.of(new PollPart(from, to, FEW, true, Optional.empty(), true));
    }
}
