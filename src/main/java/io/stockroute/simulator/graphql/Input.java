package io.stockroute.simulator.graphql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An input object of a call, with the path by which user errors name its fields. */
public record Input(List<String> path, Map<?, ?> fields) {

    public static Input of(String name, Map<?, ?> fields) {
        return new Input(List.of(name), fields);
    }

    /** An argument whose name user errors leave out. */
    public static Input root(Map<?, ?> fields) {
        return new Input(List.of(), fields);
    }

    /** The path of a field of this object, as it stands in a user error. */
    public List<String> at(String... names) {
        return plus(List.of(names));
    }

    /** Whether the caller gave the field a value. */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** Whether the caller named the field, be it with null. */
    public boolean given(String name) {
        return fields.containsKey(name);
    }

    public String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    @Nullable
    public String textOrNull(String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    /** A text that says something: a blank one counts as none. */
    public Optional<String> words(String name) {
        return Optional.ofNullable(textOrNull(name)).filter(text -> !text.isBlank());
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    public int number(String name) {
        return (Integer) Objects.requireNonNull(fields.get(name), name);
    }

    /** Empty too when the text is no number. */
    public Optional<BigDecimal> decimal(String name) {
        try {
            return words(name).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public Optional<Input> child(String name) {
        return fields.get(name) instanceof Map<?, ?> child
                ? Optional.of(new Input(plus(List.of(name)), child))
                : Optional.empty();
    }

    public List<Input> children(String name) {
        List<?> list = fields.get(name) instanceof List<?> given ? given : List.of();
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Input(plus(List.of(name, String.valueOf(index))), (Map<?, ?>) list.get(index)))
                .toList();
    }

    private List<String> plus(List<String> names) {
        return Stream.concat(path.stream(), names.stream()).toList();
    }
}
