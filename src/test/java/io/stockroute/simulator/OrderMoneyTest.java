package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What orders that an app makes cost, and what is paid of them. */
class OrderMoneyTest extends OrderCalls {
    @Test
    void aLineWithoutPriceCostsWhatTheVariantCosts() {
        JsonNode order = created(order(line(3)), "BYPASS");

        assertThat(order.at("/lineItems/nodes/0/originalUnitPriceSet/shopMoney/amount")
                        .asText())
                .isEqualTo("12.5");
        assertThat(order.at("/lineItems/nodes/0/title").asText()).isEqualTo("Tee");
        assertThat(order.at("/lineItems/nodes/0/sku").asText()).isEqualTo("A-1");
        assertThat(order.at("/lineItems/nodes/0/requiresShipping").asBoolean()).isFalse();
        assertThat(order.at("/lineItems/nodes/0/taxable").asBoolean()).isTrue();
        assertThat(order.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("37.5");
    }

    @Test
    void taxesThatAreIncludedAreNotAdded() {
        Map<String, Object> taxed =
                with(line(2), "taxLines", List.of(Map.of("title", "VAT", "rate", "0.25", "priceSet", money("5.00"))));

        JsonNode added = created(order(taxed), "BYPASS");
        JsonNode included = created(with(order(taxed), "taxesIncluded", true), "BYPASS");

        assertThat(added.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("30.0");
        assertThat(included.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("25.0");
        assertThat(included.at("/totalTaxSet/shopMoney/amount").asText()).isEqualTo("5.0");
    }

    @Test
    void taxesStandOnTheOrderOrOnItsLines() {
        List<Object> tax = List.of(Map.of("title", "VAT", "rate", 0.2, "priceSet", money("2.50")));
        JsonNode onOrder = created(with(order(line(1)), "taxLines", tax), "BYPASS");
        assertThat(onOrder.at("/totalTaxSet/shopMoney/amount").asText()).isEqualTo("2.5");

        JsonNode both = create(with(order(with(line(1), "taxLines", tax)), "taxLines", tax), "BYPASS");
        assertThat(both.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
    }

    @Test
    void theFinancialStatusFollowsFromThePaymentsUnlessItIsGiven() {
        assertThat(created(order(line(1)), "BYPASS")
                        .get("displayFinancialStatus")
                        .isNull())
                .isTrue();
        assertThat(paid("SALE", "12.50")).isEqualTo("PAID");
        assertThat(paid("SALE", "5.00")).isEqualTo("PARTIALLY_PAID");
        assertThat(paid("AUTHORIZATION", "12.50")).isEqualTo("AUTHORIZED");
        JsonNode pending = created(with(order(line(1)), "financialStatus", "PENDING"), "BYPASS");
        assertThat(pending.get("displayFinancialStatus").asText()).isEqualTo("PENDING");
    }

    private String paid(String kind, String amount) {
        Map<String, Object> payment = Map.of("kind", kind, "gateway", "manual", "amountSet", money(amount));
        JsonNode order = created(with(order(line(1)), "transactions", List.of(payment)), "BYPASS");
        assertThat(order.at("/transactions/0/status").asText()).isEqualTo("SUCCESS");
        assertThat(order.at("/paymentGatewayNames/0").asText()).isEqualTo("manual");
        return order.get("displayFinancialStatus").asText();
    }

    @Test
    void theShoppersCurrencyStandsBesideTheShops() {
        Map<String, Object> price = Map.of(
                "shopMoney", Map.of("amount", "10.00", "currencyCode", "USD"),
                "presentmentMoney", Map.of("amount", "9.00", "currencyCode", "EUR"));
        Map<String, Object> order = with(order(with(line(2), "priceSet", price)), "presentmentCurrency", "EUR");

        JsonNode made = created(order, "BYPASS");

        assertThat(made.at("/subtotalPriceSet/shopMoney/amount").asText()).isEqualTo("20.0");
        assertThat(made.at("/subtotalPriceSet/presentmentMoney/amount").asText())
                .isEqualTo("18.0");
        assertThat(made.at("/subtotalPriceSet/presentmentMoney/currencyCode").asText())
                .isEqualTo("EUR");
        JsonNode unsaid = create(order(with(line(2), "priceSet", price)), "BYPASS");
        assertThat(unsaid.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
    }
}
