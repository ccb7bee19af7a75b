package io.stockroute.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A captured call: what was sent and what Shopify answered; the shop is made to hold what the call speaks of. */
record Captured(JsonNode variables, String query, JsonNode response) {
    private static final Pattern GID = Pattern.compile("gid://shopify/(InventoryItem|Location)/(\\d+)");

    /** The captures of what becomes of orders, which only the simulator's tests read. */
    private static final Path ORDER_LIFE = Path.of("src/test/java/io/stockroute/simulator/captures");

    static JsonNode file(String name) {
        try (InputStream stream = Captured.class.getResourceAsStream("/shopify/fixtures/" + name)) {
            return stream == null
                    ? TestClient.JSON.readTree(ORDER_LIFE.resolve(name).toFile())
                    : TestClient.JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Captured at(String name, String pointer) {
        JsonNode call = file(name).at(pointer);
        JsonNode response = call.get("response");
        return new Captured(
                call.get("variables"),
                call.path("query").asText(null),
                response.has("payload") ? response.get("payload") : response);
    }

    Captured with(String otherQuery) {
        return new Captured(variables, otherQuery, response);
    }

    /**
     * Makes items and locations for the ids in the variables (but for those named unknown), with the quantities the
     * call expects, and sends the call with the ids of the shop.
     */
    JsonNode replay(Shop shop, TestClient client, Map<String, String> names, String... unknown) {
        String text = variables.toString();
        Map<String, String> ids = new HashMap<>();
        Set<String> missing = Set.of(unknown);
        Set<String> items = new LinkedHashSet<>();
        Matcher matcher = GID.matcher(text);
        while (matcher.find()) {
            String gid = matcher.group();
            if (missing.contains(gid) || ids.containsKey(gid)) {
                continue;
            }
            if (matcher.group(1).equals("Location")) {
                String name = names.getOrDefault(gid, "Shop location");
                ids.put(gid, "gid://shopify/Location/" + shop.addLocation(name));
            } else {
                items.add(gid);
            }
        }
        for (String gid : items) {
            String sku = "SKU-" + items.size() + "-" + ids.size();
            shop.addProduct(sku, sku, VariantSpec.of(sku));
            ids.put(gid, "gid://shopify/InventoryItem/" + shop.merchant().itemNumber(sku));
            for (String list : new String[] {"quantities", "changes"}) {
                for (JsonNode row : variables.at("/input/" + list)) {
                    String location = names.getOrDefault(row.get("locationId").asText(), "Shop location");
                    if (row.get("inventoryItemId").asText().equals(gid)
                            && row.path("changeFromQuantity").isInt()
                            && !missing.contains(row.get("locationId").asText())) {
                        shop.setStock(
                                sku, location, row.get("changeFromQuantity").asInt());
                    }
                }
            }
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey() + "\"", id.getValue() + "\"");
        }
        return client.query(query, TestClient.JSON.convertValue(TestClient.json(text), TestClient.MAP));
    }
}
