package io.stockroute.shopify;

import io.stockroute.shopify.ShopifyException.RecordFailed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

/**
 * What changed in a store since a moment, one after the other; the next page is asked for when the one before is used up. A part that
 * the store fails on is split until what is to blame is left out; its second is kept in {@link FailingRecords} and asked for again.
 * Of a second with several such records, those between are searched by their numbers, until it stands among the issues.
 */
public final class PollPages<T> implements Iterator<T> {

    private final FailingSeconds failing;
    private final Function<PollPart, ConnectionPage<T>> ask;
    private final Runnable end;
    private final NavigableSet<Long> seen;
    private final Set<Instant> failed = new HashSet<>();
    private final Deque<PollPart> parts = new ArrayDeque<>();
    private Iterator<T> page = Collections.emptyIterator();

    /**
     * @param size of a page
     * @param seen the numbers of all records that answers named, to be added to with each
     * @param end is told when all pages are used up, and may throw
     */
    public PollPages(
            FailingSeconds failing,
            Instant since,
            int size,
            Function<PollPart, ConnectionPage<T>> ask,
            NavigableSet<Long> seen,
            Runnable end) {
        this.seen = seen;
        this.failing = failing;
        this.ask = ask;
        this.end = end;
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        List<Instant> seconds = failing.all();
        for (Instant second : seconds) {
            if (second.isAfter(from)) {
                parts.add(PollPart.between(from, second.minusSeconds(1), size));
            }
            if (!second.isBefore(from)) {
                from = second.plusSeconds(1);
            }
        }
        parts.add(PollPart.since(from, size));
        failing.due().forEach(second -> parts.add(PollPart.second(second, size)));
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !parts.isEmpty()) {
            next(parts.remove());
        }
        if (!page.hasNext()) {
            end.run();
        }
        return page.hasNext();
    }

    private void next(PollPart part) {
        try {
            ConnectionPage<T> answer = ask.apply(part);
            page = answer.items().iterator();
            answer.next().map(part::after).ifPresent(parts::addFirst);
            if (answer.next().isEmpty() && part.isOneSecond() && !part.reverse()) {
                failing.recovered(part.from());
            }
        } catch (RecordFailed e) {
            List<PollPart> smaller = part.smaller(failing.clock().instant());
            for (int i = smaller.size() - 1; i >= 0; i--) {
                parts.addFirst(smaller.get(i));
            }
            if (smaller.isEmpty() && failed.add(part.from())) {
                if (failing.isNew(part.from())) {
                    part.between(seen).forEach(parts::addLast);
                }
                failing.failed(part.from(), e);
            }
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
