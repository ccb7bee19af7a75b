package io.stockroute.catalog.bulk;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which address the result of a bulk operation is fetched from. Whoever answers for a store names it, so it is not believed: only https
 * at a host that is allowed, or where the store's own Admin API is, and nothing that a route could read as more than an address
 * (CVE-2026-78164: Camel resolves placeholders in CamelHttpUri).
 */
final class ResultAddressRule {

    private static final Pattern PLACEHOLDER = Pattern.compile("[{}]|%7b|%7d|\\$|\\s", Pattern.CASE_INSENSITIVE);

    private ResultAddressRule() {}

    /**
     * Why the address is not fetched; empty if it may be. The reason shows no more of the address than its host.
     *
     * @param allowed whether results may be fetched from a host
     * @param api where the Admin API of the store answers: a simulator or a proxy serves results itself
     */
    static Optional<String> refusal(URI address, Predicate<String> allowed, URI api) {
        if (PLACEHOLDER.matcher(address.toString()).find()) {
            return Optional.of("The address of the result holds signs that no address needs");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("The address of the result is not a plain address");
        }
        if (isAt(address, api)) {
            return Optional.empty();
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("The result at " + host + " is not served by https");
        }
        return allowed.test(host) && (address.getPort() == -1 || address.getPort() == 443)
                ? Optional.empty()
                : Optional.of("The result is at " + host + ", which stockroute.outgoing.result-hosts does not allow");
    }

    private static boolean isAt(URI address, URI api) {
        return api.getScheme().equalsIgnoreCase(address.getScheme())
                && api.getHost().equalsIgnoreCase(address.getHost())
                && api.getPort() == address.getPort();
    }
}
