package io.stockroute.order.create;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.decide.PlannedItem;
import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.shopify.Gid;
import java.util.List;
import java.util.Optional;

/** The parts of Shopify's inputs that orders and draft orders share; what is missing is left out. */
final class InputFields {

    private InputFields() {}

    static void put(ObjectNode into, String field, Optional<String> text) {
        text.ifPresent(value -> into.put(field, value));
    }

    static void tags(ObjectNode into, List<String> tags) {
        ArrayNode array = into.putArray("tags");
        tags.forEach(array::add);
    }

    /** @param nameField {@code key}, or {@code name} in the properties of an order's line */
    static void attributes(ObjectNode into, String field, String nameField, List<OrderAttribute> attributes) {
        if (!attributes.isEmpty()) {
            ArrayNode array = into.putArray(field);
            attributes.forEach(attribute ->
                    array.addObject().put(nameField, attribute.key()).put("value", attribute.value()));
        }
    }

    /** The variant of a line, or what a line without stock is called. */
    static void item(ObjectNode into, PlannedItem item) {
        if (item instanceof PlannedItem.Variant variant) {
            into.put("variantId", new Gid("ProductVariant", variant.id()).toString());
        } else if (item instanceof PlannedItem.Custom custom) {
            into.put("title", custom.title());
            put(into, "sku", custom.sku());
        }
    }

    /** MoneyInput. */
    static ObjectNode money(Money money) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", money.amount().toPlainString())
                .put("currencyCode", money.currency());
    }

    /** MoneyBagInput; without presentment money Shopify takes it to be the same. */
    static ObjectNode bag(MoneyBag bag) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.set("shopMoney", money(bag.shop()));
        if (bag.isForeign()) {
            input.set("presentmentMoney", money(bag.presentment()));
        }
        return input;
    }

    /**
     * What an order and a draft order say of the buyer alike. The phone stands in the shipping address; beside an e-mail address it is
     * not sent on its own, as Shopify may take it for the customer's, where it must be unique and may be another customer's.
     */
    static void buyer(ObjectNode into, OrderCustomer buyer) {
        put(into, "email", buyer.email());
        if (buyer.email().isEmpty()) {
            put(into, "phone", buyer.phone());
        }
        buyer.shippingAddress()
                .map(address -> address.reachableAt(buyer.phone()))
                .ifPresent(address -> into.set("shippingAddress", address(address)));
        buyer.billingAddress().ifPresent(address -> into.set("billingAddress", address(address)));
    }

    /** MailingAddressInput. */
    private static ObjectNode address(MailingAddress address) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        put(input, "firstName", address.firstName());
        put(input, "lastName", address.lastName());
        put(input, "company", address.company());
        put(input, "address1", address.address1());
        put(input, "address2", address.address2());
        put(input, "city", address.city());
        put(input, "provinceCode", address.provinceCode());
        put(input, "countryCode", address.countryCode());
        put(input, "zip", address.zip());
        put(input, "phone", address.phone());
        return input;
    }
}
