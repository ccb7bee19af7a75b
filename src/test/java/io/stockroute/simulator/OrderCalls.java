package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Tests that have orders made as an app makes them. */
abstract class OrderCalls extends TeeShop {
    private static final String CREATE = """
            mutation CreateOrder($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
              orderCreate(order: $order, options: $options) {
                order { id name sourceIdentifier displayFinancialStatus processedAt paymentGatewayNames
                  transactions { kind status gateway amountSet { shopMoney { amount } } }
                  subtotalPriceSet { shopMoney { amount } presentmentMoney { amount currencyCode } }
                  totalTaxSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } }
                  customer { id firstName } email
                  lineItems(first: 9) { nodes { title sku requiresShipping taxable originalUnitPriceSet { shopMoney { amount } } } } }
                userErrors { code field message }
              }
            }""";

    OrderCalls() {
        super("12.50");
    }

    static Map<String, Object> order(Map<String, Object> line) {
        return Map.of("lineItems", List.of(line));
    }

    static Map<String, Object> money(String amount) {
        return Map.of("shopMoney", Map.of("amount", amount, "currencyCode", "USD"));
    }

    JsonNode created(Map<String, Object> order, String behaviour) {
        JsonNode payload = create(order, behaviour);
        assertThat(payload.get("userErrors")).isEmpty();
        return payload.get("order");
    }

    JsonNode create(Map<String, Object> order, String behaviour) {
        return query(order, behaviour).at("/data/orderCreate");
    }

    JsonNode query(Map<String, Object> order, String behaviour) {
        return client.query(CREATE, Map.of("order", order, "options", Map.of("inventoryBehaviour", behaviour)));
    }
}
