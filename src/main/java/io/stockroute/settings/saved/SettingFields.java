package io.stockroute.settings.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.settings.SyncProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Settings of a sync, field by field: {@code strategy}, {@code locations.outlet}, {@code orders.lines} are fields, with the keys of
 * application.yaml. What is blank is left out.
 */
public record SettingFields(Map<String, JsonNode> byKey) {

    /** Settings that consist of fields of their own. */
    private static final Set<String> GROUPS = Set.of("locations", "safety-stock", "orders");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public static final SettingFields NONE = new SettingFields(Map.of());

    public SettingFields {
        byKey = new TreeMap<>(byKey);
    }

    public static SettingFields of(SyncProperties properties) {
        return of((ObjectNode) JSON.valueToTree(properties));
    }

    /** @throws IllegalArgumentException if the text is not JSON of the settings of a sync */
    public static SettingFields parse(String json) {
        try {
            SyncProperties properties = JSON.readValue(json, SyncProperties.class);
            if (properties == null) {
                throw new IllegalArgumentException("There are no settings.");
            }
            return of(properties);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(words(e), e);
        }
    }

    private static String words(JsonProcessingException e) {
        String at = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                : "";
        if (at.isEmpty()) {
            return "These are no settings of a sync: an object with the keys of application.yaml is expected.";
        }
        String key = "'" + at.replaceFirst("^\\.", "") + "'";
        return e instanceof UnrecognizedPropertyException
                ? "There is no setting " + key + "."
                : "The setting " + key + " is not of the form that application.yaml has.";
    }

    private static SettingFields of(ObjectNode tree) {
        var fields = new TreeMap<String, JsonNode>();
        tree.properties().forEach(property -> {
            if (GROUPS.contains(property.getKey())) {
                property.getValue()
                        .properties()
                        .forEach(field -> fields.put(property.getKey() + "." + field.getKey(), field.getValue()));
            } else {
                fields.put(property.getKey(), property.getValue());
            }
        });
        fields.entrySet().removeIf(field -> isLeftOut(field.getKey(), field.getValue()));
        return new SettingFields(fields);
    }

    /** That a Destination has no pairs of its own is a setting, too: all its locations pair by name. */
    private static boolean isLeftOut(String key, JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode() && value.isEmpty() && !key.startsWith("locations."));
    }

    public Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** These fields, and those of the others that are left out here. */
    public SettingFields over(SettingFields others) {
        var all = new TreeMap<>(others.byKey);
        all.putAll(byKey);
        return new SettingFields(all);
    }

    public SettingFields without(Collection<String> keys) {
        var rest = new TreeMap<>(byKey);
        rest.keySet().removeAll(keys);
        return new SettingFields(rest);
    }

    /** The same with a list in place of a field. */
    SettingFields with(String key, Collection<String> texts) {
        var all = new TreeMap<>(byKey);
        all.put(key, JSON.valueToTree(texts));
        return new SettingFields(all);
    }

    /**
     * The same with more Destinations, and what other settings say of those.
     *
     * @param present the Destinations that there are
     */
    SettingFields adding(Collection<String> destinations, Collection<String> present, SettingFields from) {
        if (destinations.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(present);
        all.addAll(destinations);
        var fields = new TreeMap<>(with("destinations", all).byKey);
        from.byKey.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot > 0 && !key.startsWith("orders.") && destinations.contains(key.substring(dot + 1))) {
                fields.put(key, value);
            }
        });
        return new SettingFields(fields);
    }

    /** The fields that both have, and not alike. */
    public Set<String> differing(SettingFields others) {
        var keys = keys();
        keys.removeIf(key -> !others.has(key) || Objects.equals(others.byKey.get(key), byKey.get(key)));
        return keys;
    }

    /** @throws IllegalArgumentException if they are no settings of a sync */
    public SyncProperties toProperties() {
        try {
            return JSON.treeToValue(tree(), SyncProperties.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(words(e), e);
        }
    }

    public String json() {
        return tree().toString();
    }

    /** The same with numbers as numbers and switches as true or false, as programs read them. */
    public String typedJson() {
        return TypedSettings.of(tree().deepCopy()).toString();
    }

    private ObjectNode tree() {
        ObjectNode tree = JSON.createObjectNode();
        byKey.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                tree.set(key, value);
            } else {
                tree.withObjectProperty(key.substring(0, dot)).set(key.substring(dot + 1), value);
            }
        });
        return tree;
    }
}
