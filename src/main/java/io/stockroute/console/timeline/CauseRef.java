package io.stockroute.console.timeline;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cause in its text form names.
 *
 * @param number of the delivery, run, write or order; 0 for the others
 * @param name of the operator, or the text as it is
 */
record CauseRef(Kind kind, long number, String name) {

    enum Kind {
        DELIVERY,
        RUN,
        WRITE,
        ORDER,
        POLL,
        CATALOG,
        OPERATOR,
        OTHER
    }

    /** Empty if there is no cause. */
    static Optional<CauseRef> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return Optional.of(
                switch (kind) {
                    case "DELIVERY", "RUN", "WRITE", "ORDER" -> numbered(Kind.valueOf(kind), rest, text);
                    case "POLL" -> new CauseRef(Kind.POLL, 0, text);
                    case "CATALOG" -> new CauseRef(Kind.CATALOG, 0, text);
                    case "OPERATOR" -> new CauseRef(Kind.OPERATOR, 0, rest);
                    default -> new CauseRef(Kind.OTHER, 0, text);
                });
    }

    private static CauseRef numbered(Kind kind, String number, String text) {
        return number.matches("\\d{1,18}")
                ? new CauseRef(kind, Long.parseLong(number), text)
                : new CauseRef(Kind.OTHER, 0, text);
    }
}
