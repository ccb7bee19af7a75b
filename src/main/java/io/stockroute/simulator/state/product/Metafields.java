package io.stockroute.simulator.state.product;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A shop's metafield definitions, and who has which unique value. Every method wants the shop's lock. */
public final class Metafields {
    /** The app's number in its reserved namespaces; every shop of the simulator has the same app. */
    public static final long APP = 580111L;

    private static final String RESERVED = "app--" + APP;

    private record UniqueValue(MetafieldDefinition.Slot slot, String value) {}

    private final TreeMap<Long, MetafieldDefinition> definitions = new TreeMap<>();
    private final Map<MetafieldDefinition.Slot, MetafieldDefinition> bySlot = new HashMap<>();
    private final Map<UniqueValue, Long> owners = new HashMap<>();

    /** The full namespace: {@code $app:x} is {@code app--id--x}, none at all is the app's own. */
    public static String resolve(@Nullable String namespace) {
        if (namespace == null || namespace.equals("$app")) {
            return RESERVED;
        }
        return namespace.startsWith("$app:") ? RESERVED + "--" + namespace.substring(5) : namespace;
    }

    /** Whether a full namespace is reserved for another app. */
    public static boolean foreign(String namespace) {
        return namespace.startsWith("app--") && !namespace.equals(RESERVED) && !namespace.startsWith(RESERVED + "--");
    }

    public NavigableMap<Long, MetafieldDefinition> definitions() {
        return definitions;
    }

    public Optional<MetafieldDefinition> definition(MetafieldDefinition.Slot slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    public Optional<MetafieldDefinition> definition(String ownerType, @Nullable String namespace, String key) {
        return definition(new MetafieldDefinition.Slot(ownerType, resolve(namespace), key));
    }

    public void define(MetafieldDefinition definition) {
        definitions.put(definition.number(), definition);
        bySlot.put(definition.slot(), definition);
    }

    /** The number of the one owner that has this value in a definition with unique values. */
    public OptionalLong owner(MetafieldDefinition.Slot slot, String value) {
        Long owner = owners.get(new UniqueValue(slot, value));
        return owner == null ? OptionalLong.empty() : OptionalLong.of(owner);
    }

    /** Whether another owner has this value already, where values are unique. */
    public boolean taken(Metafield metafield) {
        return definition(metafield.slot()).filter(MetafieldDefinition::unique).isPresent()
                && owner(metafield.slot(), metafield.value()).isPresent();
    }

    /** The owner is gone: its values may be used again. */
    public void forget(long owner) {
        owners.values().removeIf(each -> each == owner);
    }

    /** Remembers whose value this is; without meaning where values are not unique. */
    public void put(Metafield metafield, long owner) {
        if (definition(metafield.slot()).filter(MetafieldDefinition::unique).isPresent()) {
            owners.put(new UniqueValue(metafield.slot(), metafield.value()), owner);
        }
    }
}
