package io.stockroute.simulator.graphql.search;

/** One comparison of a search query, such as {@code updated_at:>='2026-11-23T10:00:00Z'}. */
record Term(String field, String comparator, String value, boolean quoted) {
    /** How Shopify names the comparison in the "parsed" part of a search warning. */
    String parsedAs() {
        return switch (comparator) {
            case ">" -> "range_gt";
            case ">=" -> "range_gte";
            case "<" -> "range_lt";
            case "<=" -> "range_lte";
            default -> "match_all";
        };
    }
}
