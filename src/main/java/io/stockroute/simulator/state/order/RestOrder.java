package io.stockroute.simulator.state.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order of the REST API: what a webhook's body says of it. Fulfilments and refunds are not read. Beyond what
 * such a body has it reads {@code additional_fees}, and of lines {@code line_item_group} and the storefront's
 * {@code selling_plan_allocation}.
 */
final class RestOrder {
    private final JsonNode order;
    private final OrderSpec spec = OrderSpec.of();

    RestOrder(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            order = root.has("order") ? root.get("order") : root;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    OrderSpec spec() {
        identity();
        labels();
        buyer();
        order.path("line_items").forEach(line -> spec.line(new RestLine(order, line).spec()));
        boolean taxesOnLines = spec.lines.stream().anyMatch(line -> !line.taxes.isEmpty());
        if (!taxesOnLines) {
            RestLine.taxes(order).forEach(spec::tax);
        }
        order.path("shipping_lines").forEach(this::shipping);
        order.path("additional_fees")
                .forEach(fee -> spec.fee(
                        fee.path("name").asText(), amount(fee, "price").shop().toPlainString()));
        return spec;
    }

    private void identity() {
        spec.identity.number = order.hasNonNull("id") ? order.get("id").asLong() : null;
        spec.identity.sequence =
                order.hasNonNull("order_number") ? order.get("order_number").asInt() : null;
        spec.identity.name = text(order, "name");
        spec.identity.createdAt = time("created_at");
        spec.identity.updatedAt = time("updated_at");
        spec.identity.processedAt = time("processed_at");
        spec.identity.cancelledAt = time("cancelled_at");
        String status = text(order, "financial_status");
        spec.money.financialStatus = status == null ? null : FinancialStatus.ofRest(status);
        spec.money.currency = text(order, "currency");
        spec.money.presentmentCurrency = text(order, "presentment_currency");
        spec.money.taxesIncluded = order.path("taxes_included").asBoolean();
        spec.labels.test = order.path("test").asBoolean();
    }

    private void labels() {
        String tags = text(order, "tags");
        if (tags != null && !tags.isBlank()) {
            spec.labels.tags.addAll(List.of(tags.split(",\\s*")));
        }
        order.path("note_attributes")
                .forEach(each -> spec.attribute(each.path("name").asText(), text(each, "value")));
        spec.labels.note = text(order, "note");
        spec.labels.poNumber = text(order, "po_number");
        spec.labels.sourceIdentifier = text(order, "source_identifier");
        spec.labels.sourceUrl = text(order, "source_url");
        spec.labels.sourceName = order.path("source_name").asText("web");
    }

    private void buyer() {
        spec.buyer.email = text(order, "email");
        spec.buyer.phone = text(order, "phone");
        spec.buyer.shippingAddress = address("shipping_address");
        spec.buyer.billingAddress = address("billing_address");
        JsonNode customer = order.path("customer");
        if (customer.isObject()) {
            spec.customer(new Customers.Details(
                    text(customer, "email"),
                    text(customer, "first_name"),
                    text(customer, "last_name"),
                    text(customer, "phone")));
        }
    }

    private @Nullable Address address(String key) {
        JsonNode address = order.path(key);
        return address.isObject()
                ? new Address(
                        text(address, "first_name"),
                        text(address, "last_name"),
                        text(address, "company"),
                        text(address, "address1"),
                        text(address, "address2"),
                        text(address, "city"),
                        text(address, "province"),
                        text(address, "province_code"),
                        text(address, "country_code"),
                        text(address, "zip"),
                        text(address, "phone"))
                : null;
    }

    private void shipping(JsonNode line) {
        ShippingSpec shipping = ShippingSpec.of(line.path("title").asText(), amount(line, "price"))
                .code(text(line, "code"))
                .source(text(line, "source"))
                .discountedPrice(amount(line, line.has("discounted_price") ? "discounted_price" : "price"));
        RestLine.taxes(line).forEach(shipping::tax);
        spec.shipping(shipping);
    }

    private @Nullable Instant time(String key) {
        String text = text(order, key);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    /** From {@code key_set} with both currencies when it is there, else from {@code key}. */
    static Amount amount(JsonNode node, String key) {
        JsonNode set = node.path(key + "_set");
        return set.isObject()
                ? Amount.of(
                        set.at("/shop_money/amount").asText(),
                        set.at("/presentment_money/amount").asText())
                : new Amount(new BigDecimal(node.path(key).asText("0.00")), null);
    }
}
