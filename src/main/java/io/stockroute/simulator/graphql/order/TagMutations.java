package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** tagsAdd and tagsRemove, on orders and draft orders; the other tags stay (facts-order-life.md section 24). */
public final class TagMutations {
    private TagMutations() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("tagsAdd", env -> {
                    List<String> more = Wiring.argument(env, "tags");
                    return change(env, tags -> {
                        List<String> all = new ArrayList<>(tags);
                        all.addAll(more);
                        return all;
                    });
                })
                .dataFetcher("tagsRemove", env -> {
                    List<String> gone = Wiring.argument(env, "tags");
                    return change(env, tags -> tags.stream()
                            .filter(tag ->
                                    gone.stream().noneMatch(each -> each.strip().equalsIgnoreCase(tag)))
                            .toList());
                }));
    }

    private static Object change(DataFetchingEnvironment env, UnaryOperator<List<String>> change) {
        Backend shop = Backend.of(env);
        UserErrors errors = new UserErrors();
        Entity owner = ShopFields.node(shop, Wiring.argument(env, "id"));
        if (owner instanceof Order order) {
            shop.orders()
                    .acts()
                    .updates()
                    .tag(order, change.apply(order.labels().tags()));
        } else if (owner instanceof DraftOrder draft) {
            shop.draftOrders().tag(draft, change.apply(draft.content().labels().tags()));
        } else {
            errors.add(null, "Couldn't find resource", List.of("id"));
        }
        return errors.payload("node", errors.none() ? owner : null);
    }
}
