package io.stockroute.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one shop; may be changed at any time from any thread. Random faults come from the simulator's seed.
 * An operation is the name of a GraphQL operation or of a root field, {@code mutation} for every mutation,
 * {@code access_token} or {@code bulk_result}; for deliveries it is a topic such as {@code orders/create}.
 */
public final class Faults {
    private record Rate(double probability, @Nullable String operation) {}

    private record Next(Fault fault, @Nullable String operation) {}

    private final Random random;
    private final Map<Fault, Rate> rates = new EnumMap<>(Fault.class);
    private final List<Next> queue = new ArrayList<>();
    private final Poisons poisons = new Poisons();
    private final Answers answers = new Answers();
    private final RefusedFields refusedFields = new RefusedFields();
    private Duration slowness = Duration.ofSeconds(2);
    private Duration retryAfter = Duration.ofSeconds(1);
    private Duration shortestDelay = Duration.ofMillis(50);
    private Duration longestDelay = Duration.ofMillis(500);
    private Duration searchLateness = Duration.ZERO;
    private boolean down;
    private int status;

    public Faults(Random random) {
        this.random = random;
    }

    /** From now on a call (or delivery) meets this fault with this probability; 0 ends it. */
    public synchronized Faults rate(Fault fault, double probability) {
        return rate(fault, probability, null);
    }

    public synchronized Faults rate(Fault fault, double probability, @Nullable String operation) {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("a probability is a number from 0 to 1 (given: " + probability + ")");
        }
        rates.put(fault, new Rate(probability, operation));
        return this;
    }

    /** The next {@code count} calls (or deliveries) meet this fault. */
    public synchronized Faults next(int count, Fault fault) {
        return next(count, fault, null);
    }

    public synchronized Faults next(int count, Fault fault, @Nullable String operation) {
        for (int i = 0; i < count; i++) {
            queue.add(new Next(fault, operation));
        }
        return this;
    }

    public Faults loseCallBefore(double probability) {
        return rate(Fault.LOST_BEFORE, probability);
    }

    public Faults loseAnswerAfter(double probability) {
        return rate(Fault.LOST_AFTER, probability);
    }

    public Faults throttle(double probability) {
        return rate(Fault.THROTTLED, probability);
    }

    public Faults dropDeliveries(double probability) {
        return rate(Fault.DROP_DELIVERY, probability);
    }

    public Faults duplicateDeliveries(double probability) {
        return rate(Fault.DUPLICATE_DELIVERY, probability);
    }

    public Faults reorderDeliveries(double probability) {
        return rate(Fault.REORDER_DELIVERY, probability);
    }

    public synchronized Faults delayDeliveries(double probability, Duration shortest, Duration longest) {
        delays(shortest, longest);
        return rate(Fault.DELAY_DELIVERY, probability);
    }

    public synchronized Faults delays(Duration shortest, Duration longest) {
        shortestDelay = shortest;
        longestDelay = longest;
        return this;
    }

    public synchronized Faults slow(double probability, Duration duration) {
        slowness = duration;
        return rate(Fault.SLOW, probability);
    }

    public synchronized Faults slowness(Duration value) {
        slowness = value;
        return this;
    }

    public synchronized Faults retryAfter(Duration value) {
        retryAfter = value;
        return this;
    }

    /** How long a new order is not found by search; by its id and by a unique metafield it is found at once. */
    public synchronized Faults searchLateness(Duration value) {
        searchLateness = value;
        return this;
    }

    public synchronized Duration searchLateness() {
        return searchLateness;
    }

    /** A shop that is down closes every connection without an answer. */
    public synchronized Faults down(boolean value) {
        down = value;
        return this;
    }

    /** Every call is answered with this HTTP status (402 frozen, 403, 423 locked, 503 …); 0 ends it. */
    public synchronized Faults status(int value) {
        status = value;
        return this;
    }

    /** Records that break the calls that touch them. */
    public Poisons poisons() {
        return poisons;
    }

    /** Answers that are unusual, not wrong. */
    public Answers answers() {
        return answers;
    }

    /** Optional fields that are refused. */
    public RefusedFields refusedFields() {
        return refusedFields;
    }

    public synchronized Faults clear() {
        poisons.clear();
        refusedFields.clear();
        answers.clear();
        rates.clear();
        queue.clear();
        searchLateness = Duration.ZERO;
        down = false;
        status = 0;
        return this;
    }

    public synchronized boolean isDown() {
        return down;
    }

    /** Whether calls meet this fault at random. */
    public synchronized boolean meets(Fault fault) {
        Rate rate = rates.get(fault);
        return rate != null && rate.probability() > 0;
    }

    public synchronized int status() {
        return status;
    }

    public synchronized Duration slowness() {
        return slowness;
    }

    public synchronized Duration retryAfter() {
        return retryAfter;
    }

    /** A delay of the range set, drawn from the seed. */
    public synchronized Duration delay() {
        long spread = longestDelay.minus(shortestDelay).toMillis();
        return shortestDelay.plusMillis(spread <= 0 ? 0 : random.nextLong(spread + 1));
    }

    /** The fault that a call or delivery meets, if any. {@code names} are all names it goes by. */
    public synchronized Optional<Fault> meet(boolean delivery, List<String> names) {
        for (Iterator<Next> each = queue.iterator(); each.hasNext(); ) {
            Next next = each.next();
            if (next.fault.concernsDeliveries() == delivery && concerns(next.operation, names)) {
                each.remove();
                return Optional.of(next.fault);
            }
        }
        for (Map.Entry<Fault, Rate> entry : rates.entrySet()) {
            Rate rate = entry.getValue();
            if (entry.getKey().concernsDeliveries() == delivery
                    && rate.probability > 0
                    && concerns(rate.operation, names)
                    && random.nextDouble() < rate.probability) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean concerns(@Nullable String operation, List<String> names) {
        return operation == null || names.contains(operation);
    }

    /** What is switched on, for people. */
    public synchronized Map<String, Object> describe() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("down", down);
        text.put("status", status);
        rates.forEach((fault, rate) -> text.put(
                fault.name().toLowerCase(Locale.ROOT),
                rate.probability + (rate.operation == null ? "" : " of " + rate.operation)));
        text.put(
                "next",
                queue.stream()
                        .map(next -> next.fault.name().toLowerCase(Locale.ROOT)
                                + (next.operation == null ? "" : " on " + next.operation))
                        .toList());
        text.put("slow_ms", slowness.toMillis());
        text.put("retry_after_ms", retryAfter.toMillis());
        text.put("search_late_ms", searchLateness.toMillis());
        text.put("poisoned", poisons.describe());
        text.put("refused_fields", refusedFields.describe());
        text.put("answers", answers.describe());
        text.put("delay_ms", List.of(shortestDelay.toMillis(), longestDelay.toMillis()));
        return text;
    }
}
