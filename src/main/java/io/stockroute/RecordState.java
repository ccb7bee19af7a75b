package io.stockroute;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The state of a kind of record: what can become of it, and what an operator can do about it. Each kind has one such type, from which
 * statements, pages, the API, metrics and documents take their states.
 */
public interface RecordState<S extends Enum<S> & RecordState<S>> {

    /** The states that can follow. */
    Set<S> next();

    /** Whether there is still work to do on the record. */
    boolean isOpen();

    /** What it says about the record, for an operator. */
    String meaning();

    /** What an operator does about it. */
    String advice();

    default boolean canBecome(S next) {
        return next().contains(next);
    }

    /** Whether an operator can have it tried again. */
    default boolean canRetry() {
        return false;
    }

    /** Whether an operator can dismiss it. */
    default boolean canDismiss() {
        return false;
    }

    /** The state that follows; @throws IllegalStateException if it cannot follow this one */
    default S become(S next) {
        if (!canBecome(next)) {
            throw new IllegalStateException("%s cannot become %s".formatted(this, next));
        }
        return next;
    }

    /** The state of a name; empty if there is none. */
    static <S extends Enum<S> & RecordState<S>> Optional<S> of(Class<S> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /** The names of states, as a statement's parameter. */
    static List<String> names(Collection<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toList();
    }

    /** The names of states as a list in SQL, for statements that take no such parameter. */
    static String sql(Collection<? extends Enum<?>> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    /** The states with a property, in their order. */
    static <S extends Enum<S> & RecordState<S>> List<S> where(Class<S> type, Predicate<S> property) {
        return Arrays.stream(type.getEnumConstants()).filter(property).toList();
    }

    /** The names of the states that can become another, for the condition of an update that leads there. */
    static <S extends Enum<S> & RecordState<S>> List<String> before(S next) {
        return names(where(next.getDeclaringClass(), state -> state.canBecome(next)));
    }
}
