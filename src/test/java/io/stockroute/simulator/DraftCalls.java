package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.Gids;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tests that have draft orders made as an app makes them. */
abstract class DraftCalls extends TeeShop {
    static final String CREATE = """
            mutation CreateDraft($input: DraftOrderInput!) {
              draftOrderCreate(input: $input) {
                draftOrder { id name status tags reserveInventoryUntil completedAt order { id name }
                  subtotalPriceSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } presentmentMoney { amount } }
                  totalTaxSet { shopMoney { amount } } customer { id displayName }
                  lineItems(first: 250) { nodes { title sku custom priceOverride { amount }
                    originalUnitPriceSet { shopMoney { amount } presentmentMoney { amount } } } } }
                userErrors { field message }
              }
            }""";

    DraftCalls() {
        super("19.95");
    }

    static Map<String, Object> draft(Map<String, Object> line) {
        return Map.of("lineItems", List.of(line));
    }

    Map<String, Object> reserved(Map<String, Object> draft, Duration time) {
        return with(draft, "reserveInventoryUntil", clock.instant().plus(time).toString());
    }

    static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currencyCode", currency);
    }

    static long number(JsonNode draft) {
        return Gids.number("DraftOrder", draft.get("id").asText());
    }

    JsonNode created(Map<String, Object> input) {
        JsonNode payload = client.query(CREATE, Map.of("input", input)).at("/data/draftOrderCreate");
        assertThat(payload.get("userErrors")).isEmpty();
        return payload.get("draftOrder");
    }

    String refused(Map<String, Object> input) {
        JsonNode payload = client.query(CREATE, Map.of("input", input)).at("/data/draftOrderCreate");
        assertThat(payload.get("draftOrder").isNull()).isTrue();
        return payload.at("/userErrors/0/message").asText();
    }
}
