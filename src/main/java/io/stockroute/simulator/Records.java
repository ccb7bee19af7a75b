package io.stockroute.simulator;

import io.stockroute.simulator.fault.Poison;
import io.stockroute.simulator.fault.Poisons;
import io.stockroute.simulator.state.ShopData;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Single records that break every call that touches them; {@link RecordNames} says how they are named. A record that is
 * gone, or not there yet, can be named by a global id or by {@code text:}.
 */
public final class Records {
    private final ShopData data;
    private final Poisons poisons;

    Records(ShopData data, Poisons poisons) {
        this.data = data;
        this.poisons = poisons;
    }

    /** From now on every call that touches the record is broken. */
    public void poison(String record, Poison.Effect effect) {
        poison(record, effect, null);
    }

    /** Only calls of this operation or with this field at the top are broken; null: all. */
    public void poison(String record, Poison.Effect effect, @Nullable String operation) {
        Set<String> names = data.read(() -> new RecordNames(data).of(record));
        poisons.on(new Poison(record, names, effect, operation));
    }

    /** The record is well again. */
    public void heal(String record) {
        poisons.off(record);
    }
}
