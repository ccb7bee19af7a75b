package io.stockroute.simulator;

import io.stockroute.simulator.bulk.BulkOperations;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.graphql.ApiAccess;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.IdempotencyKeys;
import io.stockroute.simulator.graphql.LeakyBucket;
import io.stockroute.simulator.http.ApiCalls;
import io.stockroute.simulator.http.ShopEndpoint;
import io.stockroute.simulator.http.Tokens;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.draft.DraftOrders;
import io.stockroute.simulator.state.draft.DraftTerms;
import io.stockroute.simulator.state.order.OrderActs;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.Catalog;
import io.stockroute.simulator.state.product.Stock;
import io.stockroute.simulator.webhook.Bodies;
import io.stockroute.simulator.webhook.Deliveries;
import io.stockroute.simulator.webhook.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a simulated store consists of, put together. */
final class ShopParts {
    final ShopData data;
    final Merchant merchant;
    final StockView view;
    final Tokens tokens;
    final Faults faults;
    final Records records;
    final ApiCalls calls = new ApiCalls();
    final ApiAccess access;
    final LeakyBucket bucket;
    final Subscriptions subscriptions;
    final Deliveries deliveries;
    final BulkOperations bulk;
    final ShopEndpoint endpoint;

    ShopParts(Shop.Surroundings around, String domain, String apiUrl, long firstNumber, ShopSettings settings) {
        faults = new Faults(around.random());
        tokens = new Tokens(around.clock(), settings);
        bucket = new LeakyBucket(around.clock(), settings.bucketSize(), settings.restoreRate());
        deliveries = new Deliveries(
                around.courier(),
                faults,
                new Deliveries.Terms(domain, AdminGraphql.VERSION, around.retryBase(), tokens::signingSecret),
                new Bodies(domain, settings.timeZone(), settings.trade()));
        data = new ShopData(around.clock(), deliveries, firstNumber);
        Catalog catalog = new Catalog(data);
        Stock stock = new Stock(data, catalog);
        Customers customers = new Customers(data);
        OrderActs acts = new OrderActs(data, stock, new OrderTerms());
        Orders orders = new Orders(data, acts, customers, settings.trade().currency());
        DraftOrders drafts = new DraftOrders(data, stock, orders, new DraftTerms());
        data.wakenBy(at -> around.courier().later(until(around.clock(), at), data::settle));
        records = new Records(data, faults.poisons());
        access = ApiAccess.complete(around.clock());
        merchant = new Merchant(data, catalog, stock, orders, drafts);
        view = new StockView(data, stock);
        subscriptions = new Subscriptions(data, settings.strictAddresses());
        deliveries.attach(data, subscriptions);
        bulk = new BulkOperations(
                data,
                deliveries,
                around.courier()::later,
                operation ->
                        faults.answers().resultUrl().orElseGet(() -> apiUrl + "/bulk/" + operation.number() + ".jsonl"),
                settings.bulkDelay());
        Backend backend = new Backend(
                domain,
                firstNumber,
                settings,
                data,
                stock,
                orders,
                customers,
                drafts,
                access,
                faults,
                subscriptions,
                bulk,
                new IdempotencyKeys(around.clock()));
        endpoint = new ShopEndpoint(around.engine(), new ShopEndpoint.Access(backend, tokens, faults, calls, bucket));
    }

    private static Duration until(Clock clock, Instant moment) {
        Duration wait = Duration.between(clock.instant(), moment);
        return wait.isNegative() ? Duration.ZERO : wait.plusMillis(1);
    }
}
