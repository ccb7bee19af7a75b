package io.stockroute.simulator;

import io.stockroute.simulator.bulk.BulkOperations;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.graphql.ApiAccess;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.IdempotencyKeys;
import io.stockroute.simulator.graphql.LeakyBucket;
import io.stockroute.simulator.http.ApiCalls;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.http.ShopEndpoint;
import io.stockroute.simulator.http.Tokens;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.draft.DraftOrders;
import io.stockroute.simulator.state.draft.DraftTerms;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderActs;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.Catalog;
import io.stockroute.simulator.state.product.Stock;
import io.stockroute.simulator.state.product.VariantSpec;
import io.stockroute.simulator.webhook.Bodies;
import io.stockroute.simulator.webhook.Courier;
import io.stockroute.simulator.webhook.Deliveries;
import io.stockroute.simulator.webhook.Delivery;
import io.stockroute.simulator.webhook.Subscription;
import io.stockroute.simulator.webhook.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * One simulated store: what its merchant and its shoppers do, what went wrong with its API, and what can be seen of
 * it. Every method may be called from any thread; a change of stock is one step for everybody.
 */
public final class Shop {
    /** What all shops of a simulator share. */
    record Surroundings(AdminGraphql engine, Courier courier, Clock clock, Random random, Duration retryBase) {}

    private final String domain;
    private final String apiUrl;
    private final ShopData data;
    private final Merchant merchant;
    private final StockView view;
    private final Tokens tokens;
    private final Faults faults;
    private final Records records;
    private final ApiCalls calls = new ApiCalls();
    private final ApiAccess access;
    private final LeakyBucket bucket;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final BulkOperations bulk;
    private final ShopEndpoint endpoint;

    Shop(Surroundings around, String domain, String apiUrl, long firstNumber, ShopSettings settings) {
        this.domain = domain;
        this.apiUrl = apiUrl;
        faults = new Faults(around.random);
        tokens = new Tokens(around.clock, settings);
        bucket = new LeakyBucket(around.clock, settings.bucketSize(), settings.restoreRate());
        deliveries = new Deliveries(
                around.courier,
                faults,
                new Deliveries.Terms(domain, AdminGraphql.VERSION, around.retryBase, tokens::signingSecret),
                new Bodies(domain, settings.timeZone(), settings.trade()));
        data = new ShopData(around.clock, deliveries, firstNumber);
        Catalog catalog = new Catalog(data);
        Stock stock = new Stock(data, catalog);
        Customers customers = new Customers(data);
        OrderActs acts = new OrderActs(data, stock, new OrderTerms());
        Orders orders = new Orders(data, acts, customers, settings.trade().currency());
        DraftOrders drafts = new DraftOrders(data, stock, orders, new DraftTerms());
        data.wakenBy(at -> around.courier.later(until(around.clock, at), data::settle));
        records = new Records(data, faults.poisons());
        access = ApiAccess.complete(around.clock);
        merchant = new Merchant(data, catalog, stock, orders, drafts);
        view = new StockView(data, stock);
        subscriptions = new Subscriptions(data, settings.strictAddresses());
        deliveries.attach(data, subscriptions);
        bulk = new BulkOperations(
                data,
                deliveries,
                around.courier::later,
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
                new IdempotencyKeys(around.clock));
        endpoint = new ShopEndpoint(around.engine, new ShopEndpoint.Access(backend, tokens, faults, calls, bucket));
    }

    private static Duration until(Clock clock, Instant moment) {
        Duration wait = Duration.between(clock.instant(), moment);
        return wait.isNegative() ? Duration.ZERO : wait.plusMillis(1);
    }

    Reply handle(Request request, String path) {
        return endpoint.handle(request, path);
    }

    public String domain() {
        return domain;
    }

    /** The address that a client uses instead of {@code https://{domain}}. */
    public String apiUrl() {
        return apiUrl;
    }

    // The merchant's and the shoppers' doings ---------------------------------------------------------------------

    /** Everything there is to do; the methods below are those used most. */
    public Merchant merchant() {
        return merchant;
    }

    public long addLocation(String name) {
        return merchant.addLocation(name);
    }

