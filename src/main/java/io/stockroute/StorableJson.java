package io.stockroute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * JSON as Stockroute takes it in: without what PostgreSQL keeps in no text. Escaped, such characters stand in valid JSON, and one title
 * with a null character would keep an order out, or a poll from ending.
 */
public final class StorableJson {

    private StorableJson() {}

    /** The same, changed in place where it has to be. */
    public static JsonNode of(JsonNode json) {
        if (json instanceof TextNode text) {
            String storable = Texts.storable(text.textValue());
            return storable.equals(text.textValue()) ? text : TextNode.valueOf(storable);
        }
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(of(field.getValue())));
        } else if (json instanceof ArrayNode array) {
            for (int n = 0; n < array.size(); n++) {
                array.set(n, of(array.get(n)));
            }
        }
        return json;
    }
}
