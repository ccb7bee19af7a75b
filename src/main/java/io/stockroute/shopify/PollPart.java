package io.stockroute.shopify;

import io.stockroute.shopify.poll.IdRange;
import io.stockroute.shopify.poll.PollSpan;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A part of a poll: what changed in a time, one page of it.
 *
 * @param size of a page
 * @param reverse whether the last changed comes first
 * @param trial whether it is a part of one that failed
 */
public record PollPart(PollSpan span, int size, boolean reverse, Optional<String> cursor, boolean trial) {

    /** Few enough that one that fails is soon found, many enough that a bulk change comes through. */
    private static final int FEW = 25;

    /** All that changed since a moment. */
    public static PollPart since(Instant from, int size) {
        return new PollPart(PollSpan.since(from), size, false, Optional.empty(), false);
    }

    static PollPart between(Instant from, Instant to, int size) {
        return new PollPart(PollSpan.between(from, to), size, false, Optional.empty(), false);
    }

    static PollPart second(Instant second, int size) {
        return trial(PollSpan.between(second, second), size);
    }

    private static PollPart trial(PollSpan span, int size) {
        return new PollPart(span, size, false, Optional.empty(), true);
    }

    /** Since when. */
    public Instant from() {
        return span.from();
    }

    /** Fills in a call whose document takes {@code query}, {@code first}, {@code reverse} and {@code after}. */
    public ShopifyCall of(ShopifyCall call) {
        return of(call, "id");
    }

    /** As above; the records are told from each other by another filter. */
    public ShopifyCall of(ShopifyCall call, String idFilter) {
        call.variables().put("query", span.query(idFilter)).put("first", size).put("reverse", reverse);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return trial ? call.asTrial() : call;
    }

    /** The next page. */
    public PollPart after(String next) {
        return new PollPart(span, size, reverse, Optional.of(next), trial);
    }

    /** Whether it is about all that changed in one second. */
    boolean isOneSecond() {
        return span.isOneSecond() && span.ids().isEmpty();
    }

    /**
     * What to ask for if the store fails on it: shorter times; of one second smaller pages, down to the record that fails, then the same
     * from its other end. Empty if nothing is left but what fails, and what lies between several that fail.
     */
    List<PollPart> smaller(Instant now) {
        if (span.ids().isPresent()) {
            return span.ids().get().smaller().stream()
                    .map(range -> trial(span.of(range), FEW))
                    .toList();
        }
        if (!isOneSecond()) {
            return span.shorter(now).stream().map(part -> trial(part, size)).toList();
        }
        if (size > 1) {
            int less = size > FEW ? FEW : Math.max(1, size / 5);
            return List.of(new PollPart(span, less, reverse, cursor, true));
        }
        return reverse ? List.of() : List.of(new PollPart(span, FEW, true, Optional.empty(), true));
    }

    /** Of a second that fails from both its ends: all records but those with known numbers. */
    List<PollPart> between(NavigableSet<Long> known) {
        return isOneSecond()
                ? IdRange.between(known).stream()
                        .map(range -> trial(span.of(range), FEW))
                        .toList()
                : List.of();
    }
}
