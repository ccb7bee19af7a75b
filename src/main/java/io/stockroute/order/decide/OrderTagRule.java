package io.stockroute.order.decide;

import io.stockroute.Texts;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tags of an order in Source: those of the settings, its identity, and its own. */
final class OrderTagRule {

    /** Shopify refuses a draft order with a longer tag. */
    static final int LONGEST = 40;

    /** Shopify takes no longer list in an input. */
    private static final int MOST = 250;

    private OrderTagRule() {}

    /** Shopify keeps tags that differ in upper and lower case only once. */
    static List<String> of(OriginOrder order, OrderIdentity identity, ImportContext context) {
        List<String> wanted = context.settings()
                .tags()
                .orElse(List.of("stockroute", context.pair().destination()));
        Map<String, String> tags = new LinkedHashMap<>();
        Stream.of(wanted.stream(), Stream.of(identity.value()), order.tags().stream())
                .flatMap(each -> each)
                .map(tag -> Texts.shortened(tag.strip(), LONGEST))
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return tags.values().stream().limit(MOST).toList();
    }
}
