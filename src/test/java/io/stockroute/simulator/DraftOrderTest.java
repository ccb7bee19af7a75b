package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.draft.DraftOrder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Draft orders that an app makes: what stands in them, how they are found, what is refused. */
class DraftOrderTest extends DraftCalls {
    @Test
    void aVariantHasItsOwnNameAndPriceAndOnlyAnOverrideChangesThePrice() {
        Map<String, Object> bogus =
                with(with(with(line(2), "title", "Bogus"), "originalUnitPrice", "0.01"), "sku", "BOGUS");
        JsonNode plain = created(draft(bogus));
        JsonNode overridden = created(draft(with(line(2), "priceOverride", money("15.00", "USD"))));

        assertThat(plain.at("/lineItems/nodes/0/title").asText()).isEqualTo("Tee");
        assertThat(plain.at("/lineItems/nodes/0/sku").asText()).isEqualTo("A-1");
        assertThat(plain.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("39.9");
        assertThat(overridden.at("/lineItems/nodes/0/priceOverride/amount").asText())
                .isEqualTo("15.0");
        assertThat(overridden.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("30.0");
    }

    @Test
    void discountsShippingAndTaxMakeTheTotalAsInACapturedDraft() {
        Map<String, Object> service = Map.of(
                "title",
                "Custom installation service",
                "quantity",
                2,
                "originalUnitPriceWithCurrency",
                money("20.00", "USD"),
                "appliedDiscount",
                Map.of("value", 10, "valueType", "PERCENTAGE"));
        Map<String, Object> board =
                Map.of("title", "Snowboard", "quantity", 1, "originalUnitPriceWithCurrency", money("949.95", "USD"));
        Map<String, Object> input = new HashMap<>(Map.of("lineItems", List.of(service, board)));
        input.put("appliedDiscount", Map.of("title", "Loyalty", "value", 5, "valueType", "FIXED_AMOUNT"));
        input.put("shippingLine", Map.of("title", "Courier", "priceWithCurrency", money("7.25", "USD")));
        JsonNode draft = created(input);
        long order = shop.merchant().drafts().complete(number(draft));

        assertThat(draft.at("/subtotalPriceSet/shopMoney/amount").asText()).isEqualTo("980.95");
        assertThat(draft.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("988.2");
        assertThat(shop.order(order).orElseThrow().totals().total().shopMoney().text())
                .isEqualTo("988.20");

        shop.merchant().drafts().terms().tax("VAT", "0.10");
        assertThat(created(draft(line(2))).at("/totalTaxSet/shopMoney/amount").asText())
                .isEqualTo("3.99");
        assertThat(created(with(draft(line(2)), "taxExempt", true))
                        .at("/totalTaxSet/shopMoney/amount")
                        .asText())
                .isEqualTo("0.0");
    }

    @Test
    void draftsAreFoundByTagWhenTheIndexHasThem() {
        shop.faults().searchLateness(Duration.ofSeconds(20));
        JsonNode made = created(with(draft(line(1)), "tags", List.of("stockroute-17")));
        created(with(draft(line(1)), "tags", List.of("stockroute-18")));

        assertThat(found("tag:'stockroute-17'")).isEmpty();
        assertThat(client.query(
                                "query($id: ID!) { draftOrder(id: $id) { id } }",
                                Map.of("id", made.get("id").asText()))
                        .at("/data/draftOrder/id"))
                .isEqualTo(made.get("id"));
        clock.advance(Duration.ofSeconds(20));
        assertThat(found("tag:'stockroute-17'")).contains(made.get("id"));
        assertThat(found("status:open updated_at:>='2026-11-23T10:00:00Z'")).hasSize(2);
        shop.merchant().drafts().complete(number(made));
        assertThat(found("status:completed")).containsExactly(made.get("id"));
        assertThat(found("status:open")).hasSize(1);
    }

    private JsonNode found(String query) {
        return TestClient.JSON.valueToTree(client.query(
                        "query($q: String) { draftOrders(first: 9, query: $q) { nodes { id } } }", Map.of("q", query))
                .at("/data/draftOrders/nodes")
                .findValues("id"));
    }

    @Test
    void upTo499LinesAreTaken() {
        Map<String, Object> custom = Map.of("title", "Custom", "quantity", 1, "originalUnitPrice", "1.00");
        JsonNode most = created(Map.of("lineItems", Collections.nCopies(499, custom)));
        assertThat(most.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("499.0");

        JsonNode more = client.query(CREATE, Map.of("input", Map.of("lineItems", Collections.nCopies(500, custom))));
        assertThat(more.at("/errors/0/extensions/code").asText()).isEqualTo("MAX_INPUT_SIZE_EXCEEDED");
        assertThat(more.at("/errors/0/message").asText())
                .isEqualTo("The input array size of 500 is greater than the maximum allowed of 499.");
    }

    @Test
    void tagsAndDiscountsAreCheckedAsPublicCapturesShow() {
        assertThat(refused(with(draft(line(1)), "tags", List.of("x".repeat(41)))))
                .isEqualTo("Title Tag exceeds the maximum length of 40 characters");
        assertThat(refused(with(draft(line(1)), "appliedDiscount", Map.of("value", 150, "valueType", "PERCENTAGE"))))
                .isEqualTo("Applied discount value must be less than or equal to 100%");
        assertThat(refused(draft(with(line(1), "appliedDiscount", Map.of("value", 12.345, "valueType", "PERCENTAGE")))))
                .isEqualTo("Applied discount value can have at most 2 digits after decimal point");
        assertThat(created(with(draft(line(1)), "tags", List.of("b", " B ", "a")))
                        .get("tags"))
                .extracting(JsonNode::asText)
                .containsExactly("a", "b");
    }

    @Test
    void anEmailMakesACustomerAndAnIdNamesOne() {
        JsonNode byEmail = created(with(draft(line(1)), "email", "ada@example.com"));
        String customer = byEmail.at("/customer/id").asText();
        JsonNode byId = created(with(draft(line(1)), "purchasingEntity", Map.of("customerId", customer)));

        assertThat(byEmail.at("/customer/displayName").asText()).isEqualTo("ada@example.com");
        assertThat(byId.at("/customer/id").asText()).isEqualTo(customer);
        assertThat(shop.customers()).hasSize(1);
    }

    @Test
    void anotherCurrencyNeedsARate() {
        Map<String, Object> input =
                with(draft(with(line(1), "priceOverride", money("9.00", "EUR"))), "presentmentCurrencyCode", "EUR");
        assertThat(client.query(CREATE, Map.of("input", input))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("SIMULATOR_LIMIT");

        shop.merchant().drafts().terms().rate("EUR", "0.90");
        JsonNode draft = created(input);
        assertThat(draft.at("/totalPriceSet/presentmentMoney/amount").asText()).isEqualTo("9.0");
        assertThat(draft.at("/totalPriceSet/shopMoney/amount").asText()).isEqualTo("10.0");
    }

    @Test
    void aLostAnswerLeavesTheDraftBehindAndAMissingScopeRefusesIt() {
        shop.faults().next(1, Fault.LOST_AFTER, "CreateDraft");
        assertThatThrownBy(() -> created(draft(line(1)))).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.draftOrders()).extracting(DraftOrder::name).containsExactly("#D1");

        shop.access().scopes().withhold("write_draft_orders");
        assertThat(client.query(CREATE, Map.of("input", draft(line(1))))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("ACCESS_DENIED");
        assertThat(shop.draftOrders()).hasSize(1);
    }
}
