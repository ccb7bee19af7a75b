package io.stockroute.console.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a request filters by. A word that is none is refused with 400, on pages, in files and in the API alike. */
public final class FilterValues {

    private FilterValues() {}

    /** One of some states or kinds, in any case; empty if nothing is asked for. */
    @SafeVarargs
    public static <E extends Enum<E>> Optional<E> one(String what, String text, E... known) {
        String name = oneOf(what, text, Arrays.stream(known).map(Enum::name).toList());
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst();
    }

    /** One of some words, in any case, as it is written among them; empty if nothing is asked for. */
    public static String oneOf(String what, String text, Collection<String> known) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return "";
        }
        return known.stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> wrong("No such " + what + ": one of "
                        + List.copyOf(known).toString().toLowerCase(Locale.ROOT)));
    }

    /**
     * The name of a sync or a store; empty if none is asked for.
     *
     * @param known those of the configuration that may be seen
     * @param elsewhere whether the list has rows of a name that is not among them any more
     */
    public static String name(String what, String text, Collection<String> known, Predicate<String> elsewhere) {
        String asked = text.strip();
        if (asked.isEmpty() || known.contains(asked) || elsewhere.test(asked)) {
            return asked;
        }
        throw wrong("No such " + what);
    }

    /** A day as ISO 8601 writes it, such as 2026-11-30; empty if none is asked for. */
    public static Optional<LocalDate> day(String what, String text) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw wrong(what + " is a day such as 2026-11-30");
    }

    /** What is told to whoever asks for something that is not there to be asked for. */
    public static ResponseStatusException wrong(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
