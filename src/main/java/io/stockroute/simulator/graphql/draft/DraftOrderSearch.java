package io.stockroute.simulator.graphql.draft;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.graphql.stock.InventoryFields;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.draft.DraftOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How draft orders are made and found: by id at once, by search only when the index has them. */
public final class DraftOrderSearch {
    private static final Map<String, Function<DraftOrder, String>> SORT_KEYS = Map.of(
            "NUMBER", draft -> "%012d".formatted(draft.sequence()),
            "STATUS", draft -> draft.status().name(),
            "UPDATED_AT", draft -> InventoryFields.sortable(draft.updatedAt()));

    private DraftOrderSearch() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("draftOrder", DraftOrderSearch::draftOrder)
                .dataFetcher("draftOrders", DraftOrderSearch::draftOrders)
                .dataFetcher("draftOrdersCount", DraftOrderSearch::count));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                        "draftOrderCreate",
                        env -> new CreateDraftOrder(Backend.of(env), Wiring.argument(env, "input")).run()));
    }

    private static @Nullable Object draftOrder(DataFetchingEnvironment env) {
        allowed(env, "draftOrder");
        return ShopFields.typed(env, "DraftOrder");
    }

    private static Object draftOrders(DataFetchingEnvironment env) {
        allowed(env, "draftOrders");
        Backend shop = Backend.of(env);
        return new Connections<>(fields(shop), SORT_KEYS)
                .page(env, shop.data().draftOrders(), draft -> indexed(shop, draft));
    }

    private static Object count(DataFetchingEnvironment env) {
        allowed(env, "draftOrdersCount");
        Backend shop = Backend.of(env);
        Predicate<DraftOrder> wanted = new Connections<>(fields(shop), SORT_KEYS).search(env);
        return ShopFields.count((int) shop.data().draftOrders().values().stream()
                .filter(draft -> indexed(shop, draft) && wanted.test(draft))
                .count());
    }

    private static void allowed(DataFetchingEnvironment env, String field) {
        Backend.of(env).access().scopes().require(field, "read_draft_orders");
    }

    private static boolean indexed(Backend shop, DraftOrder draft) {
        Instant reached = shop.data().now().minus(shop.faults().searchLateness());
        return !draft.createdAt().isAfter(reached);
    }

    private static SearchFields<DraftOrder> fields(Backend shop) {
        ZoneId zone = shop.settings().timeZone();
        return new SearchFields<DraftOrder>()
                .time("created_at", DraftOrder::createdAt, zone)
                .time("updated_at", DraftOrder::updatedAt, zone)
                .text("status", draft -> draft.status().name())
                .tokens("tag", draft -> draft.content().labels().tags())
                .number("customer_id", DraftOrderSearch::customer)
                .words(draft -> draft.name() + " " + draft.content().buyer().email())
                .unsupported("source");
    }

    private static long customer(DraftOrder draft) {
        Customer customer = draft.content().buyer().customer();
        return customer == null ? 0 : customer.number();
    }
}
