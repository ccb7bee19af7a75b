package io.stockroute.order.create;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.order.money.MoneyTest.money;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.stockroute.order.ImportFixture;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.create.CreateOutcome.Created;
import io.stockroute.order.create.CreateOutcome.Refused;
import io.stockroute.order.create.CreateOutcome.TryLater;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateOutcomeTest {

    private static CreateOutcome real(JsonNode payload) {
        OriginFixture order = order();
        order.with(order.line(1));
        return new CreateOrder(orders().plan(order)).outcome(wrapped("orderCreate", payload));
    }

    private static CreateOutcome draft(JsonNode payload) {
        OriginFixture order = order();
        order.with(order.line(1));
        return new CreateDraftOrder(drafts().plan(order), drafts().settings(), ImportFixture.NOW)
                .outcome(wrapped("draftOrderCreate", payload));
    }

    private static JsonNode wrapped(String field, JsonNode payload) {
        return JsonNodeFactory.instance.objectNode().set(field, payload);
    }

    private static JsonNode errors(String errors) {
        return json("{'order': null, 'draftOrder': null, 'userErrors': [" + errors + "]}");
    }

    @Test
    void aCapturedSuccessNamesTheOrder() {
        assertThat(real(Captured.at("order-create-parity", "/mutation/response/data/orderCreate")))
                .isEqualTo(new Created(
                        new SourceOrder(6824239235305L, "#1314", false, Optional.empty(), Optional.empty())));
    }

    @Test
    void theTotalIsSources() {
        assertThat(real(json("{'order': {'id': 'gid://shopify/Order/5', 'name': '#5', 'totalPriceSet':"
                        + " {'shopMoney': {'amount': '42.5', 'currencyCode': 'USD'}}}, 'userErrors': []}")))
                .isEqualTo(new Created(
                        new SourceOrder(5, "#5", false, Optional.of(money("42.50", "USD")), Optional.empty())));
    }

    @Test
    void aCapturedRefusalIsToldWithItsField() {
        assertThat(real(Captured.at("order-create-validation-matrix", "/mutation/response/data/noLineItems")))
                .isEqualTo(new Refused("INVALID", "Line items must have at least one line item (order.lineItems)"));
    }

    @ParameterizedTest
    @CsvSource({
        "futureProcessedAt, PROCESSED_AT_INVALID",
        "redundantCustomer, REDUNDANT_CUSTOMER_FIELDS",
        "lineItemTaxLineMissingRate, TAX_LINE_RATE_MISSING",
        "shippingLineTaxLineMissingRate, TAX_LINE_RATE_MISSING"
    })
    void capturedCodesAreKept(String alias, String code) {
        assertThat(real(Captured.at("order-create-validation-matrix-extended", "/mutation/response/data/" + alias)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.words()).startsWith(code + " (order");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "noLineItems, Add at least 1 product",
        "unknownVariant, Product with ID 999999999999999999 is no longer available.",
        "zeroQuantity, Quantity must be greater than or equal to 1 (lineItems.0.quantity)",
        "pastReserve, Reserve until can't be in the past",
        "badEmail, Email is invalid (email)"
    })
    void capturedRefusalsOfDraftOrdersHaveNoCode(String alias, String words) {
        assertThat(draft(Captured.at("draft-order-create-validation-matrix", "/mutation/response/data/" + alias)))
                .isEqualTo(new Refused("UNNAMED", words));
    }

    @Test
    void tooLittleStockIsToldInWords() {
        assertThat(real(errors("{'code': 'INVENTORY_CLAIM_FAILED', 'field': null, 'message': 'Unable to claim'}")))
                .isEqualTo(new Refused(
                        "INVENTORY_CLAIM_FAILED",
                        "Source has too little stock of a product that it does not oversell: Unable to claim"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too many attempts. Please try again later.",
                "Exceeded order API rate limit, please try again in a minute. Upgrade to a paid account.",
                "Too many attempts"
            })
    void aCallForPatienceIsNoRefusal(String message) {
        assertThat(real(errors("{'code': null, 'field': null, 'message': '" + message + "'}")))
                .isEqualTo(new TryLater(message));
        assertThat(draft(errors("{'field': null, 'message': '" + message + "'}")))
                .isEqualTo(new TryLater(message));
    }

    @Test
    void aRefusalBesideACallForPatienceIsARefusal() {
        assertThat(real(errors("{'code': null, 'field': null, 'message': 'Too many attempts'},"
                        + "{'code': 'INVALID', 'field': null, 'message': 'Bad'}")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void wordsHoldNoEmailAddress() {
        assertThat(real(errors("{'code': 'INVALID', 'field': null, 'message': 'Email <ada@example.com> is taken'}")))
                .isEqualTo(new Refused("INVALID", "Email <…> is taken"));
    }

    @Test
    void anOrderWithoutAWordIsAnUnknownOutcome() {
        assertThatThrownBy(() -> real(errors(""))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> draft(errors(""))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void anOrderThatWasMadeCountsWhateverIsSaidBeside() {
        assertThat(real(json("{'order': {'id': 'gid://shopify/Order/5', 'name': '#5'},"
                        + " 'userErrors': [{'code': 'INVALID', 'field': null, 'message': 'odd'}]}")))
                .isInstanceOf(Created.class);
    }

    @ParameterizedTest
    @CsvSource({"false, 12.00", "true, 12.00"})
    void aDraftOrderIsSummedWithItsTaxes(boolean included, String total) {
        JsonNode made = json("""
                {'draftOrder': {'id': 'gid://shopify/DraftOrder/5', 'name': '#D5', 'taxesIncluded': %s,
                   'reserveInventoryUntil': '2026-12-23T12:05:00Z',
                   'totalPriceSet': {'shopMoney': {'amount': '12.0', 'currencyCode': 'USD'}},
                   'totalTaxSet': {'shopMoney': {'amount': '2.0', 'currencyCode': 'USD'}}},
                 'userErrors': []}""".formatted(included));

        assertThat(draft(made))
                .isEqualTo(new Created(new SourceOrder(
                        5,
                        "#D5",
                        true,
                        Optional.of(money(total, "USD")),
                        Optional.of(Instant.parse("2026-12-23T12:05:00Z")))));
    }
}
