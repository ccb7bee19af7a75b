package io.stockroute.ops.server;

import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies whose word about a visitor is believed. */
final class TrustedProxies {

    private final List<IpAddressMatcher> networks;

    /** @param networks addresses, or networks in CIDR notation */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
    }

    boolean contain(String address) {
        String literal = address.replaceFirst("%.*", ""); // the interface of a link-local address
        return NotedAddress.isLiteral(literal) && networks.stream().anyMatch(network -> matches(network, literal));
    }

    private static boolean matches(IpAddressMatcher network, String literal) {
        try {
            return network.matches(literal);
        } catch (IllegalArgumentException e) {
            return false; // the form of an address, and none
        }
    }

    /**
     * Who asks: the last one in the chain who is no proxy of ours, since whoever is before that could have been made up.
     *
     * @param peer the other end of the connection, which is trusted
     * @param chain the addresses that the proxies have noted, the nearest last
     */
    String visitor(String peer, List<String> chain) {
        String visitor = peer;
        for (int n = chain.size() - 1; n >= 0 && contain(visitor); n--) {
            if (!NotedAddress.isLiteral(chain.get(n))) {
                return visitor;
            }
            visitor = chain.get(n);
        }
        return visitor;
    }
}
