package io.stockroute.settings.file;

import java.util.regex.Pattern;

/** The names that stores and syncs may have. */
final class ConfigurationName {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+");

    private ConfigurationName() {}

    static void check(String name, String key, ConfigurationProblems problems) {
        if (name.isEmpty()) {
            problems.add(
                    "The name is empty.",
                    key,
                    "Give a name of small letters, digits and hyphens, for example 'outlet-2'.");
        } else if (!SHAPE.matcher(name).matches()) {
            problems.add(
                    "The name " + ShownValue.quoted(name) + " has characters that a name may not have.",
                    key,
                    "Use small letters, digits and hyphens only, for example 'outlet-2'.");
        }
    }
}
