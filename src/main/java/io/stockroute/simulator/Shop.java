package io.stockroute.simulator;

import io.stockroute.simulator.bulk.BulkOperations;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.graphql.AdminGraphql;
import io.stockroute.simulator.graphql.ApiAccess;
import io.stockroute.simulator.graphql.LeakyBucket;
import io.stockroute.simulator.http.ApiCalls;
import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.http.Tokens;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import io.stockroute.simulator.webhook.Courier;
import io.stockroute.simulator.webhook.Delivery;
import io.stockroute.simulator.webhook.Subscription;
import java.time.Clock;
import java.time.Duration;
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
    private final ShopParts parts;

    Shop(Surroundings around, String domain, String apiUrl, long firstNumber, ShopSettings settings) {
        this.domain = domain;
        this.apiUrl = apiUrl;
        this.parts = new ShopParts(around, domain, apiUrl, firstNumber, settings);
    }

    Reply handle(Request request, String path) {
        return parts.endpoint.handle(request, path);
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
        return parts.merchant;
    }

    public long addLocation(String name) {
        return parts.merchant.addLocation(name);
    }

    /** The new product's number. */
    public long addProduct(String handle, String title, VariantSpec... variants) {
        return parts.merchant.addProduct(handle, title, List.of(variants));
    }

    /** Products of one variant each, named {@code prefix + "-00001"} and so on, with this stock at every location. */
    public List<String> addSimpleProducts(String prefix, int count, int available) {
        return parts.merchant.addSimpleProducts(prefix, count, available);
    }

    public void setStock(String sku, String location, int available) {
        parts.merchant.setStock(sku, location, available);
    }

    public void adjustStock(String sku, String location, int delta) {
        parts.merchant.adjustStock(sku, location, delta);
    }

    /** A shopper buys; the number of the order. Fails when there is not enough. */
    public long sell(String sku, int quantity) {
        return parts.merchant.sell(Map.of(sku, quantity), false);
    }

    public long oversell(String sku, int quantity) {
        return parts.merchant.sell(Map.of(sku, quantity), true);
    }

    /** A shopper buys all this; the number of the order. Fails when there is not enough. */
    public long placeOrder(OrderSpec order) {
        return parts.merchant.sell(order, false);
    }

    // What can be seen --------------------------------------------------------------------------------------------

    /** Empty when the item has no level at the location. Inactive levels count. */
    public OptionalInt available(String sku, String location) {
        return parts.view.available(sku, location);
    }

    /** The available quantity of every active level. Levels of duplicate or missing SKUs are left out. */
    public Map<SkuAt, Integer> levels() {
        return parts.view.levels();
    }

    /** The sum of all changes made by merchant and shoppers, not through the API, since the start or forgetHistory. */
    public int localChange(String sku, String location) {
        return parts.view.localChange(sku, location);
    }

    /** Every effective change of the available quantity, oldest first. */
    public List<Change> history(String sku, String location) {
        return parts.view.history(sku, location);
    }

    public void forgetHistory() {
        parts.view.forgetHistory();
    }

    public List<Order> orders() {
        return parts.data.read(() -> List.copyOf(parts.data.orders().values()));
    }

    /** Those that are not deleted, completed ones included. */
    public List<DraftOrder> draftOrders() {
        return parts.data.read(() -> List.copyOf(parts.data.draftOrders().values()));
    }

    public List<Customer> customers() {
        return parts.data.read(() -> List.copyOf(parts.data.customers().values()));
    }

    /** The order with this number. Read what changes, such as its tags, under nobody's feet: when all is at rest. */
    public Optional<Order> order(long number) {
        return parts.data.read(() -> Optional.ofNullable(parts.data.orders().get(number)));
    }

    /** What people with curl see. */
    Summaries summaries() {
        return new Summaries(parts.data);
    }

    public ApiCalls calls() {
        return parts.calls;
    }

    public List<Delivery> deliveries() {
        return parts.deliveries.log();
    }

    /** A sample notification for every subscriber of the topic, as the admin's test button sends one; how many. */
    public int sendSample(Topic topic) {
        return parts.deliveries.sample(topic);
    }

    public boolean deliveriesIdle() {
        return parts.deliveries.pending() == 0;
    }

    public List<Subscription> subscriptions() {
        return List.copyOf(parts.subscriptions.all().values());
    }

    // The app -----------------------------------------------------------------------------------------------------

    public Faults faults() {
        return parts.faults;
    }

    /** Single records that break what touches them. */
    public Records records() {
        return parts.records;
    }

    /** The app's scopes, and the limit of five new orders a minute; at first all scopes and no limit. */
    public ApiAccess access() {
        return parts.access;
    }

    public BulkOperations bulk() {
        return parts.bulk;
    }

    public LeakyBucket bucket() {
        return parts.bucket;
    }

    public Tokens tokens() {
        return parts.tokens;
    }

    /** Another client secret; with {@code keepSigning} webhooks are still signed with the old one for a while. */
    public void rotateSecret(String secret, boolean keepSigning) {
        parts.tokens.rotate(secret, keepSigning);
    }

    /** Every token ends, the static one too. */
    public void revokeTokens() {
        parts.tokens.revoke(true);
    }

    /** Answers come from another API version than the one asked for, as when Shopify falls forward. */
    public void fallForwardTo(String version) {
        parts.endpoint.answerVersion(version);
    }

    /** Sends app/uninstalled, then forgets the subscriptions and every token. */
    public void uninstallApp() {
        parts.data.write(() -> {
            parts.deliveries.happened(Topic.APP_UNINSTALLED, parts.merchant.shopEntity());
            parts.subscriptions.clear();
            return true;
        });
        parts.tokens.revoke(true);
    }
}
