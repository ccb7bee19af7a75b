package io.stockroute.settings.file;

import io.stockroute.settings.ConfigurationWord;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values that are one of a few words. */
final class ValueReader {

    private final ConfigurationProblems problems;

    ValueReader(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** @param otherwise what applies if the configuration leaves it out, or gives what cannot be read */
    boolean flag(String key, @Nullable String given, boolean otherwise) {
        Optional<String> text = GivenText.text(given);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            problems.add(ShownValue.quoted(text.get()) + " is neither true nor false.", key, "Write true or false.");
        }
        return text.map("true"::equals).orElse(otherwise);
    }

    /** @param otherwise what applies if the configuration leaves it out, or gives what cannot be read */
    <E extends Enum<E>> E word(Class<E> type, String setting, String key, @Nullable String given, E otherwise) {
        Optional<String> text = GivenText.text(given);
        Optional<E> constant = text.flatMap(word -> ConfigurationWord.parse(type, word));
        if (text.isPresent() && constant.isEmpty()) {
            problems.add(
                    "There is no " + setting + " " + ShownValue.quoted(text.get()) + ".",
                    key,
                    "Write one of: " + ShownValue.list(ConfigurationWord.all(type)) + ".");
        }
        return constant.orElse(otherwise);
    }
}
