package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.VariantSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's answers beside those that were captured from Shopify. */
class CaptureTest {
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

    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop(
                "main.myshopify.com",
                ShopSettings.defaults().withStrictAddresses().withBulkDelay(Duration.ofHours(1)));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

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

    @Test
    void levelsAreListedFilteredAndPagedAsCaptured() {
        JsonNode operations = Captured.file("inventory-item-levels-connection-windowing-2026-04.json")
                .get("operations");
        shop.addLocation("Inventory Item Levels Source 1783701856472");
        shop.addLocation("Inventory Item Levels Destination 1783701856472");
        shop.addProduct(
                "tee",
                "Tee",
                VariantSpec.of("A-1")
                        .stock("Inventory Item Levels Source 1783701856472", 4)
                        .stock("Inventory Item Levels Destination 1783701856472", 10));
        String number = String.valueOf(shop.merchant().itemNumber("A-1"));
        JsonNode active = read(operations.get("activeRead"), number, Map.of());
        same(operations.at("/activeRead/response"), active);

        shop.merchant().deactivate("A-1", "Inventory Item Levels Source 1783701856472");
        same(operations.at("/inactiveRead/response"), read(operations.get("inactiveRead"), number, Map.of()));

        JsonNode edges = active.at("/data/inventoryItem/activeLevels/edges");
        JsonNode window = read(
                operations.get("windowRead"),
                number,
                Map.of(
                        "after", edges.at("/0/cursor").asText(),
                        "before", edges.at("/1/cursor").asText()));
        same(operations.at("/windowRead/response"), window);
    }

    private JsonNode read(JsonNode operation, String item, Map<String, String> cursors) {
        Map<String, Object> variables = new HashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> each =
                        operation.get("variables").fields();
                each.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = each.next();
            variables.put(variable.getKey(), variable.getValue().asText().replace("53564958638386", item));
        }
        variables.putAll(cursors);
        return client.query(operation.get("query").asText(), variables);
    }

    @Test
    void webhookAddressesAreRefusedAsCaptured() {
        JsonNode captured = Captured.at("webhook-subscription-uri-validation.json", "/primary")
                .response()
                .get("data");
        Map<String, String> addresses = Map.of(
                "createHttpUriRejected", "http://example.com/hook",
                "createInternalDomainRejected", "https://localhost/hook",
                "createShopifyDomainRejected", "https://other.myshopify.com/hook",
                "baselineCreate", "https://example.com/hook");
        addresses.forEach((name, uri) -> {
            JsonNode answer = client.query(
                    "mutation { %s: webhookSubscriptionCreate(topic: SHOP_UPDATE, webhookSubscription: {uri: \"%s\"}) { webhookSubscription { id } userErrors { field message } } }"
                            .formatted(name, uri));
            assertThat(Shape.differences(captured.get(name), answer.at("/data/" + name)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createEmptyNameRejected",
                "createBadNameFormatRejected",
                "createDuplicateRejected",
                "createSameUriDifferentFormatXmlAllowed",
                "createCaseInsensitiveNameDuplicateRejected"
            })
    void subscriptionsAreCheckedAsCaptured(String name) {
        JsonNode all = Captured.file("webhook-subscription-topic-format-name-validation.json")
                .get("validation");
        String before =
                switch (name) {
                    case "createDuplicateRejected" -> "createDuplicateSetup";
                    case "createSameUriDifferentFormatXmlAllowed" -> "createSameUriDifferentFormatJsonSetup";
                    case "createCaseInsensitiveNameDuplicateRejected" -> "createCaseInsensitiveNameDuplicateSetup";
                    default -> "";
                };
        if (!before.isEmpty()) {
            same(all.at("/" + before + "/response/payload"), subscribe(all.get(before)), "endpoint");
        }
        same(all.at("/" + name + "/response/payload"), subscribe(all.get(name)), "endpoint");
    }

    private JsonNode subscribe(JsonNode call) {
        return client.query("""
                mutation($topic: WebhookSubscriptionTopic!, $webhookSubscription: WebhookSubscriptionInput!) {
                  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhookSubscription) {
                    webhookSubscription { id topic format filter createdAt updatedAt }
                    userErrors { field message }
                  }
                }""", TestClient.JSON.convertValue(call.get("variables"), TestClient.MAP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodesInsteadOfEdges", "topLevelNode", "nestedWithoutParentId", "invalidOperationType"})
    void bulkQueriesAreCheckedAsCaptured(String name) {
        JsonNode captured =
                Captured.file("bulk-operation-run-query-validators.json").at("/validations/" + name);
        JsonNode answer = client.query(
                captured.get("query").asText(),
                TestClient.JSON.convertValue(captured.get("variables"), TestClient.MAP));
        same(captured.get("response"), answer);
    }

    @Test
    void aSixthBulkQueryHasToWaitAsCaptured() {
        JsonNode captured = Captured.file("bulk-operation-run-query-concurrency-limit.json");
        for (JsonNode run : captured.get("successfulRuns")) {
            same(run.get("response"), bulk(run));
        }
        JsonNode answer = bulk(captured.get("sixthRun"));
        same(captured.at("/sixthRun/response"), answer);
    }

    private JsonNode bulk(JsonNode call) {
        return client.query(
                call.get("query").asText(), TestClient.JSON.convertValue(call.get("variables"), TestClient.MAP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missingSubselection",
                "unknownQueryRoot",
                "unknownMutationRoot",
                "unknownProductField",
                "invalidSyntax"
            })
    void documentsThatDoNotFitTheSchemaAreRefusedAsCaptured(String name) {
        JsonNode captured =
                Captured.file("graphql-base-validation-unhappy-paths.json").at("/cases/" + name);
        same(
                captured.at("/response/payload"),
                client.query(captured.at("/request/query").asText()));
    }

    @Test
    void locationsLookAsCaptured() {
        JsonNode captured = Captured.file("location-activate-deactivate-lifecycle.json")
                .at("/setup/hydrateLocation/response/payload/data");
        long number = shop.addLocation("HAR-658 lifecycle 20260505013332");
        JsonNode answer = client.query("""
                query($id: ID!) { location(id: $id) {
                  id legacyResourceId name activatable addressVerified createdAt deactivatable deactivatedAt deletable
                  fulfillsOnlineOrders hasActiveInventory hasUnfulfilledOrders isActive isFulfillmentService shipsInventory
                  updatedAt inventoryLevels(first: 3) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
                } }""", Map.of("id", "gid://shopify/Location/" + number))
                .get("data");
        assertThat(Shape.differences(
                        captured,
                        answer,
                        "address",
                        "fulfillmentService",
                        "suggestedAddresses",
                        "metafield",
                        "metafields"))
                .isEmpty();
    }

    private static void same(JsonNode captured, JsonNode answer, String... ignored) {
        String[] all = java.util.Arrays.copyOf(ignored, ignored.length + 1);
        all[ignored.length] = "throttleStatus";
        assertThat(Shape.differences(Objects.requireNonNull(captured), answer, all))
                .as("%s%nanswered: %s", captured, answer)
                .isEmpty();
    }
}
