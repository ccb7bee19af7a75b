package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryWriteTest {
    private static final String SET = """
            mutation SetQuantities($input: InventorySetQuantitiesInput!, $key: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $key) {
                inventoryAdjustmentGroup { id createdAt reason referenceDocumentUri
                  changes { name delta quantityAfterChange item { id } location { id name } } }
                userErrors { field message code }
              }
            }""";

    private final MovingClock clock = new MovingClock();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().clock(clock).start();
        shop = simulator.addShop("main.myshopify.com", ShopSettings.defaults().unthrottled());
        shop.addLocation("Main warehouse");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Main warehouse", 5));
        shop.addProduct("mug", "Mug", VariantSpec.of("B-1").stock("Main warehouse", 7));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aWriteChangesTheQuantityAndAnswersWithTwoRows() {
        JsonNode payload = set("k1", row("A-1", 9, 5));

        assertThat(payload.at("/userErrors")).isEmpty();
        assertThat(payload.at("/inventoryAdjustmentGroup/changes")).hasSize(2);
        assertThat(payload.at("/inventoryAdjustmentGroup/changes/0/name").asText())
                .isEqualTo("available");
        assertThat(payload.at("/inventoryAdjustmentGroup/changes/1/name").asText())
                .isEqualTo("on_hand");
        assertThat(payload.at("/inventoryAdjustmentGroup/changes/0/delta").asInt())
                .isEqualTo(4);
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(9);
        Change change = shop.history("A-1", "Main warehouse").get(0);
        assertThat(change.origin()).isEqualTo(Origin.API);
        assertThat(change.idempotencyKey()).isEqualTo("k1");
        assertThat(change.referenceDocumentUri()).isEqualTo("gid://test/Write/1");
        assertThat(shop.localChange("A-1", "Main warehouse")).isZero();
    }

    @Test
    void oneStaleRowKeepsTheWholeBatchFromBeingWritten() {
        JsonNode payload = set("k1", row("A-1", 9, 5), row("B-1", 1, 6));

        assertThat(payload.at("/inventoryAdjustmentGroup").isNull()).isTrue();
        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(payload.at("/userErrors/0/field").isNull()).isTrue();
        assertThat(payload.at("/userErrors/0/message").asText())
                .isEqualTo("The changeFromQuantity argument no longer matches the persisted quantity.");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(5);
    }

    @Test
    void theSameKeyWithTheSameParametersHasOneEffectAndTheFirstAnswer() {
        JsonNode first = set("k1", row("A-1", 9, 5));
        JsonNode second = set("k1", row("A-1", 9, 5));

        assertThat(second).isEqualTo(first);
        assertThat(shop.history("A-1", "Main warehouse")).hasSize(1);
        assertThat(shop.calls().idempotencyKeys()).containsExactly("k1");
    }

    @Test
    void theSameKeyWithOtherParametersIsRefused() {
        set("k1", row("A-1", 9, 5));
        JsonNode payload = set("k1", row("A-1", 8, 9));

        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(9);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        set("k1", row("A-1", 9, 5));
        clock.advance(Duration.ofHours(24));
        JsonNode payload = set("k1", row("A-1", 9, 5));

        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
    }

    @Test
    void changeFromQuantityMustBeThereButMayBeNull() {
        Map<String, Object> without = row("A-1", 9, null);
        without.remove("changeFromQuantity");
        JsonNode answer = client.query(SET, variables("k1", List.of(without)));

        assertThat(answer.at("/errors/0/message").asText())
                .isEqualTo("InventoryQuantityInput must include the following argument: changeFromQuantity.");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_FIELD_ARGUMENTS");
        assertThat(answer.at("/data/inventorySetQuantities").isNull()).isTrue();

        assertThat(set("k2", row("A-1", 9, null)).at("/userErrors")).isEmpty();
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(9);
    }

    @Test
    void withoutTheDirectiveNothingIsWritten() {
        JsonNode answer = client.query(
                SET.replace(" @idempotent(key: $key)", "").replace(", $key: String!", ""),
                variables("k1", List.of(row("A-1", 9, 5))));

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(answer.at("/errors/0/message").asText())
                .isEqualTo("The @idempotent directive is required for this mutation but was not provided.");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(5);
    }

    @Test
    void writingWhatIsThereAlreadyIsASuccessWithoutAGroup() {
        JsonNode payload = set("k1", row("A-1", 5, 5));

        assertThat(payload.at("/inventoryAdjustmentGroup").isNull()).isTrue();
        assertThat(payload.at("/userErrors")).isEmpty();
    }

    @Test
    void moreThan250RowsAreRefused() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 251; i++) {
            rows.add(row("A-1", i, 5));
        }
        JsonNode answer = client.query(SET, variables("k1", rows));

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("MAX_INPUT_SIZE_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asText())
                .isEqualTo("The input array size of 251 is greater than the maximum allowed of 250.");
    }

    @Test
    void aBundleCannotBeWritten() {
        shop.addProduct("set", "Set", VariantSpec.of("SET").asBundle());
        JsonNode payload = set("k1", row("SET", 3, null));

        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo("NON_MUTABLE_INVENTORY_ITEM");
    }

    @Test
    void availableMayBeNegativeAndAnUnstockedLevelIsWrittenSilently() {
        assertThat(set("k1", row("A-1", -3, 5)).at("/userErrors")).isEmpty();
        shop.addLocation("Cellar");
        Map<String, Object> row = row("A-1", 4, null);
        row.put("locationId", "gid://shopify/Location/" + shop.merchant().locationNumber("Cellar"));

        assertThat(set("k2", row).at("/userErrors")).isEmpty();
        assertThat(shop.merchant().stocked("A-1", "Cellar")).isFalse();
        assertThat(set("k3", row).at("/userErrors")).isEmpty();
        assertThat(shop.available("A-1", "Cellar"))
                .as("null adds where nothing is stocked")
                .hasValue(8);
    }

    @Test
    void aSaleTakesFromAvailableAndCommitsIt() {
        shop.sell("A-1", 2);

        assertThat(shop.available("A-1", "Main warehouse")).hasValue(3);
        assertThat(shop.merchant().quantity("A-1", "Main warehouse", "committed"))
                .isEqualTo(2);
        assertThat(shop.merchant().quantity("A-1", "Main warehouse", "on_hand")).isEqualTo(5);
        assertThat(shop.localChange("A-1", "Main warehouse")).isEqualTo(-2);
    }

    @Test
    void aDeactivatedLevelKeepsItsQuantityAndComesBackWithIt() {
        shop.addLocation("Cellar");
        shop.merchant().connect("A-1", "Cellar", 4);
        Map<String, Object> ids = Map.of(
                "item", "gid://shopify/InventoryItem/" + shop.merchant().itemNumber("A-1"),
                "location", "gid://shopify/Location/" + shop.merchant().locationNumber("Cellar"));
        String read = """
                query($item: ID!, $location: ID!) { inventoryItem(id: $item) {
                  hidden: inventoryLevel(locationId: $location) { id }
                  shown: inventoryLevel(locationId: $location, includeInactive: true) { id isActive
                    quantities(names: ["available"]) { quantity } } } }""";
        String level =
                client.query(read, ids).at("/data/inventoryItem/shown/id").asText();
        client.query(
                "mutation($id: ID!) { inventoryDeactivate(inventoryLevelId: $id) { userErrors { message } } }",
                Map.of("id", level));

        JsonNode inactive = client.query(read, ids).at("/data/inventoryItem");
        assertThat(inactive.get("hidden").isNull()).isTrue();
        assertThat(inactive.at("/shown/isActive").asBoolean()).isFalse();
        assertThat(inactive.at("/shown/quantities/0/quantity").asInt()).isEqualTo(4);

        JsonNode payload = client.query("""
                mutation($item: ID!, $location: ID!) { inventoryActivate(inventoryItemId: $item, locationId: $location)
                  @idempotent(key: "a") { inventoryLevel { id isActive } userErrors { field message } } }""", ids).at("/data/inventoryActivate");
        assertThat(payload.at("/inventoryLevel/isActive").asBoolean()).isTrue();
        assertThat(shop.available("A-1", "Cellar")).hasValue(4);
    }

    @SafeVarargs
    private final JsonNode set(String key, Map<String, Object>... rows) {
        return client.query(SET, variables(key, List.of(rows))).at("/data/inventorySetQuantities");
    }

    private static Map<String, Object> variables(String key, List<Map<String, Object>> rows) {
        return Map.of(
                "key",
                key,
                "input",
                Map.of(
                        "name",
                        "available",
                        "reason",
                        "correction",
                        "referenceDocumentUri",
                        "gid://test/Write/1",
                        "quantities",
                        rows));
    }

    private Map<String, Object> row(String sku, int quantity, Integer from) {
        Map<String, Object> row = new HashMap<>();
        row.put(
                "inventoryItemId",
                "gid://shopify/InventoryItem/" + shop.merchant().itemNumber(sku));
        row.put("locationId", "gid://shopify/Location/" + shop.merchant().locationNumber("Main warehouse"));
        row.put("quantity", quantity);
        row.put("changeFromQuantity", from);
        return row;
    }
}
