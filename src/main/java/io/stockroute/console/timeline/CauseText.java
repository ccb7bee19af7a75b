package io.stockroute.console.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What led to something, in words and with a link where it is still kept and may be seen.
 *
 * @param deliveries the store that sent each
 * @param runs the kind of each
 * @param writes the store that each is for
 * @param open those of the writes that are under way
 * @param orders each by its name and store, such as "#1001 of outlet"
 */
record CauseText(
        Map<Long, String> deliveries,
        Map<Long, String> runs,
        Map<Long, String> writes,
        Set<Long> open,
        Map<Long, String> orders) {

    CauseText {
        deliveries = Map.copyOf(deliveries);
        runs = Map.copyOf(runs);
        writes = Map.copyOf(writes);
        open = Set.copyOf(open);
        orders = Map.copyOf(orders);
    }

    /** Whether a cause names a write that is under way. */
    boolean isOpen(@Nullable String cause) {
        return CauseRef.of(cause)
                .filter(ref -> ref.kind() == CauseRef.Kind.WRITE && open.contains(ref.number()))
                .isPresent();
    }

    /** For example "webhook #17 of outlet"; nothing if there is no cause. */
    Sentence noun(@Nullable String cause) {
        return CauseRef.of(cause).map(this::noun).orElse(Sentence.NOTHING);
    }

    /** Why a level was read, for example "read because webhook #17 of outlet reported a change"; nothing if there is no cause. */
    Sentence read(@Nullable String cause) {
        Optional<CauseRef> ref = CauseRef.of(cause);
        if (ref.isEmpty()) {
            return Sentence.NOTHING;
        }
        Sentence noun = noun(ref.get());
        return switch (ref.get().kind()) {
            case DELIVERY -> Sentence.of("read because ").and(noun).and(" reported a change");
            case POLL -> Sentence.of("read because a poll found a change");
            case CATALOG -> Sentence.of("read because products, locations or settings changed");
            case RUN -> Sentence.of("read by ").and(noun);
            case WRITE -> Sentence.of("read again after ").and(noun);
            case ORDER -> Sentence.of("read because of ").and(noun);
            case OPERATOR -> Sentence.of("read because ").and(noun).and(" asked for it");
            case OTHER -> Sentence.of("read: ").and(noun);
        };
    }

    private Sentence noun(CauseRef cause) {
        long number = cause.number();
        return switch (cause.kind()) {
            case DELIVERY ->
                known(
                        deliveries.get(number),
                        "webhook #" + number,
                        store -> "webhook #" + number + " of " + store,
                        "/deliveries/" + number);
            case RUN ->
                known(
                        runs.get(number),
                        "run #" + number,
                        kind -> kind.toLowerCase(Locale.ROOT) + " #" + number,
                        "/runs/" + number);
            case WRITE ->
                known(writes.get(number), "write #" + number, store -> "write #" + number, "/writes/" + number);
            case ORDER ->
                known(
                        orders.get(number),
                        "an order that is no longer kept",
                        name -> "order " + name,
                        "/orders/" + number);
            case POLL -> Sentence.of("a poll");
            case CATALOG -> Sentence.of("a change of products, locations or settings");
            case OPERATOR -> Sentence.of(cause.name().isBlank() ? "an operator" : cause.name());
            case OTHER -> Sentence.of(cause.name());
        };
    }

    private static Sentence known(@Nullable String what, String otherwise, UnaryOperator<String> name, String href) {
        return what == null ? Sentence.of(otherwise) : Sentence.link(name.apply(what), href);
    }
}
