package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Captured calls that follow each other: what was made by one is meant by the next, so the ids that Shopify answered
 * are replaced by those of the simulator.
 */
abstract class LifeCaptures {
    Simulator simulator;
    Shop shop;
    TestClient client;
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com", settings());
        client = new TestClient(shop);
    }

    ShopSettings settings() {
        return ShopSettings.defaults();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    void location(String captured, String name) {
        ids.put(captured, "gid://shopify/Location/" + shop.addLocation(name));
    }

    /** A variant that every location stocks. */
    void variant(String captured) {
        String sku = "SKU-" + ids.size();
        VariantSpec variant = VariantSpec.of(sku);
        for (String location : shop.merchant().locationNames()) {
            variant = variant.stock(location, 100);
        }
        shop.addProduct(sku.toLowerCase(java.util.Locale.ROOT), sku, variant);
        means(captured, "gid://shopify/ProductVariant/" + shop.merchant().variantNumber(sku));
    }

    /** From now on the captured id stands for ours. */
    void means(String captured, String ours) {
        ids.put(captured, ours);
    }

    /** Sends a captured call and compares the answers; fields named in {@code unlike} are looked at no further. */
    JsonNode replay(JsonNode call, String response, String... unlike) {
        return replay(call.get("query").asText(), call.get("variables"), call.at(response), unlike);
    }

    JsonNode replay(String query, JsonNode variables, JsonNode captured, String... unlike) {
        String text = without(query, unlike);
        JsonNode answer = client.query(
                text, TestClient.JSON.convertValue(TestClient.json(ours(variables.toString())), TestClient.MAP));
        String[] ignored = Arrays.copyOf(unlike, unlike.length + 1);
        ignored[unlike.length] = "extensions";
        assertThat(Shape.differences(captured, answer, ignored))
                .as("%s%nanswered: %s", captured, answer)
                .isEmpty();
        learn(captured, answer);
        return answer;
    }

    /** Takes fields with a selection that the simulator does not have out of the query. */
    private static String without(String query, String... fields) {
        String text = query;
        for (String field : fields) {
            text = text.replaceAll("\\b" + field + "\\s*\\{[^{}]*}", "");
        }
        return text;
    }

    private String ours(String text) {
        String changed = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            changed = changed.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return changed;
    }

    private void learn(JsonNode captured, JsonNode answer) {
        if (captured.isTextual() && captured.asText().startsWith("gid://") && answer.isTextual()) {
            ids.put(captured.asText(), answer.asText());
        }
        if (captured.isArray()) {
            for (int i = 0; i < Math.min(captured.size(), answer.size()); i++) {
                learn(captured.get(i), answer.get(i));
            }
        }
        for (Iterator<Map.Entry<String, JsonNode>> each = captured.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> field = each.next();
            if (answer.has(field.getKey())) {
                learn(field.getValue(), answer.get(field.getKey()));
            }
        }
    }
}
