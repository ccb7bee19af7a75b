package io.stockroute.order.place;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is to be done next with an order in Source so that its units leave from the right place. */
public sealed interface PlaceStep {

    /** The call that does it; empty if there is none to make. */
    default Optional<ShopifyCall> call(String store) {
        return Optional.empty();
    }

    /** Units by the global id of the fulfillment order's line. */
    record Move(String fulfillmentOrder, long location, Map<String, Integer> lines) implements PlaceStep {

        private static final Document DOCUMENT = Document.named("MoveFulfillmentOrder");

        public Move {
            lines = new TreeMap<>(lines);
        }

        @Override
        public Optional<ShopifyCall> call(String store) {
            ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
            call.variables().put("id", fulfillmentOrder).put("location", new Gid("Location", location).toString());
            write(call.variables().putArray("lines"), lines);
            return Optional.of(call);
        }
    }

    /** Marks as shipped what was shipped before the import. */
    record Ship(String fulfillmentOrder, Map<String, Integer> lines) implements PlaceStep {

        private static final Document DOCUMENT = Document.named("ShipFulfillmentOrder");

        public Ship {
            lines = new TreeMap<>(lines);
        }

        @Override
        public Optional<ShopifyCall> call(String store) {
            ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
            ObjectNode fulfillment = call.variables().putObject("fulfillment").put("notifyCustomer", false);
            ObjectNode order = fulfillment
                    .putArray("lineItemsByFulfillmentOrder")
                    .addObject()
                    .put("fulfillmentOrderId", fulfillmentOrder);
            write(order.putArray("fulfillmentOrderLineItems"), lines);
            return Optional.of(call);
        }
    }

    /** All is where it should be, or nothing of it is left to be moved. */
    record Done() implements PlaceStep {}

    /** Shopify does not name what is to be shipped, which it makes in the background. */
    record NotYet() implements PlaceStep {}

    /** @param why for the operator */
    record Stuck(String why) implements PlaceStep {}

    private static void write(ArrayNode into, Map<String, Integer> lines) {
        lines.forEach((gid, units) -> into.addObject().put("id", gid).put("quantity", units));
    }
}
