package io.stockroute.webhook.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.StoreRedaction.Customer;
import io.stockroute.settings.Stores;
import io.stockroute.webhook.delivery.Delivery;
import io.stockroute.webhook.delivery.Payloads;
import io.stockroute.webhook.delivery.UnreadableDelivery;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a delivery of a destructive topic proves by its body. The topic stands in a header, which the signature does not cover: any genuine
 * body could be sent again as shop/redact. So the body must be one that Shopify sends for this topic and for this store (facts.md section
 * 15).
 */
@Component
public class ComplianceProof {

    private final Payloads payloads;
    private final Stores stores;

    public ComplianceProof(Payloads payloads, Stores stores) {
        this.payloads = payloads;
        this.stores = stores;
    }

    /** @throws UnreadableDelivery if it is not the body of an uninstalled app of this store */
    public void requireUninstalled(Delivery delivery) {
        requireShop(delivery, payloads.read(delivery), "myshopify_domain");
    }

    /** @throws UnreadableDelivery if it is not the body of a request to remove this store */
    public void requireShopRedact(Delivery delivery) {
        JsonNode body = payloads.read(delivery);
        requireShop(delivery, body, "shop_domain");
        for (String field : Set.of("customer", "orders_to_redact", "orders_requested", "data_request")) {
            require(delivery, !body.has(field), "The body is of another topic: it has '" + field + "'");
        }
    }

    /** @throws UnreadableDelivery if it is not the body of a request for the data of a customer of this store */
    public Customer dataRequest(Delivery delivery) {
        JsonNode body = payloads.read(delivery);
        require(
                delivery,
                body.path("orders_requested").isArray()
                        || body.path("data_request").isObject(),
                "The body is of another topic: it has no 'orders_requested'");
        return customer(delivery, body, "orders_requested");
    }

    /** @throws UnreadableDelivery if it is not the body of a request to remove a customer of this store */
    public Customer customerRedact(Delivery delivery) {
        JsonNode body = payloads.read(delivery);
        require(
                delivery,
                body.path("orders_to_redact").isArray() && !body.has("data_request"),
                "The body is of another topic: it has no 'orders_to_redact'");
        return customer(delivery, body, "orders_to_redact");
    }

    private Customer customer(Delivery delivery, JsonNode body, String list) {
        requireShop(delivery, body, "shop_domain");
        long id = CustomerRule.number(body.at("/customer/id"));
        var orders = new HashSet<Long>();
        body.path(list).forEach(order -> orders.add(CustomerRule.number(order)));
        orders.remove(0L);
        require(delivery, id != 0 || !orders.isEmpty(), "The body names neither a customer nor an order");
        return new Customer(delivery.store(), id == 0 ? Optional.empty() : Optional.of(id), orders);
    }

    private void requireShop(Delivery delivery, JsonNode body, String field) {
        String domain = stores.named(delivery.store()).domain().toString();
        require(
                delivery,
                body.path(field).asText("").equalsIgnoreCase(domain),
                "The body does not name this store as its '" + field + "'");
    }

    private static void require(Delivery delivery, boolean holds, String otherwise) {
        if (!holds) {
            throw new UnreadableDelivery(delivery, otherwise);
        }
    }
}
