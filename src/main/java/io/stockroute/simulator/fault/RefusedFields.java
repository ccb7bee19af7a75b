package io.stockroute.simulator.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The optional fields that a shop refuses in new orders, draft orders and customers. A field is named by the end of
 * its path: {@code zip} is that of every address, {@code shippingAddress.zip} that of one.
 */
public final class RefusedFields {
    /**
     * @param value only this value is refused; null: any
     * @param message the user error's text; null: Shopify's for the field
     */
    public record Refusal(
            String field, @Nullable String value, @Nullable String message) {}

    /** A refused field in an input. */
    public record Found(Refusal refusal, List<String> path) {}

    private final Map<String, Refusal> all = new LinkedHashMap<>();

    public synchronized void refuse(Refusal refusal) {
        all.put(refusal.field(), refusal);
    }

    public synchronized void accept(String field) {
        if (all.remove(field) == null) {
            throw new IllegalArgumentException("not refused (field: " + field + ", refused: " + all.keySet() + ")");
        }
    }

    public synchronized void clear() {
        all.clear();
    }

    public synchronized List<Refusal> present() {
        return List.copyOf(all.values());
    }

    /** Every refused field of the arguments. */
    public List<Found> in(Map<String, Object> arguments) {
        List<Found> found = new ArrayList<>();
        for (Refusal refusal : present()) {
            TreePaths.all(arguments, (path, text) -> isMeant(refusal, path, text))
                    .forEach(path -> found.add(new Found(refusal, path)));
        }
        return found;
    }

    private static boolean isMeant(Refusal refusal, List<String> path, String text) {
        List<String> names =
                path.stream().filter(part -> !Character.isDigit(part.charAt(0))).toList();
        List<String> wanted = List.of(refusal.field().split("\\.", -1));
        return names.size() >= wanted.size()
                && names.subList(names.size() - wanted.size(), names.size()).equals(wanted)
                && !text.isBlank()
                && (refusal.value() == null || refusal.value().equalsIgnoreCase(text));
    }

    /** Field to value, for people. */
    synchronized Map<String, String> describe() {
        Map<String, String> text = new LinkedHashMap<>();
        all.forEach((field, refusal) -> text.put(field, refusal.value() == null ? "*" : refusal.value()));
        return text;
    }
}
