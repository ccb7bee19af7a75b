package io.stockroute.simulator.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The poisoned records of one shop; may be changed at any time from any thread. */
public final class Poisons {
    /** Longer than callers wait as a rule; a caller that waits longer has its connection closed. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(90);

    private final Map<String, Poison> all = new LinkedHashMap<>();
    private Duration hold = LONGEST_HOLD;

    /** From now on calls that touch the record are broken in this way. */
    public synchronized void on(Poison poison) {
        all.put(poison.record(), poison);
    }

    /** The record is well again; calls held open for it end without an answer. */
    public synchronized void off(String record) {
        if (all.remove(record) == null) {
            throw new IllegalArgumentException("not poisoned (record: " + record + ", poisoned: " + all.keySet() + ")");
        }
        notifyAll();
    }

    public synchronized void clear() {
        all.clear();
        hold = LONGEST_HOLD;
        notifyAll();
    }

    /** How long a call that times out is held open at most. */
    public synchronized void hold(Duration longest) {
        hold = longest;
    }

    /** The first poisoned record with one of these effects that is named in the tree. */
    public Optional<Poison> in(@Nullable Object tree, List<String> callNames, Set<Poison.Effect> effects) {
        return present().stream()
                .filter(each -> effects.contains(each.effect()) && each.concerns(callNames))
                .filter(each -> each.pathIn(tree).isPresent())
                .findFirst();
    }

    public synchronized List<Poison> present() {
        return List.copyOf(all.values());
    }

    /** Returns when the time is up, the record is well again or the simulator stops. */
    public synchronized void holdOpen(Poison poison) {
        long until = System.nanoTime() + hold.toNanos();
        long left = hold.toMillis();
        while (left > 0 && poison.equals(all.get(poison.record()))) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }

    /** Record to effect, for people. */
    synchronized Map<String, String> describe() {
        Map<String, String> text = new LinkedHashMap<>();
        all.forEach((record, poison) -> text.put(
                record,
                poison.effect().name().toLowerCase(Locale.ROOT)
                        + (poison.operation() == null ? "" : " of " + poison.operation())));
        return text;
    }
}
