package io.stockroute;

import io.stockroute.tuning.Tuning;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The tuning of an installation that sets nothing. */
public final class Tunings {

    private Tunings() {}

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
