package io.stockroute.settings.file;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Recognises addresses and networks in CIDR notation. Names are none: they would have to be looked up, and may change. */
final class NetworkAddress {

    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private NetworkAddress() {}

    static boolean isOne(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2
                || !(FOUR.matcher(parts[0]).matches() || SIX.matcher(parts[0]).matches())) {
            return false;
        }
        try {
            int bits = InetAddress.getByName(parts[0]).getAddress().length * 8; // a literal: nothing is looked up
            return parts.length == 1 || (LENGTH.matcher(parts[1]).matches() && Integer.parseInt(parts[1]) <= bits);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
