package io.stockroute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code with its parameters, never a sentence of ours. Columns keep it as JSON.
 *
 * @param code the name of a {@link ReasonCode}
 * @param values its parameters by name
 */
public record CodedReason(String code, Map<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CodedReason>> LIST = new TypeReference<>() {};

    /** Of one value: what Shopify said may be long. */
    private static final int LONGEST = 1000;

    /** As many as a column keeps; nobody reads more. */
    private static final int MOST = 100;

    public CodedReason {
        var cut = new TreeMap<String, String>();
        values.forEach((name, value) -> cut.put(name, Texts.cut(value, LONGEST)));
        values = Collections.unmodifiableMap(cut);
    }

    /** The constant of a type that the code names; empty if it is one of another type. */
    public <C extends Enum<C> & ReasonCode> Optional<C> as(Class<C> type) {
        return Stream.of(type.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    public boolean is(ReasonCode known) {
        return code.equals(known.name());
    }

    /** A parameter; empty if it has none of that name. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** A parameter that is a number. */
    public long number(String name) {
        return Long.parseLong(value(name));
    }

    /** As a column keeps some; null if there are none. */
    public static @Nullable String column(List<CodedReason> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(reasons.stream().limit(MOST).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String column(CodedReason reason) {
        return String.valueOf(column(List.of(reason)));
    }

    /** Those that a column keeps. */
    public static List<CodedReason> in(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the log. */
    @Override
    public String toString() {
        return values.isEmpty() ? code : code + " " + values;
    }
}
