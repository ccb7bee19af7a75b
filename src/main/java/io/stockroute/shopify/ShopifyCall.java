package io.stockroute.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One call of a store's Admin API.
 *
 * @param store the store's name in the configuration
 * @param latest it must not leave after this moment, as somebody may take it for lost then
 * @param trial whether it is a part of what failed before: it is sent once and not waited for as long, as it is likely to fail again
 */
public record ShopifyCall(
        String store, Document document, ObjectNode variables, Optional<Instant> latest, boolean trial) {

    private static final Pattern NAMES = Pattern.compile("gid://shopify/[\\w/]+|stockroute-\\d+|\"topic\":\"\\w+");

    public static ShopifyCall of(String store, Document document) {
        return new ShopifyCall(store, document, JsonNodeFactory.instance.objectNode(), Optional.empty(), false);
    }

    /** The same, to be sent until a moment or not at all. */
    public ShopifyCall until(Instant moment) {
        return new ShopifyCall(store, document, variables, Optional.of(moment), trial);
    }

    /** The same, as a part of what failed before. */
    public ShopifyCall asTrial() {
        return new ShopifyCall(store, document, variables, latest, true);
    }

    /** Whether it must not be sent any more. */
    public boolean isLate(Instant now) {
        return latest.filter(now::isAfter).isPresent();
    }

    /** What tells the records that it is about from those of others: the call itself, without what is new in each sending. */
    public String subject() {
        Set<String> names = new TreeSet<>();
        NAMES.matcher(variables.toString()).results().map(MatchResult::group).forEach(names::add);
        return document.name() + names;
    }

    /** Without the variables, which may hold a customer's data. */
    @Override
    public String toString() {
        return "ShopifyCall[store=" + store + ", document=" + document.name() + "]";
    }
}
