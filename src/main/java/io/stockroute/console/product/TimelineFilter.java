package io.stockroute.console.product;

import io.stockroute.console.timeline.TimelineEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a timeline is shown.
 *
 * @param in a store; empty: all
 * @param show a {@link Show}
 * @param on the last day that is shown; empty: up to now
 */
record TimelineFilter(String in, String show, String on) {

    /** Which events. */
    enum Show {
        all("everything"),
        changes("changes of quantities"),
        problems("problems");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static TimelineFilter of(@Nullable String in, @Nullable String show, @Nullable String on) {
        TimelineFilter filter =
                new TimelineFilter(text(in), text(show).isEmpty() ? Show.all.name() : text(show), text(on));
        if (filter.shows().stream().noneMatch(one -> one.name().equals(filter.show))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such choice: " + filter.show);
        }
        filter.end();
        return filter;
    }

    public List<Show> shows() {
        return List.of(Show.values());
    }

    boolean takes(TimelineEvent event) {
        return switch (Show.valueOf(show)) {
            case all -> true;
            case changes -> event.changes();
            case problems -> event.isProblem();
        };
    }

    /** Until when, if a day is given; days are UTC's. */
    Optional<Instant> end() {
        if (on.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(on).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A day is written 2026-11-23", e);
        }
    }

    public boolean isAll() {
        return in.isEmpty() && on.isEmpty() && show.equals(Show.all.name());
    }

    /** The address of a page with this filter. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        return (isAll()
                        ? address
                        : address.queryParam("in", in).queryParam("show", show).queryParam("on", on))
                .encode()
                .toUriString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
