package io.stockroute.console.web;

import io.stockroute.ListPage;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keeps pages within bounds. */
public final class Paging {

    private static final int LARGEST = 500;

    private Paging() {}

    public static int page(int asked) {
        return Math.max(0, asked);
    }

    /** How many rows a program wants; no answer holds more than 500. */
    public static int size(int asked) {
        if (asked < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "size is a number from 1 to " + LARGEST);
        }
        return Math.min(LARGEST, asked);
    }

    /** The rows of a page as the API gives them: where there are more, the header {@code Link} says where (RFC 8288). */
    public static <T> List<T> rows(ListPage<T> found) {
        if (found.more()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("page", found.page() + 1)
                    .build()
                    .toUriString();
            current.getResponse().addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return found.rows();
    }
}
