package io.stockroute.ops.server;

import java.util.regex.Pattern;

/** Addresses as proxies note them: some add a port, some put brackets around. */
final class NotedAddress {

    private static final Pattern FOUR =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;

    private NotedAddress() {}

    static String withoutPort(String noted) {
        String text = noted.strip();
        if (text.startsWith("[") && text.contains("]")) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    /** Whether it is an address and no name, which would have to be looked up. */
    static boolean isLiteral(String text) {
        return text.length() <= LONGEST
                && (FOUR.matcher(text).matches() || SIX.matcher(text).matches());
    }
}
