package io.stockroute.webhook.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.StoreRedaction.Customer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether the body of a delivery tells of a customer. Ids are compared as numbers: 12 is no part of 123. */
final class CustomerRule {

    /** Whose own id is that of an order. */
    private static final List<String> ORDERS = List.of("orders/", "draft_orders/");

    private CustomerRule() {}

    static boolean tellsOf(Customer customer, String topic, JsonNode body) {
        if (body.isTextual()) { // no JSON: whoever it may tell of, it mentions the id
            return Stream.concat(customer.id().stream(), customer.orders().stream())
                    .anyMatch(id -> body.textValue().contains(id.toString()));
        }
        boolean isOrder = ORDERS.stream().anyMatch(topic::startsWith);
        return (isOrder && is(customer.orders(), body.path("id"))) || mentions(customer, body);
    }

    private static boolean mentions(Customer customer, JsonNode node) {
        Set<Long> id = customer.id().map(Set::of).orElse(Set.of());
        return is(id, node.at("/customer/id"))
                || is(id, node.path("customer_id"))
                || is(customer.orders(), node.path("order_id"))
                || lists(customer, node.path("orders_to_redact"))
                || lists(customer, node.path("orders_requested"))
                || StreamSupport.stream(node.spliterator(), false).anyMatch(part -> mentions(customer, part));
    }

    private static boolean lists(Customer customer, JsonNode orders) {
        return StreamSupport.stream(orders.spliterator(), false).anyMatch(order -> is(customer.orders(), order));
    }

    private static boolean is(Set<Long> ids, JsonNode value) {
        return ids.contains(number(value));
    }

    /** Zero, which no id is, if it is none. */
    static long number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : value.asLong(0);
    }
}
