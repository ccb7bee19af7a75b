package io.stockroute.simulator.graphql.fulfillment;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.order.CreateOrder;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrderLine;
import io.stockroute.simulator.state.fulfillment.Moves;
import io.stockroute.simulator.state.product.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** fulfillmentOrderMove (captures: fulfillment-order-move-multi-line, fulfillment-order-move-validation). */
public final class MoveFulfillmentOrder {
    static final String WRITE = "write_merchant_managed_fulfillment_orders";

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    private MoveFulfillmentOrder(Backend shop, Map<String, Object> arguments) {
        this.shop = shop;
        this.input = Input.root(arguments);
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("fulfillmentOrderMove", MoveFulfillmentOrder::move));
    }

    private static Object move(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        shop.access().scopes().require("fulfillmentOrderMove", WRITE);
        return new MoveFulfillmentOrder(shop, env.getArguments()).run();
    }

    private Map<String, @Nullable Object> run() {
        FulfillmentOrder from = ShopFields.typed(shop, input.text("id"), FulfillmentOrder.class);
        Location to = shop.data().locations().get(Gids.number("Location", input.text("newLocationId")));
        if (from == null) {
            return refused(null, "Fulfillment order does not exist.", List.of("id"));
        }
        if (to == null) {
            return refused(null, "Location not found.", List.of("id"));
        }
        if (from.status() == FulfillmentOrder.Status.IN_PROGRESS && from.untouched()) {
            return refused(
                    "CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS",
                    "Cannot move a fulfillment order that has had progress reported. To move a fulfillment order that has"
                            + " had progress reported, the fulfillment order must first be marked as open resolving the"
                            + " ongoing progress state.",
                    List.of("id"));
        }
        if (!from.open() || !Moves.stocks(to, from)) {
            return refused(null, "Cannot change location.", null);
        }
        Map<FulfillmentOrderLine, Integer> quantities = new LinkedHashMap<>();
        for (Input line : input.children("fulfillmentOrderLineItems")) {
            FulfillmentOrderLine part = from.line(Gids.number("FulfillmentOrderLineItem", line.text("id")))
                    .orElse(null);
            if (part == null || line.number("quantity") < 1 || line.number("quantity") > part.remaining()) {
                return refused(null, "Invalid fulfillment order line item quantity requested.", null);
            }
            quantities.put(part, line.number("quantity"));
        }
        Moves.Moved moved = shop.orders().acts().moves().move(from, quantities, to, CreateOrder.API);
        return payload(moved.moved(), moved.original(), moved.remaining());
    }

    private Map<String, @Nullable Object> refused(@Nullable String code, String message, @Nullable List<String> field) {
        errors.add(code, message, field);
        return payload(null, null, null);
    }

    private Map<String, @Nullable Object> payload(
            @Nullable FulfillmentOrder moved,
            @Nullable FulfillmentOrder original,
            @Nullable FulfillmentOrder remaining) {
        Map<String, @Nullable Object> payload = errors.payload("movedFulfillmentOrder", moved);
        payload.put("originalFulfillmentOrder", original);
        payload.put("remainingFulfillmentOrder", remaining);
        return payload;
    }
}
