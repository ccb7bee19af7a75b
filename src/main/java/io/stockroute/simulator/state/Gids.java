package io.stockroute.simulator.state;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes Shopify's global ids. */
public final class Gids {
    private static final Pattern GID =
            Pattern.compile("gid://shopify/(\\w+)/(\\d{1,19})(?:\\?inventory_item_id=(\\d{1,19}))?");

    private Gids() {}

    /** The parts of {@code gid://shopify/Type/number}; a level has its item's number as well. */
    public record Parts(String type, long number, OptionalLong item) {}

    public static String gid(String type, long number) {
        return "gid://shopify/" + type + "/" + number;
    }

    public static Optional<Parts> parse(String gid) {
        Matcher matcher = GID.matcher(gid);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String item = matcher.group(3);
        return Optional.of(new Parts(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                item == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(item))));
    }

    /** The number of a gid of the given type, or -1 when the text is anything else. */
    public static long number(String type, String gid) {
        return parse(gid)
                .filter(parts -> parts.type().equals(type))
                .map(Parts::number)
                .orElse(-1L);
    }
}
