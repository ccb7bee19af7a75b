package io.stockroute.configuration;

import java.util.regex.Pattern;

/** The names that stores and syncs may have. */
final class Name {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+");

    private Name() {}

    static void check(String name, String key, Problems problems) {
        if (!SHAPE.matcher(name).matches()) {
            problems.add(
                    "The name " + Shown.quoted(name) + " has characters that a name may not have.",
                    key,
                    "Use small letters, digits and hyphens only, for example 'outlet-2'.");
        }
    }
}
