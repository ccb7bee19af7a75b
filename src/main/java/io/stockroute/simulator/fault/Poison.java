package io.stockroute.simulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record that breaks every call that touches it, until it is switched off. A call touches a record when one of the
 * record's names stands in what is asked or in what would be answered.
 *
 * @param record what people call it, such as {@code order:#1001}
 * @param names its global id, and every other text that stands for it
 * @param operation only calls of this name are broken; null: all
 */
public record Poison(
        String record,
        Set<String> names,
        Effect effect,
        @Nullable String operation) {

    /** What a call that touches the record gets. */
    public enum Effect {
        /** INTERNAL_SERVER_ERROR in an answer with HTTP 200 (facts.md section 3); not executed. */
        INTERNAL_ERROR,
        /** Executed; then the same. */
        INTERNAL_ERROR_AFTER,
        /** HTTP 500; not executed. */
        HTTP_500,
        /** The connection stays open without an answer and is then closed; not executed. */
        TIMEOUT,
        /** Executed; then the same. */
        TIMEOUT_AFTER,
        /** A mutation is refused by a user error at the input that names the record; reads are not affected. */
        REFUSED
    }

    boolean concerns(List<String> callNames) {
        return operation == null || callNames.contains(operation);
    }

    /** Where the record is named in this tree of objects, lists and texts. */
    public Optional<List<String>> pathIn(@Nullable Object tree) {
        return TreePaths.first(tree, (path, text) -> names.stream().anyMatch(name -> mentions(text, name)));
    }

    /** Whether the text is the name or has it as a word of its own, as a search or the id of a level has. */
    private static boolean mentions(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !ofAWord(text.charAt(at - 1));
            if (begins && (end == text.length() || !ofAWord(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static boolean ofAWord(char character) {
        return Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0;
    }
}
