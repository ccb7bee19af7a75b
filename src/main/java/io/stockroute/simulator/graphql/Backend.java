package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.stockroute.simulator.bulk.BulkOperations;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.draft.DraftOrders;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.Stock;
import io.stockroute.simulator.webhook.Subscriptions;

/** What the API of one shop works on. */
public record Backend(
        String domain,
        long shopNumber,
        ShopSettings settings,
        ShopData data,
        Stock stock,
        Orders orders,
        Customers customers,
        DraftOrders draftOrders,
        ApiAccess access,
        Faults faults,
        Subscriptions subscriptions,
        BulkOperations bulk,
        IdempotencyKeys keys) {

    public static Backend of(DataFetchingEnvironment env) {
        return env.getGraphQlContext().get(Backend.class);
    }
}
