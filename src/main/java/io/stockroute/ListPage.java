package io.stockroute;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param more whether there is another page behind it
 * @param counted how many rows the list has; worked out when it is asked for
 */
public record ListPage<T>(List<T> rows, int page, boolean more, LongSupplier counted) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** The same page with each of its rows as something else. */
    public <R> ListPage<R> map(Function<T, R> change) {
        return with(rows.stream().map(change).toList());
    }

    /** The same page with other rows in the place of its own. */
    public <R> ListPage<R> with(List<R> others) {
        return new ListPage<>(others, page, more, counted);
    }

    /** How many rows the list has on all its pages. */
    public long total() {
        return counted.getAsLong();
    }

    /**
     * @param found the rows of the page and, if there is one, the first behind it
     * @param count counts the list; not asked where the page says it
     */
    public static <T> ListPage<T> of(List<T> found, int page, int size, LongSupplier count) {
        boolean more = found.size() > size;
        boolean last = !more && (page == 0 || !found.isEmpty());
        long rows = (long) page * size + found.size();
        return new ListPage<>(found.subList(0, Math.min(size, found.size())), page, more, last ? () -> rows : count);
    }

    /** A page of a list that is known as a whole. */
    public static <T> ListPage<T> within(List<T> all, int page, int size) {
        int from = (int) Math.min(all.size(), (long) page * size);
        return of(all.subList(from, (int) Math.min(all.size(), from + size + 1L)), page, size, all::size);
    }
}
