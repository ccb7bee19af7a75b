package io.stockroute.settings.file;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the configuration gives: blank is the same as left out. */
final class GivenText {

    private GivenText() {}

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** The entries of a list in their order; empty for an entry that is blank. */
    static List<Optional<String>> entries(@Nullable List<@Nullable String> values) {
        return values == null ? List.of() : values.stream().map(GivenText::text).toList();
    }
}
