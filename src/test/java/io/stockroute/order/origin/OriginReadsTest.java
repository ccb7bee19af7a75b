package io.stockroute.order.origin;

import static io.stockroute.order.money.MoneyTest.money;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.AccessProblem;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.shopify.ShopifyAnswer;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class OriginReadsTest {

    private static final String USD = "{'shopMoney': {'amount': '%1$s', 'currencyCode': 'USD'},"
            + " 'presentmentMoney': {'amount': '%1$s', 'currencyCode': 'USD'}}";
    private static final String PERSONAL = """
            'email': 'ada@example.com', 'phone': '+44', 'billingAddress': null,
            'shippingAddress': {'firstName': 'Ada', 'lastName': 'Lovelace', 'company': '', 'address1': null,
              'address2': null, 'city': 'London', 'provinceCode': null, 'countryCodeV2': 'GB', 'zip': 'W1',
              'phone': null},""";
    private static final String REDACTED = "'email': null, 'phone': null, 'billingAddress': null, 'shippingAddress':"
            + " {'firstName': null, 'lastName': null, 'city': null, 'countryCodeV2': null},";

    private final List<ShopifyCall> calls = new ArrayList<>();

    private Optional<OriginOrder> read(Function<ShopifyCall, JsonNode> store) {
        return new OriginReads(call -> {
                    calls.add(call);
                    return store.apply(call);
                })
                .read("outlet", 7001);
    }

    @Test
    void anOrderThatOthersWaitForIsAskedForAsATrial() {
        new OriginReads(call -> {
                    calls.add(call);
                    return order(PERSONAL, "");
                })
                .read("outlet", 7001, true);

        assertThat(calls).isNotEmpty().allMatch(ShopifyCall::trial);
    }

    public static JsonNode order(String personal, String next, String... lines) {
        return json("""
                {'order': {'id': 'gid://shopify/Order/7001', 'name': '#1001', 'createdAt': '2026-11-23T12:00:00Z',
                  'processedAt': '2026-11-23T12:00:01Z', 'cancelledAt': null, 'test': false, 'tags': ['vip'],
                  'sourceIdentifier': null, 'currencyCode': 'USD', 'taxesIncluded': false,
                  'displayFinancialStatus': 'PARTIALLY_REFUNDED',
                  'displayFulfillmentStatus': 'FULFILLED', 'totalReceivedSet': %1$s,
                  'currentTotalPriceSet': %1$s, 'totalRefundedSet': %2$s, 'sourceName': 'web',
                  'attribution': {'displayName': 'Online Store'}, 'discountCodes': ['TEN'],
                  'additionalFees': [{'name': 'Green fee', 'price': %3$s, 'taxLines': []}], 'note': '', 'poNumber': null,
                  'customAttributes': [{'key': 'gift', 'value': 'yes'}, {'key': 'empty', 'value': null}], %5$s
                  'shippingLines': {'nodes': [{'title': 'Standard', 'code': null, 'discountedPriceSet': %2$s,
                    'currentDiscountedPriceSet': %3$s, 'taxLines': [{'title': 'VAT', 'rate': 0.2, 'priceSet': %4$s}]}],
                    'pageInfo': {'hasNextPage': false, 'endCursor': 's1'}},
                  'lineItems': {'nodes': [%6$s], 'pageInfo': {'hasNextPage': %7$s, 'endCursor': '%8$s'}}}}""".formatted(
                        USD.formatted("12.0"),
                        USD.formatted("5.0"),
                        USD.formatted("2.5"),
                        USD.formatted("1.0"),
                        personal,
                        String.join(",", lines),
                        !next.isEmpty(),
                        next));
    }

    public static String line(String title, String variant) {
        return """
                {'id': 'gid://shopify/LineItem/77', 'title': '%s', 'lineItemGroup': {'title': 'Gift set'},
                 'sellingPlan': {'name': 'Monthly'}, 'duties': [{'price': %s, 'taxLines': []}], 'variantTitle': null, 'sku': 'S-1', 'quantity': 3, 'currentQuantity': 2,
                 'requiresShipping': true, 'taxable': true, 'isGiftCard': false, 'variant': %s,
                 'customAttributes': [], 'originalUnitPriceSet': %s,
                 'discountAllocations': [{'allocatedAmountSet': %s}],
                 'taxLines': [{'title': 'VAT', 'rate': null, 'priceSet': %s}]}""".formatted(
                        title,
                        USD.formatted("3.0"),
                        variant,
                        USD.formatted("10.0"),
                        USD.formatted("1.5"),
                        USD.formatted("5.7"));
    }

    private static final String SHIRT = line("Shirt", "{'id': 'gid://shopify/ProductVariant/5'}");

    @Test
    void anOrderIsReadAsItIsNow() {
        OriginOrder order = read(call -> order(PERSONAL, "", SHIRT)).orElseThrow();

        assertThat(order.id()).isEqualTo(7001);
        assertThat(order.processedAt()).isEqualTo("2026-11-23T12:00:01Z");
        assertThat(order.cancelledAt()).isEmpty();
        assertThat(order.financialStatus()).hasValue("PARTIALLY_REFUNDED");
        assertThat(order.money().received().shop()).isEqualTo(money("12", "USD"));
        assertThat(order.note()).isEmpty();
        assertThat(order.attributes())
                .containsExactly(new OrderAttribute("gift", "yes"), new OrderAttribute("empty", ""));
        assertThat(order.buyer().email()).hasValue("ada@example.com");
        assertThat(order.buyer().firstName()).hasValue("Ada");
        assertThat(order.buyer().billingAddress()).isEmpty();
        assertThat(order.buyer().shippingAddress().orElseThrow().company()).isEmpty();
        assertThat(order.lines()).hasSize(1);
        OriginLine line = order.lines().get(0);
        assertThat(line.variantId()).hasValue(5L);
        assertThat(line.currentPaid()).isEqualTo(MoneyBag.of(money("19.00", "USD")));
        assertThat(line.currentTaxes())
                .containsExactly(new TaxLine("VAT", BigDecimal.ZERO, MoneyBag.of(money("3.80", "USD"))));
    }

    @Test
    void refundedShippingIsReadWithItsShareOfTheTax() {
        OriginOrder order = read(call -> order(PERSONAL, "", SHIRT)).orElseThrow();

        assertThat(order.shipping())
                .containsExactly(new OriginShipping(
                        "Standard",
                        Optional.empty(),
                        MoneyBag.of(money("2.50", "USD")),
                        List.of(new TaxLine("VAT", new BigDecimal("0.2"), MoneyBag.of(money("0.50", "USD"))))));
    }

    @Test
    void allPagesOfLinesAreRead() {
        OriginOrder order = read(call -> call.variables().has("after")
                        ? order(PERSONAL, "", line("Custom", "null"))
                        : order(PERSONAL, "c1", SHIRT))
                .orElseThrow();

        assertThat(order.lines()).extracting(OriginLine::title).containsExactly("Shirt", "Custom");
        assertThat(order.lines().get(1).variantId()).isEmpty();
        assertThat(calls)
                .extracting(call -> call.variables().path("after").asText())
                .containsExactly("", "c1");
    }

    @Test
    void whatElseAnOrderSaysIsRead() {
        OriginOrder order = read(call -> order(PERSONAL, "", SHIRT)).orElseThrow();

        assertThat(order.extras().channel()).hasValue("Online Store");
        assertThat(order.extras().discountCodes()).containsExactly("TEN");
        assertThat(order.extras().fees()).extracting(OriginCharge::title).containsExactly("Green fee");
        assertThat(order.money().refunded().shop()).isEqualTo(money("5.00", "USD"));
        OriginLine line = order.lines().get(0);
        assertThat(line.extras().bundle()).hasValue("Gift set");
        assertThat(line.extras().subscription()).hasValue("Monthly");
        assertThat(line.currentDuties())
                .as("of two of the three units")
                .extracting(duty -> duty.price().shop())
                .containsExactly(money("2.00", "USD"));
    }

    @Test
    void allPagesOfShippingLinesAreRead() {
        JsonNode first = order(PERSONAL, "c1", SHIRT);
        ((ObjectNode) first.at("/order/shippingLines/pageInfo")).put("hasNextPage", true);
        JsonNode second = order(PERSONAL, "");

        OriginOrder order = read(call -> call.variables().has("afterShipping") ? second : first)
                .orElseThrow();

        assertThat(order.shipping()).hasSize(2);
        assertThat(order.lines()).hasSize(1);
        assertThat(calls.get(1).variables().path("afterShipping").asText()).isEqualTo("s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "currentTotalPriceSet", "lineItems", "test", "additionalFees"})
    void aBrokenAnswerNamesTheField(String field) {
        for (boolean absent : List.of(true, false)) {
            JsonNode broken = order(PERSONAL, "", SHIRT);
            if (absent) {
                ((ObjectNode) broken.path("order")).remove(field);
            } else {
                ((ObjectNode) broken.path("order")).putNull(field);
            }

            assertThatThrownBy(() -> read(call -> broken))
                    .isInstanceOf(ShopifyException.RecordFailed.class)
                    .hasMessageContaining("'" + field + "'");
        }
    }

    @Test
    void anOrderThatIsGoneIsNone() {
        assertThat(read(call -> json("{'order': null}"))).isEmpty();
    }

    @Test
    void redactedDataIsMissing() {
        OriginOrder order = read(call -> order(REDACTED, "", SHIRT)).orElseThrow();

        assertThat(order.buyer()).isEqualTo(OriginFixture.NOBODY);
    }

    /** Shopify's text with its code, and as others have seen it without. */
    @ParameterizedTest
    @ValueSource(strings = {"'extensions': {'code': 'ACCESS_DENIED'}, ", ""})
    void anAppThatMayNotSeeCustomersReadsTheRest(String code) {
        JsonNode refusal = json("{'data': {'order': null}, 'errors': [{" + code
                + "'message': 'This app is not approved to use the email field.', 'path': ['order', 'email']}]}");

        OriginOrder order = read(call -> call.variables().path("personal").asBoolean()
                        ? new ShopifyAnswer(200, refusal).data(call)
                        : order("", call.variables().has("after") ? "" : "c1", SHIRT))
                .orElseThrow();

        assertThat(order.buyer()).isEqualTo(OriginFixture.NOBODY);
        assertThat(order.lines()).hasSize(2);
        assertThat(calls)
                .extracting(call -> call.variables().path("personal").asBoolean())
                .as("it is refused once, not for each page")
                .containsExactly(true, false, false);
    }

    @Test
    void anAppThatMaySeeNoOrdersIsTold() {
        assertThatThrownBy(() -> read(call -> {
                    throw new StoreUnauthorized(
                            AccessProblem.SCOPES, "This app is not approved to access the Order object");
                }))
                .isInstanceOf(StoreUnauthorized.class);
        assertThat(calls).hasSize(2);
    }

    @Test
    void otherRefusalsAreNotTriedAgain() {
        assertThatThrownBy(() -> read(call -> {
                    throw new Refused("INVALID", "Something else");
                }))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(call -> {
                    throw new OutcomeUnknown("The answer was lost");
                }))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(calls).hasSize(2);
    }
}
