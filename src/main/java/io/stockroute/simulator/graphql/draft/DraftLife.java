package io.stockroute.simulator.graphql.draft;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.draft.DraftOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** draftOrderUpdate, draftOrderDelete and draftOrderComplete (captures: draft-order-update-parity and its like). */
public final class DraftLife {
    private DraftLife() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("draftOrderUpdate", DraftLife::update)
                .dataFetcher("draftOrderDelete", DraftLife::delete)
                .dataFetcher("draftOrderComplete", DraftLife::complete));
    }

    /** What is not given stays; a list that is given replaces the former one. */
    private static Object update(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        DraftOrder draft = draft(shop, Wiring.argument(env, "id"), errors);
        if (draft == null) {
            return errors.payload("draftOrder", null);
        }
        Map<String, Object> given = Wiring.argument(env, "input");
        Input input = Input.of("input", given);
        if (draft.status() == DraftOrder.Status.COMPLETED) {
            errors.add(null, "This order has been paid", null);
        } else {
            new DraftChecks(shop, input, errors).run(!given.containsKey("lineItems"));
        }
        if (errors.none()) {
            shop.draftOrders().update(draft, new DraftReading(shop, input).content(draft.content()));
        }
        return errors.payload("draftOrder", draft);
    }

    private static Object delete(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Map<String, Object> input = Wiring.argument(env, "input");
        DraftOrder draft = draft(shop, String.valueOf(input.get("id")), errors);
        if (draft != null && draft.status() == DraftOrder.Status.COMPLETED) {
            errors.add(null, "This order has been paid", null);
        } else if (draft != null) {
            shop.draftOrders().delete(draft);
        }
        return errors.payload("deletedId", draft != null && errors.none() ? draft.gid() : null);
    }

    /** Again: an error, and the draft with the order that it became (capture: draft-order-complete-already-paid). */
    private static Object complete(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        DraftOrder draft = draft(shop, Wiring.argument(env, "id"), errors);
        if (draft != null && draft.status() == DraftOrder.Status.COMPLETED) {
            errors.add(null, "This order has been paid", null);
        } else if (draft != null) {
            shop.draftOrders().complete(draft);
        }
        return errors.payload("draftOrder", draft);
    }

    private static Backend writing(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        shop.access().scopes().require(env.getField().getName(), "write_draft_orders");
        return shop;
    }

    private static @Nullable DraftOrder draft(Backend shop, String id, UserErrors errors) {
        DraftOrder draft = shop.data().draftOrders().get(Gids.number("DraftOrder", id));
        if (draft == null) {
            errors.add(null, "Draft order not found", List.of("id"));
        }
        return draft;
    }
}
