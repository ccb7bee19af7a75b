package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.graphql.OrderLimit;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.order.Order;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders that an app makes: their stock, their identity, their customer, and what is refused. */
class OrderCreateTest extends OrderCalls {
    @Test
    void stockIsLeftAloneUnlessItIsAskedFor() {
        create(order(line(2)), "BYPASS");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(2);

        create(order(line(2)), "DECREMENT_IGNORING_POLICY");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(0);
        assertThat(shop.merchant().quantity("A-1", "Main warehouse", "committed"))
                .isEqualTo(2);
        assertThat(shop.localChange("A-1", "Main warehouse")).isZero();
        assertThat(shop.history("A-1", "Main warehouse"))
                .extracting(Change::origin)
                .containsExactly(Origin.API);

        create(order(line(3)), "DECREMENT_OBEYING_POLICY");
        assertThat(shop.available("A-1", "Cellar")).hasValue(2);
    }

    @Test
    void obeyingThePolicyRefusesWhatIsNotThereAndIgnoringItGoesBelowZero() {
        JsonNode refused = create(order(line(6)), "DECREMENT_OBEYING_POLICY");

        assertThat(refused.get("order").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("INVENTORY_CLAIM_FAILED");
        assertThat(shop.orders()).isEmpty();

        create(order(line(6)), "DECREMENT_IGNORING_POLICY");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(-4);
    }

    @Test
    void theSameCallAgainMakesAnotherOrder() {
        Map<String, Object> order = with(with(order(line(1)), "sourceIdentifier", "X-1"), "name", "#X-1");
        JsonNode first = created(order, "BYPASS");
        JsonNode second = created(order, "BYPASS");

        assertThat(first.get("id")).isNotEqualTo(second.get("id"));
        assertThat(shop.orders()).extracting(Order::name).containsExactly("#X-1", "#X-1");
        assertThat(second.get("sourceIdentifier").asText()).isEqualTo("X-1");
    }

    @Test
    void anAnswerLostAfterTheCallLeavesTheOrderBehind() {
        shop.faults().next(1, Fault.LOST_AFTER, "CreateOrder").next(1, Fault.LOST_BEFORE, "CreateOrder");

        assertThatThrownBy(() -> create(order(line(1)), "BYPASS")).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.orders()).hasSize(1);
        assertThatThrownBy(() -> create(order(line(1)), "BYPASS")).isInstanceOf(UncheckedIOException.class);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void aValueOfAUniqueMetafieldIsTakenOnceAndLeadsToItsOrder() {
        client.query("""
                mutation { metafieldDefinitionCreate(definition: {name: "Origin", namespace: "$app:stockroute", key: "origin", ownerType: ORDER, type: "id"}) {
                  userErrors { message } } }""");
        Map<String, Object> metafield =
                Map.of("namespace", "$app:stockroute", "key", "origin", "value", "stockroute-1");
        Map<String, Object> order = with(order(line(1)), "metafields", List.of(metafield));

        JsonNode first = created(order, "DECREMENT_IGNORING_POLICY");
        JsonNode again = create(order, "DECREMENT_IGNORING_POLICY");

        assertThat(again.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
        assertThat(again.at("/userErrors/0/message").asText()).contains("taken");
        assertThat(shop.orders()).hasSize(1);
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(1);
        JsonNode found = client.query("""
                { orderByIdentifier(identifier: {customId: {namespace: "$app:stockroute", key: "origin", value: "stockroute-1"}}) {
                  id metafield(namespace: "$app:stockroute", key: "origin") { value type } } }""").at("/data/orderByIdentifier");
        assertThat(found.get("id")).isEqualTo(first.get("id"));
        assertThat(found.at("/metafield/type").asText()).isEqualTo("id");

        shop.merchant().deleteOrder(shop.orders().get(0).number());
        created(order, "BYPASS");
    }

    @Test
    void aTimeThatCannotBeReadIsRefused() {
        JsonNode answer = query(with(order(line(1)), "processedAt", "yesterday"), "BYPASS");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_VARIABLE");
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void aCustomerIsMadeOrChangedByEmail() {
        Map<String, Object> ada = Map.of("toUpsert", Map.of("email", "ada@example.com", "firstName", "Ada"));
        JsonNode first = created(with(order(line(1)), "customer", ada), "BYPASS");
        Map<String, Object> renamed = Map.of("toUpsert", Map.of("email", "ADA@example.com", "firstName", "Ada L."));
        JsonNode second = created(with(order(line(1)), "customer", renamed), "BYPASS");
        Map<String, Object> known = Map.of("toAssociate", Map.of("email", "ada@example.com"));
        JsonNode third = created(with(order(line(1)), "customer", known), "BYPASS");

        assertThat(shop.customers()).hasSize(1);
        assertThat(first.get("email").asText()).isEqualTo("ada@example.com");
        assertThat(second.at("/customer/firstName").asText()).isEqualTo("Ada L.");
        assertThat(third.at("/customer/id")).isEqualTo(first.at("/customer/id"));
        Map<String, Object> unknown = Map.of("toAssociate", Map.of("email", "bob@example.com"));
        assertThat(create(with(order(line(1)), "customer", unknown), "BYPASS").get("userErrors"))
                .isNotEmpty();
        Map<String, Object> both =
                Map.of("toAssociate", Map.of("email", "a@b.de"), "toUpsert", Map.of("email", "a@b.de"));
        assertThat(query(with(order(line(1)), "customer", both), "BYPASS").get("errors"))
                .isNotEmpty();
    }

    @Test
    void withoutTheScopeACustomerCannotBeWritten() {
        shop.access().scopes().withhold("write_customers");
        Map<String, Object> ada = Map.of("toUpsert", Map.of("email", "ada@example.com"));

        JsonNode refused = query(with(order(line(1)), "customer", ada), "BYPASS");

        assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("ACCESS_DENIED");
        assertThat(refused.at("/errors/0/message").asText())
                .isEqualTo("Access denied for orderCreate field. Required access: `write_customers` access scope.");
        assertThat(shop.orders()).isEmpty();
        created(order(line(1)), "BYPASS");
    }

    @Test
    void aTimeToComeCountsAsNow() {
        JsonNode order = created(with(order(line(1)), "processedAt", "2099-01-01T00:00:00Z"), "BYPASS");
        assertThat(order.get("processedAt").asText()).isEqualTo("2026-11-23T10:00:00Z");
        JsonNode past = created(with(order(line(1)), "processedAt", "2026-11-01T00:00:00+01:00"), "BYPASS");
        assertThat(past.get("processedAt").asText()).isEqualTo("2026-10-31T23:00:00Z");
    }

    @Test
    void aTrialStoreTakesFiveOrdersAMinute() {
        shop.access().orderLimit().on(OrderLimit.Refusal.USER_ERROR);
        for (int i = 0; i < OrderLimit.ORDERS; i++) {
            created(order(line(1)), "BYPASS");
        }
        JsonNode refused = create(order(line(1)), "BYPASS");
        assertThat(refused.at("/userErrors/0/message").asText())
                .isEqualTo("Too many attempts. Please try again later.");

        clock.advance(Duration.ofSeconds(61));
        for (int i = 0; i < OrderLimit.ORDERS; i++) {
            created(order(line(1)), "BYPASS");
        }
        shop.access().orderLimit().shape(OrderLimit.Refusal.THROTTLED);
        JsonNode throttled = query(order(line(1)), "BYPASS");
        assertThat(throttled.at("/errors/0/extensions/code").asText()).isEqualTo("THROTTLED");
        assertThat(throttled.at("/data/orderCreate").isNull()).isTrue();
        assertThat(shop.access().orderLimit().refused()).isEqualTo(2);
        assertThat(shop.orders()).hasSize(10);

        shop.access().orderLimit().off();
        created(order(line(1)), "BYPASS");
    }
}
