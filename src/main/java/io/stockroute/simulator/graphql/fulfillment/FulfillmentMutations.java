package io.stockroute.simulator.graphql.fulfillment;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.order.CreateOrder;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.Tracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** fulfillmentTrackingInfoUpdate and fulfillmentCancel (captures: fulfillment-state-preconditions, -unknown-not-found). */
public final class FulfillmentMutations {
    private FulfillmentMutations() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher(
                        "fulfillmentCreate",
                        env -> new CreateFulfillment(writing(env), Wiring.argument(env, "fulfillment")).run())
                .dataFetcher("fulfillmentTrackingInfoUpdate", FulfillmentMutations::track)
                .dataFetcher("fulfillmentCancel", FulfillmentMutations::cancel));
    }

    /** Works on a cancelled one too. */
    private static Object track(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Fulfillment shipment = shipment(shop, Wiring.argument(env, "fulfillmentId"));
        if (shipment == null) {
            errors.add(null, "Fulfillment does not exist.", List.of("fulfillmentId"));
        } else {
            Map<String, Object> given = Wiring.argument(env, "trackingInfoInput");
            shop.orders().acts().shipping().track(shipment, parcels(Input.root(given)));
        }
        return errors.payload("fulfillment", shipment);
    }

    /** Again is a silent success. */
    private static Object cancel(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Fulfillment shipment = shipment(shop, Wiring.argument(env, "id"));
        if (shipment == null) {
            errors.add(null, "Fulfillment not found.", List.of("id"));
        } else {
            shop.orders().acts().shipping().cancel(shipment, CreateOrder.API);
        }
        return errors.payload("fulfillment", shipment);
    }

    private static Backend writing(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        shop.access().scopes().require(env.getField().getName(), MoveFulfillmentOrder.WRITE);
        return shop;
    }

    private static @Nullable Fulfillment shipment(Backend shop, String id) {
        return (Fulfillment) shop.data().part("Fulfillment", Gids.number("Fulfillment", id));
    }

    /** One parcel a number; addresses go with the numbers in their order (capture: fulfillment-multi-tracking-info). */
    static List<Tracking> parcels(Input info) {
        List<String> numbers =
                info.texts("numbers").isEmpty() ? info.words("number").stream().toList() : info.texts("numbers");
        List<String> urls =
                info.texts("urls").isEmpty() ? info.words("url").stream().toList() : info.texts("urls");
        List<Tracking> parcels = new ArrayList<>();
        for (int i = 0; i < Math.max(numbers.size(), urls.size()); i++) {
            parcels.add(new Tracking(
                    info.textOrNull("company"),
                    i < numbers.size() ? numbers.get(i) : null,
                    i < urls.size() ? urls.get(i) : null));
        }
        return parcels;
    }
}
