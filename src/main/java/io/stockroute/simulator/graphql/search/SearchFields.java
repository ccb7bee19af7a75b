package io.stockroute.simulator.graphql.search;

import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.state.Entity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of one list: those that are simulated, and the names of those that only Shopify knows. */
public final class SearchFields<T extends Entity> {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CUT_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}");

    private final Map<String, SearchQuery.Meaning<T>> simulated = new HashMap<>();
    private List<String> unsupported = List.of();

    public SearchFields() {
        number("id", Entity::number);
    }

    public SearchFields<T> number(String field, ToLongFunction<T> value) {
        simulated.put(field, term -> {
            String text = term.value().substring(term.value().lastIndexOf('/') + 1);
            if (!NUMBER.matcher(text).matches()) {
                return each -> false;
            }
            long wanted = Long.parseLong(text);
            return each -> holds(term, Long.compare(value.applyAsLong(each), wanted));
        });
        return this;
    }

    /** A time; an unquoted one was cut at its first colon: only the hour counts, in the shop's time zone. */
    public SearchFields<T> time(String field, Function<T, Instant> value, ZoneId zone) {
        simulated.put(field, term -> {
            Instant wanted = instant(term.value(), zone);
            return each -> wanted != null
                    && holds(
                            term,
                            value.apply(each).truncatedTo(ChronoUnit.SECONDS).compareTo(wanted));
        });
        return this;
    }

    /** A text: equal without regard to case, or a prefix before {@code *}. */
    public SearchFields<T> text(String field, Function<T, @Nullable String> value) {
        return any(field, each -> {
            String text = value.apply(each);
            return text == null ? List.of() : List.of(text);
        });
    }

    public SearchFields<T> any(String field, Function<T, List<String>> values) {
        simulated.put(field, term -> each -> values.apply(each).stream().anyMatch(text -> matches(text, term.value())));
        return this;
    }

    /** A text that is cut into words: the wanted ones stand side by side in it, the last may be a prefix before {@code *}. */
    public SearchFields<T> tokens(String field, Function<T, List<String>> values) {
        simulated.put(field, term -> {
            String wanted = " " + words(term.value()) + (term.value().endsWith("*") ? "" : " ");
            return each -> values.apply(each).stream().anyMatch(text -> (" " + words(text) + " ").contains(wanted));
        });
        return this;
    }

    private static String words(String text) {
        return SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Words without a field: every one of them must begin a word of the text. */
    public SearchFields<T> words(Function<T, String> text) {
        simulated.put("default", term -> {
            String wanted = " " + term.value().toLowerCase(Locale.ROOT).replace("*", "");
            return each -> (" " + text.apply(each).toLowerCase(Locale.ROOT)).contains(wanted);
        });
        return this;
    }

    /** Filters of Shopify's that the simulator does not have: asking for one is refused loudly. */
    public SearchFields<T> unsupported(String names) {
        unsupported = List.of(names.split(" "));
        return this;
    }

    boolean knows(String field) {
        return simulated.containsKey(field) || field.equals("default");
    }

    Predicate<T> meaning(Term term) {
        SearchQuery.Meaning<T> meaning = simulated.get(term.field());
        if (meaning != null) {
            return meaning.of(term);
        }
        if (unsupported.contains(term.field())) {
            throw new AdminError(
                    "SIMULATOR_LIMIT",
                    "The simulator has no search filter '" + term.field() + "' here; docs/simulator.md lists those it"
                            + " has.");
        }
        return each -> true; // Shopify ignores what it does not know, and warns
    }

    private static boolean holds(Term term, int comparison) {
        return switch (term.comparator()) {
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            default -> comparison == 0;
        };
    }

    private static boolean matches(String text, String wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        String pattern = wanted.toLowerCase(Locale.ROOT);
        return pattern.endsWith("*")
                ? lower.startsWith(pattern.substring(0, pattern.length() - 1))
                : lower.equals(pattern);
    }

    private static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            if (CUT_TIME.matcher(text).matches()) {
                return LocalDateTime.parse(text + ":00").atZone(zone).toInstant();
            }
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
