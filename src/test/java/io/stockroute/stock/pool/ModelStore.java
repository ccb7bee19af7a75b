package io.stockroute.stock.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store that holds one level, with what is on its way from it and to it. */
final class ModelStore {

    /** A call that was stored before it is sent: compare {@code from} and set {@code to}. */
    record Write(int key, int from, int to) {}

    int quantity;
    /** The sum of all changes made in the store itself. */
    int local;

    private final List<Integer> hints = new ArrayList<>();
    private final List<Write> late = new ArrayList<>();
    private final Map<Integer, Boolean> outcomes = new HashMap<>();

    ModelStore(int quantity) {
        this.quantity = quantity;
    }

    void change(int units, int hintsOfIt) {
        quantity += units;
        local += units;
        hint(hintsOfIt);
    }

    /** A webhook is lost, comes once, or twice. */
    void hint(int times) {
        for (int n = 0; n < times; n++) {
            hints.add(quantity);
        }
    }

    boolean hasHints() {
        return !hints.isEmpty();
    }

    /** One of the webhooks on their way arrives, in any order. */
    int nextHint(int which) {
        return hints.remove(which % hints.size());
    }

    /** Compares and sets, once for each key. */
    boolean take(Write write, int hintsOfIt) {
        Boolean before = outcomes.get(write.key());
        if (before != null) {
            return before;
        }
        boolean taken = quantity == write.from();
        outcomes.put(write.key(), taken);
        if (taken) {
            quantity = write.to();
            hint(hintsOfIt);
        }
        return taken;
    }

    /** A call that nobody waits for any more is still on its way. */
    void takeLater(Write write) {
        late.add(write);
    }

    void takeLate(int which, int hintsOfIt) {
        if (!late.isEmpty()) {
            take(late.remove(which % late.size()), hintsOfIt);
        }
    }

    /** Whether a write with this key has had its effect. */
    boolean took(Write write) {
        return outcomes.getOrDefault(write.key(), false);
    }
}
