package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.InventoryBehaviour;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** orderCreate: the same call again makes another order (facts.md section 9). */
public final class CreateOrder {
    private static final String MADE = "order";
    public static final Cause API = new Cause(Origin.API, null, null);

    private final Backend shop;
    private final Input order;
    private final Input options;
    private final UserErrors errors = new UserErrors();

    CreateOrder(Backend shop, Map<String, Object> order, @Nullable Map<String, Object> options) {
        this.shop = shop;
        this.order = Input.of("order", order);
        this.options = Input.of("options", options == null ? Map.of() : options);
    }

    Map<String, @Nullable Object> run() {
        shop.access().scopes().require("orderCreate", "write_orders");
        if (order.child("customer").flatMap(each -> each.child("toUpsert")).isPresent()) {
            shop.access().scopes().require("orderCreate", "write_customers");
        }
        new OrderChecks(shop, order, errors).run();
        if (errors.none()) {
            shop.access().orderLimit().check(errors);
        }
        return errors.none() ? errors.payload(MADE, place()) : errors.payload(MADE, null);
    }

    private @Nullable Order place() {
        InventoryBehaviour behaviour = options.words("inventoryBehaviour")
                .map(InventoryBehaviour::valueOf)
                .orElse(InventoryBehaviour.BYPASS);
        Orders.Answer answer = shop.orders().place(new OrderReading(shop, order).spec(), behaviour, API);
        if (answer instanceof Orders.Placed placed) {
            shop.access().orderLimit().made();
            return placed.order();
        }
        errors.add("INVENTORY_CLAIM_FAILED", "Unable to reserve inventory.", order.at("lineItems"));
        return null;
    }
}
