package io.stockroute.ops.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what visitors are counted, such as their wrong passwords: an IPv4 address, or the first half of an IPv6 one. A subscriber is given 2^64 of the latter and more,
 * and could guess under another one each time.
 */
public final class CountedAddress {

    private static final int NETWORK_BYTES = 8;

    private CountedAddress() {}

    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address); // with a colon it is never looked up
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
