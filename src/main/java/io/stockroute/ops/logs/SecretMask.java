package io.stockroute.ops.logs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces secrets in a text by asterisks: the configured ones wherever they stand, and what has the name or the form of one, such as a
 * token that Shopify grants while the server runs.
 */
final class SecretMask {

    private static final String STARS = "******";

    /** Shorter ones would hide half of the log; they are those of simulated stores. */
    private static final int SHORTEST_KNOWN = 8;

    /** {@code name: value}, {@code name=value}, {@code "name":"value"}, also with quotes escaped, and headers of HTTP. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:client[_-]secret|access[_-]token|refresh_token|id_token|session_token|api[_-]?token|metrics[_-]?token|password|_csrf"
                    + "|x-shopify-access-token|x-shopify-hmac-sha256|x-xsrf-token|hmac"
                    + "|__Host-(?:XSRF-TOKEN|device|stockroute)|XSRF-TOKEN|stockroute-device|JSESSIONID)"
                    + "\\\\?\"?\\s*[:=]\\s*\\[?\\\\?\"?)([^\\s\"\\\\&,;\\])}\\[]+)");

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)((?:proxy-)?authorization\\\\?\"?\\s*[:=]\\s*\\[?\\\\?\"?(?:(?:basic|bearer)\\s+)?|\\b(?:bearer|basic)\\s+)"
                    + "([A-Za-z0-9._~+/=-]{8,})");

    private static final Pattern COOKIES =
            Pattern.compile("(?i)((?:set-)?cookie2?\\\\?\"?\\s*[:=]\\s*\\[?\\\\?\"?)([^\\r\\n\"\\\\\\]]+)");

    /** Shopify's tokens and secrets, and JSON Web Tokens, by their form. */
    private static final Pattern FORMED =
            Pattern.compile("shp[a-z]{1,4}_[A-Za-z0-9]{16,}|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*");

    private final List<String> known;

    SecretMask(Collection<String> known) {
        this.known = known.stream()
                .filter(secret -> secret.length() >= SHORTEST_KNOWN)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    SecretMask and(SecretMask more) {
        return new SecretMask(Stream.concat(known.stream(), more.known.stream()).toList());
    }

    String mask(String text) {
        String masked = text;
        for (String secret : known) {
            if (masked.contains(secret)) {
                masked = masked.replace(secret, STARS);
            }
        }
        masked = FORMED.matcher(masked).replaceAll(STARS);
        masked = named(COOKIES, masked);
        masked = named(AUTHORIZATION, masked);
        return named(NAMED, masked);
    }

    private static String named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll("$1" + Matcher.quoteReplacement(STARS)) : text;
    }
}
