package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhook subscriptions are checked as Shopify checked them. */
class SubscriptionCaptureTest extends Captures {
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
}
