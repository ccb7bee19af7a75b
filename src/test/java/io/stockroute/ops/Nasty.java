package io.stockroute.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that nobody sends in good faith, and that name nothing there is. */
final class Nasty {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "' or 1=1 --",
            "%",
            "_",
            "\\",
            "\u0000",
            "a\u0000b",
            "\u202e",
            "\ud83d\ude00",
            "\uffff",
            "{{env:HOME}}",
            "${jndi:ldap://127.0.0.1/}",
            "#{7*7}",
            "__${7*7}__",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "..%2f..%2f",
            "x".repeat(300),
            "x".repeat(3_000),
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "gid://shopify/Product/999999999999999999999",
            "a/b",
            "a;b=c",
            "\r\nX-Injected: yes");

    private static final List<String> TOPICS = List.of(
            "shop/redact",
            "app/uninstalled",
            "customers/redact",
            "customers/data_request",
            "orders/create",
            "products/update",
            "inventory_levels/update",
            "inventory_items/update",
            "locations/update",
            "draft_orders/update",
            "bulk_operations/finish",
            "themes/publish");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "size",
            "sync",
            "store",
            "state",
            "kind",
            "sku",
            "q",
            "within",
            "incomplete",
            "standing",
            "dismissed",
            "destination",
            "level",
            "before",
            "after",
            "sort",
            "format",
            "location");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** What the HTTP client of the test lets through as the value of a header. */
    String header() {
        return text().chars()
                .filter(letter -> letter >= ' ' && letter < 127)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    String topic() {
        return TOPICS.get(random.nextInt(TOPICS.size()));
    }

    /** A path of the API with a value in place of each of its variables. */
    String path(String template) {
        return VARIABLE.matcher(template).replaceAll(found -> {
            String value = encoded(text());
            return Matcher.quoteReplacement(value.isEmpty() ? "nothing" : value);
        });
    }

    String query() {
        int count = random.nextInt(4);
        return count == 0
                ? ""
                : IntStream.range(0, count)
                        .mapToObj(i -> PARAMETERS.get(random.nextInt(PARAMETERS.size())) + "=" + encoded(text()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    String body() {
        return switch (random.nextInt(8)) {
            case 0 -> text().isEmpty() ? "x" : text() + "x";
            case 1 -> "[".repeat(1 + random.nextInt(5_000));
            case 2 -> "{\"a\":".repeat(1 + random.nextInt(2_000));
            case 3 -> "{\"id\":" + "9".repeat(1 + random.nextInt(2_000)) + "9".repeat(20) + "}";
            case 4 -> "{\"id\":\"" + json(text()) + "\",\"shop_domain\":\"" + json(text()) + "\"}";
            case 5 -> "{\"" + json(text()) + "\":[" + "{},".repeat(random.nextInt(500)) + "null]}";
            case 6 -> "{\"inventory_item_id\":\"" + json(text()) + "\",\"location_id\":{},\"available\":1e999}";
            default ->
                "\ufeff{\"customer\":[],\"settings\":\"" + json(text()) + "\",\"strategy\":\"" + json(text()) + "\"}";
        };
    }

    private static String json(String text) {
        return text.chars()
                .mapToObj(letter -> letter < ' ' || letter == '"' || letter == '\\'
                        ? "\\u%04x".formatted(letter)
                        : String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
