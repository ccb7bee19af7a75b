package io.stockroute.console.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence, some of whose words lead somewhere. */
public record Sentence(List<Part> parts) {

    /** @param href where it leads; null: nowhere */
    public record Part(String text, @Nullable String href) {}

    public static final Sentence NOTHING = new Sentence(List.of());

    public Sentence {
        parts = List.copyOf(parts);
    }

    public static Sentence of(String text) {
        return new Sentence(List.of(new Part(text, null)));
    }

    public static Sentence link(String text, String href) {
        return new Sentence(List.of(new Part(text, href)));
    }

    public Sentence and(String text) {
        return and(of(text));
    }

    public Sentence and(Sentence other) {
        List<Part> all = new ArrayList<>(parts);
        for (Part part : other.parts) {
            int last = all.size() - 1;
            if (last >= 0 && part.href() == null && all.get(last).href() == null) {
                all.set(last, new Part(all.get(last).text() + part.text(), null));
            } else if (!part.text().isEmpty()) {
                all.add(part);
            }
        }
        return new Sentence(all);
    }

    /** The same with a capital at the beginning. */
    public Sentence capital() {
        if (parts.isEmpty() || parts.get(0).text().isEmpty()) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts);
        Part first = all.get(0);
        all.set(
                0,
                new Part(
                        Character.toUpperCase(first.text().charAt(0))
                                + first.text().substring(1),
                        first.href()));
        return new Sentence(all);
    }

    public boolean saysNothing() {
        return parts.isEmpty();
    }

    @JsonProperty
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
