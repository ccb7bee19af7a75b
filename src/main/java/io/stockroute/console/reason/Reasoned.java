package io.stockroute.console.reason;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.stockroute.CodedReason;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a list in the API, with the words for its codes beside them.
 *
 * @param reason in words; empty if there is none
 */
public record Reasoned<T>(@JsonUnwrapped T row, String reason) {

    public static <T> Function<T, Reasoned<T>> by(Function<T, List<CodedReason>> reasons) {
        return row -> new Reasoned<>(row, ReasonTexts.of(reasons.apply(row)));
    }
}
