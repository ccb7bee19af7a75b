package io.stockroute;

import java.util.List;

/**
 * What a constant of a {@link ReasonCode} says of itself.
 *
 * @param meaning a sentence for the documents
 * @param advice what to do about it; a sentence
 * @param parameters the names of its parameters
 */
public record CodeMeaning(String meaning, String advice, List<String> parameters) {

    /** Of what continues without anybody. */
    public static final String NOTHING = "Nothing: it continues automatically.";

    public static CodeMeaning of(String meaning, String advice, String... parameters) {
        return new CodeMeaning(meaning, advice, List.of(parameters));
    }
}
