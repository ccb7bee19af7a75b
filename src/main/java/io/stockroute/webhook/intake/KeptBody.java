package io.stockroute.webhook.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What is kept of a body: all of it where its content counts, and of a hint no more than what it points at. A product's body has all of
 * its variants, megabytes of which only the id is read; kept whole they fill the database, and its memory.
 */
final class KeptBody {

    /** Of topics of these subjects a body tells more than where to look. */
    private static final Set<String> WHOLE = Set.of("orders", "customers", "shop", "app");

    private static final Set<String> FIELDS = Set.of(
            "id", "admin_graphql_api_id", "inventory_item_id", "location_id", "product_id", "available", "updated_at");

    /** So much of a body that is no JSON object, to see what it was; it is never worked on. */
    private static final int UNREADABLE = 200;

    private static final int LONGEST_VALUE = 255;

    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

    private KeptBody() {}

    static byte[] of(WebhookRequest request) {
        String subject = request.topic().split("/", 2)[0];
        return WHOLE.contains(subject) ? request.body() : pointers(request.body());
    }

    private static byte[] pointers(byte[] body) {
        try (JsonParser in = JSON.getFactory().createParser(body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return beginning(body);
            }
            ObjectNode kept = JSON.createObjectNode();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                if (in.nextToken().isScalarValue() && FIELDS.contains(name) && in.getTextLength() <= LONGEST_VALUE) {
                    kept.set(name, in.readValueAsTree());
                } else {
                    in.skipChildren();
                }
            }
            return JSON.writeValueAsBytes(kept);
        } catch (IOException e) {
            return beginning(body);
        }
    }

    /** Cut off, it is no JSON object either. */
    private static byte[] beginning(byte[] body) {
        byte[] cut = Arrays.copyOf(body, Math.min(body.length, UNREADABLE));
        return new String(cut, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
}
