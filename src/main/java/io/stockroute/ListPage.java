package io.stockroute;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param more whether there is another page behind it
 */
public record ListPage<T>(List<T> rows, int page, boolean more) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** The same page with each of its rows as something else. */
    public <R> ListPage<R> map(Function<T, R> change) {
        return new ListPage<>(rows.stream().map(change).toList(), page, more);
    }

    /** @param found the rows of the page and, if there is one, the first behind it */
    public static <T> ListPage<T> of(List<T> found, int page, int size) {
        return new ListPage<>(found.subList(0, Math.min(size, found.size())), page, found.size() > size);
    }
}
