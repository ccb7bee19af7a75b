package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of stock are answered as Shopify answered them. */
class InventoryCaptureTest extends Captures {
    private static final String SET = """
            #graphql
              mutation Contract($input: InventorySetQuantitiesInput!, $idempotencyKey: String!) {
                inventorySetQuantities(input: $input) @idempotent(key: $idempotencyKey) {
                  inventoryAdjustmentGroup { id createdAt reason referenceDocumentUri
                    changes { name delta quantityAfterChange item { id } location { id name } } }
                  userErrors { field message code }
                }
              }
            """;
    private static final String ADJUST = SET.replace("SetQuantities", "AdjustQuantities");
    private static final Map<String, String> LOCATIONS = Map.of(
            "gid://shopify/Location/106318463282", "My Custom Location",
            "gid://shopify/Location/113884266802", "Inventory Item Levels Destination 1783701856472",
            "gid://shopify/Location/112829759794", "HAR-571 transfer destination 20260505000619");

    @ParameterizedTest
    @CsvSource({
        "inventorySetQuantities-quantity-bounds.json, /cases/onHandNegative",
        "inventorySetQuantities-quantity-bounds.json, /cases/availableTooLow",
        "inventorySetQuantities-quantity-bounds.json, /cases/availableNegativeWithinBounds",
        "inventorySetQuantities-name-validation.json, /cases/damaged",
        "inventorySetQuantities-name-validation.json, /cases/committed",
        "inventorySetQuantities-name-validation.json, /cases/onHand",
        "inventorySetQuantities-name-validation.json, /cases/availableTooHigh",
        "inventorySetQuantities-name-validation.json, /cases/duplicatePair",
        "inventory-adjust-name-allowlist.json, /cases/adjustOnHand",
        "inventory-adjust-name-allowlist.json, /cases/adjustCommitted",
        "inventory-reason-validation.json, /invalidReasonCases/unknownReasonSet",
        "inventory-reason-validation.json, /invalidReasonCases/emptyReasonSet",
        "inventory-reason-validation.json, /invalidReasonCases/unknownReasonAdjust",
        "inventory-reason-validation.json, /acceptedReasonCases/correction",
        "inventory-reason-validation.json, /acceptedReasonCases/shrinkage",
        "inventory-activate-on-hand.json, /cases/activateOnHand",
        "inventory-item-levels-connection-windowing-2026-04.json, /operations/inventoryActivate",
    })
    void aWriteIsAnsweredAsCaptured(String file, String pointer) {
        Captured captured = Captured.at(file, pointer);
        JsonNode answer = replayAtUnstockedLocations(captured);
        same(captured.response(), answer);
    }

    /** Activation wants an item that is not stocked there yet. */
    private JsonNode replayAtUnstockedLocations(Captured captured) {
        if (captured.variables().has("input")) {
            return captured.replay(shop, client, LOCATIONS);
        }
        shop.addLocation("Primary");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Primary", 1));
        String item = captured.variables().get("inventoryItemId").asText();
        Captured renamed = new Captured(
                TestClient.json(captured.variables()
                        .toString()
                        .replace(
                                item,
                                "gid://shopify/InventoryItem/" + shop.merchant().itemNumber("A-1"))),
                captured.query(),
                captured.response());
        return renamed.replay(
                shop,
                client,
                LOCATIONS,
                renamed.variables().get("inventoryItemId").asText());
    }

    @Test
    void activationWithTwoQuantitiesOrTooLargeOnesIsRefusedAsCaptured() {
        for (String name : new String[] {"availableOnHandConflict", "onHandOutOfRange"}) {
            Captured captured = Captured.at("inventory-activate-on-hand.json", "/cases/" + name);
            Shop fresh = simulator.addShop(name + ".myshopify.com");
            fresh.addLocation("Primary");
            fresh.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Primary", 1));
            long location = fresh.addLocation("My Custom Location");
            Map<String, Object> variables =
                    new HashMap<>(TestClient.JSON.convertValue(captured.variables(), TestClient.MAP));
            variables.put(
                    "inventoryItemId",
                    "gid://shopify/InventoryItem/" + fresh.merchant().itemNumber("A-1"));
            variables.put("locationId", "gid://shopify/Location/" + location);
            same(captured.response(), new TestClient(fresh).query(captured.query(), variables));
        }
    }

