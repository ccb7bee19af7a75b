package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Tags;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.util.List;
import java.util.Optional;

/**
 * What orderCreate refuses. Texts and fields of the captures order-create-validation-matrix(-extended) where they have
 * any; docs/simulator.md says which are assumed.
 */
final class OrderChecks {
    private static final String INVALID = "INVALID";

    private final Backend shop;
    private final Input order;
    private final UserErrors errors;

    OrderChecks(Backend shop, Input order, UserErrors errors) {
        this.shop = shop;
        this.order = order;
        this.errors = errors;
    }

    void run() {
        if (order.has("customerId") && order.has("customer")) {
            errors.add(
                    "REDUNDANT_CUSTOMER_FIELDS", "Only one of customer_id and customer can be provided.", order.path());
        }
        List<Input> lines = order.children("lineItems");
        if (lines.isEmpty()) {
            invalid("Line items must have at least one line item", order.at("lineItems"));
        }
        lines.forEach(this::line);
        order.children("shippingLines").forEach(this::taxRates);
        taxRates(order);
        if (!order.children("taxLines").isEmpty()
                && lines.stream().anyMatch(line -> !line.children("taxLines").isEmpty())) {
            invalid(
                    "Tax lines can be specified on the order or on the line items, but not on both.",
                    order.at("taxLines"));
        }
        order.words("email")
                .filter(email -> !Inputs.wellFormed(email))
                .ifPresent(email -> invalid("Email is invalid", order.at("email")));
        order.words("phone")
                .filter(phone -> !Inputs.dialable(phone))
                .ifPresent(phone -> invalid("Phone is invalid", order.at("phone")));
        List<String> tags = order.texts("tags");
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).strip().length() > Tags.LONGEST) {
                invalid("Tag exceeds the maximum length of 40 characters", order.at("tags", String.valueOf(i)));
            }
        }
        new OrderCurrencies(shop, order).problems().forEach(problem -> invalid(problem.message(), problem.field()));
        order.child("fulfillment")
                .filter(each -> !shop.data().locations().containsKey(Gids.number("Location", each.text("locationId"))))
                .ifPresent(each -> invalid("Location is invalid", each.at("locationId")));
        customer();
        order.children("metafields").forEach(this::metafield);
    }

    private void line(Input line) {
        if (line.number("quantity") < 1) {
            invalid("Quantity must be greater than or equal to 1", line.at("quantity"));
        }
        if (line.has("variantId")) {
            if (!shop.data().variants().containsKey(Gids.number("ProductVariant", line.text("variantId")))) {
                invalid("Variant is invalid", line.at("variantId"));
            }
        } else {
            if (line.words("title").isEmpty()) {
                invalid("Title can't be blank", line.at("title"));
            }
            if (!line.has("priceSet")) {
                invalid("Price can't be blank", line.at("priceSet"));
            }
        }
        taxRates(line);
    }

    private void taxRates(Input object) {
        object.children("taxLines").stream()
                .filter(tax -> tax.decimal("rate").isEmpty())
                .forEach(tax -> errors.add("TAX_LINE_RATE_MISSING", "Tax line rate is missing.", tax.at("rate")));
    }

    private void customer() {
        Optional<Input> wanted = order.child("customer");
        wanted.flatMap(each -> each.child("toAssociate"))
                .filter(each -> new OrderCustomer(shop, order).associated(each).isEmpty())
                .ifPresent(each -> invalid("Customer is invalid", each.path()));
        wanted.flatMap(each -> each.child("toUpsert"))
                .filter(each -> each.has("id")
                        && !shop.data().customers().containsKey(Gids.number("Customer", each.text("id"))))
                .ifPresent(each -> invalid("Customer is invalid", each.at("id")));
    }

    private void metafield(Input metafield) {
        if (metafield.words("key").isEmpty() || metafield.words("value").isEmpty()) {
            invalid("Key and value can't be blank", metafield.path());
            return;
        }
        MetafieldDefinition.Slot slot = new MetafieldDefinition.Slot(
                "ORDER", Metafields.resolve(metafield.textOrNull("namespace")), metafield.text("key"));
        Optional<MetafieldDefinition> definition = shop.data().metafields().definition(slot);
        String type = metafield.textOrNull("type");
        if (type == null && definition.isEmpty()) {
            invalid("Type can't be blank", metafield.at("type"));
        } else if (type != null
                && definition.filter(each -> !each.valueType().equals(type)).isPresent()) {
            invalid("Type must be consistent with the definition's type", metafield.at("type"));
        }
        boolean taken = definition.filter(MetafieldDefinition::unique).isPresent()
                && shop.data().metafields().owner(slot, metafield.text("value")).isPresent();
        if (taken) {
            invalid("Value has already been taken", metafield.at("value"));
        }
    }

    private void invalid(String message, List<String> field) {
        errors.add(INVALID, message, field);
    }
}
