package io.stockroute;

import java.util.List;

/** What a constant of a {@link ReasonCode} says of itself: a sentence for the documents, and the names of its parameters. */
public record CodeMeaning(String meaning, List<String> parameters) {

    public static CodeMeaning of(String meaning, String... parameters) {
        return new CodeMeaning(meaning, List.of(parameters));
    }
}
