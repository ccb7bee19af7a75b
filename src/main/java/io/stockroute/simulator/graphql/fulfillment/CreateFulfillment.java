package io.stockroute.simulator.graphql.fulfillment;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrderLine;
import io.stockroute.simulator.state.fulfillment.Shipping;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * fulfillmentCreate: parts of one order from one location, all or nothing (captures: fulfillment-create-preconditions,
 * fulfillment-create-multi-group). The same call again ships another part.
 */
final class CreateFulfillment {
    private static final List<String> WHOLE = List.of("fulfillment");

    private final Backend shop;
    private final Input input;
    private final UserErrors errors = new UserErrors();

    CreateFulfillment(Backend shop, Map<String, Object> input) {
        this.shop = shop;
        this.input = Input.of("fulfillment", input);
    }

    Map<String, @Nullable Object> run() {
        List<Input> groups = input.children("lineItemsByFulfillmentOrder");
        groups.stream()
                .flatMap(group -> group.children("fulfillmentOrderLineItems").stream())
                .filter(line -> line.number("quantity") < 1)
                .forEach(line -> errors.add(null, "Quantity must be greater than 0", line.at("quantity")));
        if (!errors.none()) {
            return errors.payload("fulfillment", null);
        }
        List<Fulfillment.Part> parts = new ArrayList<>();
        String problem = orders(groups);
        for (Input group : problem == null ? groups : List.<Input>of()) {
            problem = problem == null ? collect(group, parts) : problem;
        }
        if (problem == null && parts.isEmpty()) {
            problem = "Invalid fulfillment order line item quantity requested.";
        }
        if (problem != null) {
            errors.add(null, problem, WHOLE);
            return errors.payload("fulfillment", null);
        }
        return errors.payload(
                "fulfillment",
                shop.orders()
                        .acts()
                        .shipping()
                        .ship(
                                parts,
                                input.child("trackingInfo")
                                        .map(FulfillmentMutations::parcels)
                                        .orElse(List.of())));
    }

    private @Nullable String orders(List<Input> groups) {
        List<FulfillmentOrder> all = new ArrayList<>();
        for (Input group : groups) {
            FulfillmentOrder found = order(group);
            if (found == null) {
                return "Fulfillment order does not exist.";
            }
            all.add(found);
        }
        List<Order> orders =
                all.stream().map(FulfillmentOrder::order).distinct().toList();
        if (orders.size() > 1) {
            return "All fulfillment orders must belong to the same order. Multiple orders with ids " + ids(orders)
                    + " were found.";
        }
        List<Location> locations =
                all.stream().map(FulfillmentOrder::location).distinct().toList();
        if (locations.size() > 1) {
            return "All fulfillment orders must be assigned to a single location. Multiple locations with ids "
                    + ids(locations) + " were found.";
        }
        return all.stream()
                .filter(each -> !each.actions().contains(FulfillmentOrder.Action.CREATE_FULFILLMENT))
                .findFirst()
                .map(each -> "Fulfillment order " + each.number() + " has an unfulfillable status= "
                        + each.status().rest() + ".")
                .orElse(null);
    }

    private @Nullable FulfillmentOrder order(Input group) {
        return ShopFields.typed(shop, group.text("fulfillmentOrderId"), FulfillmentOrder.class);
    }

    private @Nullable String collect(Input group, List<Fulfillment.Part> parts) {
        FulfillmentOrder from = order(group);
        if (from == null) {
            return "Fulfillment order does not exist.";
        }
        List<Input> lines = group.children("fulfillmentOrderLineItems");
        if (lines.isEmpty()) {
            parts.addAll(Shipping.open(from));
        }
        for (Input line : lines) {
            FulfillmentOrderLine found = from.line(Gids.number("FulfillmentOrderLineItem", line.text("id")))
                    .orElse(null);
            if (found == null) {
                return "Fulfillment order line item does not exist.";
            }
            if (line.number("quantity") > found.remaining()) {
                return "Invalid fulfillment order line item quantity requested.";
            }
            parts.add(new Fulfillment.Part(from, found, line.number("quantity")));
        }
        return null;
    }

    private static String ids(List<? extends Entity> entities) {
        return entities.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining(", ", "[", "]"));
    }
}
