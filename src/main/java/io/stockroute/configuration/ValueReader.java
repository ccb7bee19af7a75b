package io.stockroute.configuration;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values that are one of a few words. */
final class ValueReader {

    private final Problems problems;

    ValueReader(Problems problems) {
        this.problems = problems;
    }

    /** @param otherwise what applies if the configuration leaves it out, or gives what cannot be read */
    boolean flag(String key, @Nullable String given, boolean otherwise) {
        Optional<String> text = Given.text(given);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            problems.add(Shown.quoted(text.get()) + " is neither true nor false.", key, "Write true or false.");
        }
        return text.map("true"::equals).orElse(otherwise);
    }

    /** @param otherwise what applies if the configuration leaves it out, or gives what cannot be read */
    <E extends Enum<E>> E word(Class<E> type, String setting, String key, @Nullable String given, E otherwise) {
        Optional<String> text = Given.text(given);
        Optional<E> constant = text.flatMap(word -> Word.parse(type, word));
        if (text.isPresent() && constant.isEmpty()) {
            problems.add(
                    "There is no " + setting + " " + Shown.quoted(text.get()) + ".",
                    key,
                    "Write one of: " + Shown.list(Word.all(type)) + ".");
        }
        return constant.orElse(otherwise);
    }
}
