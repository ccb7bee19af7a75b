package io.stockroute.order;

import io.stockroute.order.decide.ImportContext;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.ImportRule;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.PairFacts;
import io.stockroute.order.decide.VariantMatch;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.OrderSettings.Fulfilled;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Location;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** What is known when an order is decided: variant n of outlet is variant 100 + n of main, whose inventory item is 200 + n; n from 1 to 9. */
public final class ImportFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T12:05:00.123Z");

    public Strategy strategy = Strategy.ORDERS;
    public Optional<OrderKind> kind = Optional.empty();
    public Lines lines = Lines.MATCHED_LINES;
    public Shipping shipping = Shipping.COMPLETE_ORDERS;
    public boolean testOrders;
    public Inventory inventory = Inventory.IGNORE_POLICY;
    public Duration reserve = Duration.ofDays(30);
    public Optional<List<String>> tags = Optional.empty();
    public Prices prices = Prices.SOURCE;
    public Map<String, BigDecimal> rates = Map.of();
    public String sourceCurrency = "USD";
    public Instant since = Instant.parse("2026-11-01T00:00:00Z");
    public long matched = 9;
    public Location location = Location.MAPPED;
    public Fulfilled fulfilled = Fulfilled.AS_FULFILLED;
    public boolean sourceTaxesIncluded;
    public Map<Long, VariantMatch> remembered = Map.of();
    public Map<Long, List<Long>> feeding = Map.of();
    public Set<Long> sourceLocations = Set.of();

    public static ImportFixture orders() {
        return new ImportFixture();
    }

    public static ImportFixture drafts() {
        ImportFixture fixture = new ImportFixture();
        fixture.strategy = Strategy.DRAFT_ORDERS;
        return fixture;
    }

    public OrderSettings settings() {
        return new OrderSettings(
                lines, shipping, testOrders, inventory, reserve, tags, prices, rates, location, fulfilled);
    }

    public ImportContext context() {
        Sync sync = new Sync("shop", "main", List.of("outlet"), true, strategy, MatchBy.SKU, Map.of(), settings());
        Map<Long, VariantMatch> matches = new HashMap<>();
        LongStream.rangeClosed(1, matched).forEach(n -> matches.put(n, new VariantMatch(100 + n, 200 + n)));
        return new ImportContext(
                new SyncPair(sync, "outlet"),
                kind.orElseGet(() -> OrderKind.of(strategy)),
                matches,
                remembered,
                since,
                new PairFacts(sourceCurrency, sourceTaxesIncluded, feeding, sourceLocations, "outlet.myshopify.com"),
                NOW);
    }

    public ImportDecision decide(OriginFixture order) {
        return ImportRule.decide(order.read(), context());
    }

    public OrderPlan plan(OriginFixture order) {
        return ((Import) decide(order)).plan();
    }
}
