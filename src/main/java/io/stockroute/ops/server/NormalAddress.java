package io.stockroute.ops.server;

/**
 * Whether a path is written as we write ours: no empty, {@code .} or {@code ..} parts, no path parameters, and nothing encoded that could
 * change the parts. What is written otherwise means one thing to a proxy, another to a filter and a third to a servlet.
 */
final class NormalAddress {

    private static final String REFUSED = "\\;\"<>^`{|}[]%";
    private static final String REFUSED_ENCODED = "/\\.;%";
    private static final int HEX = 16;

    private NormalAddress() {}

    static boolean isNormal(String path) {
        if (!path.startsWith("/") || path.contains("//")) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        for (int n = 0; n < path.length(); n++) {
            char sign = path.charAt(n);
            if (sign == '%') {
                int code = code(path, n + 1);
                if (code < 0 || isControl(code) || REFUSED_ENCODED.indexOf(code) >= 0) {
                    return false;
                }
                n += 2;
            } else if (sign <= ' ' || sign >= 0x7f || REFUSED.indexOf(sign) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int code) {
        return code < ' ' || code == 0x7f;
    }

    /** -1 if it is none. */
    private static int code(String path, int at) {
        if (at + 2 > path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at), HEX);
        int low = Character.digit(path.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
