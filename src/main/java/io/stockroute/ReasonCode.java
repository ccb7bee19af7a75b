package io.stockroute;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A code for why something waits, failed or ended early; an enum implements it. The console has the words. */
public interface ReasonCode {

    String name();

    CodeMeaning text();

    /** The names of its parameters, in the order in which {@link #with} takes them. */
    default List<String> parameters() {
        return text().parameters();
    }

    /** What it means, for the documents; a sentence. */
    default String meaning() {
        return text().meaning();
    }

    /** What to do about it; a sentence. */
    default String advice() {
        return text().advice();
    }

    /** The code with its parameters. */
    default CodedReason with(Object... values) {
        if (values.length != parameters().size()) {
            throw new IllegalArgumentException("%s has the parameters %s".formatted(name(), parameters()));
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(parameters().get(i), String.valueOf(values[i]));
        }
        return new CodedReason(name(), named);
    }
}