    /** The new product's number. */
    public long addProduct(String handle, String title, VariantSpec... variants) {
        return merchant.addProduct(handle, title, List.of(variants));
    }

    /** Products of one variant each, named {@code prefix + "-00001"} and so on, with this stock at every location. */
    public List<String> addSimpleProducts(String prefix, int count, int available) {
        return merchant.addSimpleProducts(prefix, count, available);
    }

    public void setStock(String sku, String location, int available) {
        merchant.setStock(sku, location, available);
    }

    public void adjustStock(String sku, String location, int delta) {
        merchant.adjustStock(sku, location, delta);
    }

    /** A shopper buys; the number of the order. Fails when there is not enough. */
    public long sell(String sku, int quantity) {
        return merchant.sell(Map.of(sku, quantity), false);
    }

    public long oversell(String sku, int quantity) {
        return merchant.sell(Map.of(sku, quantity), true);
    }

    /** A shopper buys all this; the number of the order. Fails when there is not enough. */
    public long placeOrder(OrderSpec order) {
        return merchant.sell(order, false);
    }

    // What can be seen --------------------------------------------------------------------------------------------

    /** Empty when the item has no level at the location. Inactive levels count. */
    public OptionalInt available(String sku, String location) {
        return view.available(sku, location);
    }

    /** The available quantity of every active level. Levels of duplicate or missing SKUs are left out. */
    public Map<SkuAt, Integer> levels() {
        return view.levels();
    }

    /** The sum of all changes made by merchant and shoppers, not through the API, since the start or forgetHistory. */
    public int localChange(String sku, String location) {
        return view.localChange(sku, location);
    }

    /** Every effective change of the available quantity, oldest first. */
    public List<Change> history(String sku, String location) {
        return view.history(sku, location);
    }

    public void forgetHistory() {
        view.forgetHistory();
    }

    public List<Order> orders() {
        return data.read(() -> List.copyOf(data.orders().values()));
    }

    /** Those that are not deleted, completed ones included. */
    public List<DraftOrder> draftOrders() {
        return data.read(() -> List.copyOf(data.draftOrders().values()));
    }

    public List<Customer> customers() {
        return data.read(() -> List.copyOf(data.customers().values()));
    }

    /** The order with this number. Read what changes, such as its tags, under nobody's feet: when all is at rest. */
    public Optional<Order> order(long number) {
        return data.read(() -> Optional.ofNullable(data.orders().get(number)));
    }

    /** What people with curl see. */
    Summaries summaries() {
        return new Summaries(data);
    }

    public ApiCalls calls() {
        return calls;
    }

    public List<Delivery> deliveries() {
        return deliveries.log();
    }

    /** A sample notification for every subscriber of the topic, as the admin's test button sends one; how many. */
    public int sendSample(Topic topic) {
        return deliveries.sample(topic);
    }

    public boolean deliveriesIdle() {
        return deliveries.pending() == 0;
    }

    public List<Subscription> subscriptions() {
        return List.copyOf(subscriptions.all().values());
    }

    // The app -----------------------------------------------------------------------------------------------------

    public Faults faults() {
        return faults;
    }

    /** Single records that break what touches them. */
    public Records records() {
        return records;
    }

    /** The app's scopes, and the limit of five new orders a minute; at first all scopes and no limit. */
    public ApiAccess access() {
        return access;
    }

    public BulkOperations bulk() {
        return bulk;
    }

    public LeakyBucket bucket() {
        return bucket;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Another client secret; with {@code keepSigning} webhooks are still signed with the old one for a while. */
    public void rotateSecret(String secret, boolean keepSigning) {
        tokens.rotate(secret, keepSigning);
    }

    /** Every token ends, the static one too. */
    public void revokeTokens() {
        tokens.revoke(true);
    }

    /** Answers come from another API version than the one asked for, as when Shopify falls forward. */
    public void fallForwardTo(String version) {
        endpoint.answerVersion(version);
    }

    /** Sends app/uninstalled, then forgets the subscriptions and every token. */
    public void uninstallApp() {
        data.write(() -> {
            deliveries.happened(Topic.APP_UNINSTALLED, merchant.shopEntity());
            subscriptions.clear();
            return true;
        });
        tokens.revoke(true);
    }
}
