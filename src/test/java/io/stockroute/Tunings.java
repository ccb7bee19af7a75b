package io.stockroute;

import io.stockroute.settings.Tuning;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The tuning of an installation that sets nothing. */
public final class Tunings {

    private Tunings() {}

    /** The same with another guard. */
    public static Tuning guardedBy(Tuning.Guard guard) {
        Tuning tuning = defaults();
        return new Tuning(
                tuning.reconciliation(),
                tuning.polling(),
                tuning.orders(),
                tuning.lane(),
                tuning.catalog(),
                tuning.ledger(),
                tuning.deliveries(),
                tuning.webhooks(),
                tuning.outgoing(),
                tuning.subscriptions(),
                guard);
    }

    public static Tuning defaults() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of()));
        RecordComponent[] parts = Tuning.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(type -> binder.bindOrCreate("none", type))
                .toArray();
        try {
            return Tuning.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
