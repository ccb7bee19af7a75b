package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.DraftOrder;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Order;
import io.stockroute.simulator.state.VariantSpec;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of draft orders that an app makes: stock held back, completion, deletion, search. */
class DraftOrderTest {
    private static final String CREATE = """
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

    private final MovingClock clock = new MovingClock();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().clock(clock).start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Main warehouse");
        shop.addLocation("Cellar");
        shop.addProduct(
                "tee",
                "Tee",
                VariantSpec.of("A-1")
                        .withPrice("19.95")
                        .stock("Main warehouse", 2)
                        .stock("Cellar", 5));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

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
    void reservedUnitsAreHeldBackUntilTheTimePasses() {
        JsonNode draft = created(reserved(draft(line(3)), Duration.ofDays(30)));

        assertThat(draft.get("reserveInventoryUntil").asText()).isEqualTo("2026-12-23T10:00:00Z");
        assertQuantities("Cellar", 2, 3, 0);
        assertThat(shop.localChange("A-1", "Cellar")).isZero();

        clock.advance(Duration.ofDays(30));
        assertQuantities("Cellar", 5, 0, 0);
        assertThat(shop.merchant().drafts().find(number(draft)).orElseThrow().reserved())
                .isFalse();

        shop.merchant().drafts().complete(number(draft));
        assertQuantities("Cellar", 2, 0, 3);
    }

    @Test
    void deletionGivesReservedUnitsBackOnce() {
        long number = number(created(reserved(draft(line(3)), Duration.ofDays(1))));
        shop.merchant().drafts().delete(number);

        assertQuantities("Cellar", 5, 0, 0);
        clock.advance(Duration.ofDays(2));
        assertQuantities("Cellar", 5, 0, 0);
        assertThat(shop.draftOrders()).isEmpty();
        JsonNode gone = client.query(
                "query($id: ID!) { draftOrder(id: $id) { id } nodes(ids: [$id]) { id } }",
                Map.of("id", Gids.gid("DraftOrder", number)));
        assertThat(gone.at("/data/draftOrder").isNull()).isTrue();
        assertThat(gone.at("/data/nodes/0").isNull()).isTrue();
    }

    @Test
    void completionTurnsReservedUnitsIntoSoldOnes() {
        JsonNode draft = created(
                with(reserved(draft(line(3)), Duration.ofDays(1)), "tags", List.of("stockroute", "stockroute-17")));
        long number = number(draft);
        Order order = shop.order(shop.merchant().drafts().complete(number)).orElseThrow();

        assertQuantities("Cellar", 2, 0, 3);
        assertThat(order.labels().tags()).containsExactly("stockroute", "stockroute-17");
        JsonNode done = client.query(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on DraftOrder { status completedAt order { name tags } } } }",
                        Map.of("ids", List.of(draft.get("id").asText())))
                .at("/data/nodes/0");
        assertThat(done.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.get("completedAt").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(done.at("/order/name").asText()).isEqualTo(order.name());
        clock.advance(Duration.ofDays(2));
        assertQuantities("Cellar", 2, 0, 3);
        assertThatThrownBy(() -> shop.merchant().drafts().delete(number)).hasMessageContaining("completed already");

        shop.merchant().cancelOrder(order.number(), true);
        assertQuantities("Cellar", 5, 0, 0);
    }

    @Test
    void nothingIsHeldBackUnlessItIsAskedFor() {
        long number = number(created(draft(line(2))));
        assertQuantities("Main warehouse", 2, 0, 0);

        shop.merchant().drafts().complete(number);
        assertQuantities("Main warehouse", 0, 0, 2);
    }

    @Test
    void aReservationOfMoreThanThereIsGoesBelowZeroOrIsNotMade() {
        JsonNode below = created(reserved(draft(line(9)), Duration.ofDays(1)));
        assertQuantities("Main warehouse", -7, 9, 0);
        shop.merchant().drafts().delete(number(below));

        shop.merchant().drafts().terms().reserveOnlyWhatIsThere(true);
        JsonNode none = created(reserved(draft(line(9)), Duration.ofDays(1)));
        assertThat(none.get("reserveInventoryUntil").isNull()).isTrue();
        assertQuantities("Main warehouse", 2, 0, 0);
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

    private void assertQuantities(String location, int available, int reserved, int committed) {
        assertThat(shop.available("A-1", location)).hasValue(available);
        assertThat(shop.merchant().quantity("A-1", location, "reserved")).isEqualTo(reserved);
        assertThat(shop.merchant().quantity("A-1", location, "committed")).isEqualTo(committed);
    }

    private Map<String, Object> line(int quantity) {
        return Map.of(
                "variantId",
                "gid://shopify/ProductVariant/" + shop.merchant().variantNumber("A-1"),
                "quantity",
                quantity);
    }

    private static Map<String, Object> draft(Map<String, Object> line) {
        return Map.of("lineItems", List.of(line));
    }

    private Map<String, Object> reserved(Map<String, Object> draft, Duration time) {
        return with(draft, "reserveInventoryUntil", clock.instant().plus(time).toString());
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currencyCode", currency);
    }

    private static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        Map<String, Object> more = new HashMap<>(object);
        more.put(name, value);
        return more;
    }

    private static long number(JsonNode draft) {
        return Gids.number("DraftOrder", draft.get("id").asText());
    }

    private JsonNode created(Map<String, Object> input) {
        JsonNode payload = client.query(CREATE, Map.of("input", input)).at("/data/draftOrderCreate");
        assertThat(payload.get("userErrors")).isEmpty();
        return payload.get("draftOrder");
    }

    private String refused(Map<String, Object> input) {
        JsonNode payload = client.query(CREATE, Map.of("input", input)).at("/data/draftOrderCreate");
        assertThat(payload.get("draftOrder").isNull()).isTrue();
        return payload.at("/userErrors/0/message").asText();
    }
}