    @Test
    void aSecondActivationWithAQuantityIsRefusedAndShowsTheLevelAsCaptured() {
        Captured captured = Captured.at("inventory-activate-on-hand.json", "/cases/alreadyActiveOnHand");
        long location = shop.addLocation("My Custom Location");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("My Custom Location", 50));
        Map<String, Object> variables =
                new HashMap<>(TestClient.JSON.convertValue(captured.variables(), TestClient.MAP));
        variables.put(
                "inventoryItemId",
                "gid://shopify/InventoryItem/" + shop.merchant().itemNumber("A-1"));
        variables.put("locationId", "gid://shopify/Location/" + location);
        same(captured.response(), client.query(captured.query(), variables));
    }

    @ParameterizedTest
    @CsvSource({
        "/inventorySetQuantities, set",
        "/missingSetChangeFromQuantity, set",
        "/legacySetShape, set",
        "/missingSetIdempotency, set without",
        "/inventoryAdjustQuantities, adjust",
        "/missingAdjustIdempotency, adjust without",
        "/missingAdjustChangeFromQuantity, adjust without",
        "/unknownIdValidation/setUnknownInventoryItem, set",
        "/unknownIdValidation/setUnknownLocation, set",
        "/unknownIdValidation/adjustUnknownInventoryItem, adjust",
        "/unknownIdValidation/adjustUnknownLocation, adjust",
    })
    void theContractsOfVersion202604Hold(String pointer, String document) {
        String query = document.startsWith("set") ? SET : ADJUST;
        if (document.endsWith("without")) {
            query = query.replace(", $idempotencyKey: String!", "").replace("@idempotent(key: $idempotencyKey)", "");
        }
        Captured captured = Captured.at("inventory-quantity-contracts-2026-04.json", pointer)
                .with(query);
        JsonNode answer = captured.replay(
                shop,
                client,
                LOCATIONS,
                "gid://shopify/InventoryItem/999999999999",
                "gid://shopify/Location/999999999999");
        assertThat(Shape.differences(captured.response(), answer, "cost", "locations"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missingLedgerDocument",
                "/availableLedgerDocument",
                "/internalLedgerDocument",
                "/maxOneLedgerDocument",
                "/validNonAvailableLedgerDocument"
            })
    void ledgerDocumentsAreCheckedAsCaptured(String pointer) {
        Captured captured = Captured.at("inventory-adjust-ledger-document-validation.json", pointer)
                .with(ADJUST.replace("quantityAfterChange", "quantityAfterChange ledgerDocumentUri")
                        .replace(" referenceDocumentUri", "")
                        .replace("location { id name }", "location { id }"));
        same(captured.response(), captured.replay(shop, client, LOCATIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/allZero", "/mixedZeroAndNonzero"})
    void aDeltaOfZeroIsNoChange(String pointer) {
        Captured captured = Captured.at("inventory-adjust-zero-delta-noop.json", pointer)
                .with(ADJUST.replace("id createdAt reason", "reason")
                        .replace("location { id name }", "location { id }"));
        same(captured.response(), captured.replay(shop, client, LOCATIONS));
    }

    @Test
    void severalUnknownIdsAreNamedEach() {
        Captured captured = Captured.at("inventory-existence-validation.json", "/adjustUnknownInventoryItem");
        same(
                captured.response(),
                client.query(captured.query(), TestClient.JSON.convertValue(captured.variables(), TestClient.MAP)));
    }
}
