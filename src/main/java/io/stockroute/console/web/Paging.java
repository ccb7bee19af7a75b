package io.stockroute.console.web;

import io.stockroute.ListPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keeps pages within bounds, and tells programs how long a list is and where it goes on. */
public final class Paging {

    /** How many rows a list has on all its pages. */
    public static final String TOTAL = "X-Total-Count";

    private static final int LARGEST = 500;

    private Paging() {}

    public static int page(int asked) {
        if (asked < 0) {
            throw FilterValues.wrong("page is a number from 0");
        }
        return asked;
    }

    /** How many rows a program wants; no answer holds more than 500. */
    public static int size(int asked) {
        if (asked < 1 || asked > LARGEST) {
            throw FilterValues.wrong("size is a number from 1 to " + LARGEST);
        }
        return asked;
    }

    /** The rows of a page as the API gives them: headers say how many there are in all and, if there are more, where (RFC 8288). */
    public static <T> List<T> rows(ListPage<T> found) {
        return rows(found, true);
    }

    /** @param counted whether the page knows how many there are in all; if not, nothing is said of it */
    public static <T> List<T> rows(ListPage<T> found, boolean counted) {
        response()
                .filter(response -> counted)
                .ifPresent(response -> response.setHeader(TOTAL, String.valueOf(found.total())));
        if (found.more()) {
            next("page", found.page() + 1L);
        }
        return found.rows();
    }

    /**
     * The same of a list that grows at its beginning: the next page begins behind the last row of this one, and {@code before} says which
     * that is.
     */
    public static <T> List<T> before(ListPage<T> found, ToLongFunction<T> id) {
        response().ifPresent(response -> response.setHeader(TOTAL, String.valueOf(found.total())));
        if (found.more()) {
            next("before", id.applyAsLong(found.rows().get(found.rows().size() - 1)));
        }
        return found.rows();
    }

    /** A list that has no pages. */
    public static <T> List<T> all(List<T> rows) {
        response().ifPresent(response -> response.setHeader(TOTAL, String.valueOf(rows.size())));
        return rows;
    }

    /** Says that what is asked for goes on where a parameter has another value. */
    public static void next(String parameter, long value) {
        response().ifPresent(response -> {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam(parameter, value)
                    .build()
                    .toUriString();
            response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        });
    }

    private static Optional<HttpServletResponse> response() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.ofNullable(current.getResponse())
                : Optional.empty();
    }
}
