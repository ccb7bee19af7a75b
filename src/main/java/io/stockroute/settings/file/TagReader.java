package io.stockroute.settings.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tags that orders get in Source. */
final class TagReader {

    /** Shopify's bound for a tag of an order or draft order; only the description of its REST resources states it. */
    static final int LONGEST = 40;

    private final ConfigurationProblems problems;

    TagReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** Empty if none are given. */
    Optional<List<String>> read(String key, @Nullable List<@Nullable String> given) {
        List<Optional<String>> entries = GivenText.entries(given);
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String tag = entries.get(i).orElse("");
            check(key + "[" + i + "]", tag);
            tags.add(tag);
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    /** Without tags of its own an order gets the Destination's name as a tag. */
    void checkNames(String key, List<String> destinations) {
        destinations.stream()
                .filter(name -> name.length() > LONGEST)
                .forEach(name -> problems.add(
                        "The name of the store '" + name + "' is too long for a tag.",
                        key,
                        "Give tags of at most " + LONGEST + " characters, or give the store a shorter name."));
    }

    private void check(String key, String tag) {
        if (tag.isEmpty()) {
            problems.add("The tag is blank.", key, "Write the tag, or remove the entry.");
        } else if (tag.contains(",")) {
            problems.add(
                    "The tag " + ShownValue.quoted(tag) + " contains a comma, which separates tags in Shopify.",
                    key,
                    "Write two tags, or one without a comma.");
        } else if (tag.codePointCount(0, tag.length()) > LONGEST) {
            problems.add(
                    "The tag " + ShownValue.quoted(tag) + " is too long.",
                    key,
                    "Use at most " + LONGEST + " characters; Shopify takes no more.");
        }
    }
}
