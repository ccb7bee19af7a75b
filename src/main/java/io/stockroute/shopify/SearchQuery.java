package io.stockroute.shopify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Texts for the {@code query} arguments of the Admin API.
 *
 * <p>Values are always quoted: Shopify cuts an unquoted time at its first colon, keeps only the hour and reads it in the shop's time
 * zone.
 */
public final class SearchQuery {

    private SearchQuery() {}

    /** Everything updated at that moment or later; to the second, which is as fine as Shopify searches. */
    public static String updatedSince(Instant since) {
        return since("updated_at", since);
    }

    /** Everything updated between two moments, both with their whole second. */
    public static String updatedBetween(Instant from, Instant to) {
        return updatedSince(from) + " updated_at:<="
                + quoted(to.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Every record whose number is in a range, both ends included. */
    public static String between(String idFilter, long from, long to) {
        return idFilter + ":>=" + quoted(Long.toString(from)) + " " + idFilter + ":<=" + quoted(Long.toString(to));
    }

    /** Everything created at that moment or later, to the second. */
    public static String createdSince(Instant since) {
        return since("created_at", since);
    }

    /** One field with exactly this value, as far as Shopify's search is exact: compare what it finds. */
    public static String field(String name, String value) {
        return name + ":" + quoted(value);
    }

    private static String since(String field, Instant since) {
        return field + ":>=" + quoted(since.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
