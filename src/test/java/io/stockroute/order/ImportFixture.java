package io.stockroute.order;

import io.stockroute.order.Decision.Bring;
import io.stockroute.sync.Leg;
import io.stockroute.sync.MatchBy;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.OrderSettings.Inventory;
import io.stockroute.sync.OrderSettings.Lines;
import io.stockroute.sync.OrderSettings.Prices;
import io.stockroute.sync.OrderSettings.Shipping;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** What is known when an order is decided: variant n of outlet is variant 100 + n of main, whose inventory item is 200 + n; n from 1 to 9. */
final class ImportFixture {

    static final Instant NOW = Instant.parse("2026-11-23T12:05:00.123Z");

    Strategy strategy = Strategy.ORDERS;
    Optional<OrderKind> kind = Optional.empty();
    Lines lines = Lines.MATCHED_LINES;
    Shipping shipping = Shipping.COMPLETE_ORDERS;
    boolean testOrders;
    Inventory inventory = Inventory.IGNORE_POLICY;
    Duration reserve = Duration.ofDays(30);
    Optional<List<String>> tags = Optional.empty();
    Prices prices = Prices.SOURCE;
    Map<String, BigDecimal> rates = Map.of();
    String sourceCurrency = "USD";
    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    long matched = 9;

    static ImportFixture orders() {
        return new ImportFixture();
    }

    static ImportFixture drafts() {
        ImportFixture fixture = new ImportFixture();
        fixture.strategy = Strategy.DRAFT_ORDERS;
        return fixture;
    }

    OrderSettings settings() {
        return new OrderSettings(lines, shipping, testOrders, inventory, reserve, tags, prices, rates);
    }

    ImportContext context() {
        Sync sync = new Sync("shop", "main", List.of("outlet"), true, strategy, MatchBy.SKU, Map.of(), settings());
        Map<Long, Match> matches = new HashMap<>();
        LongStream.rangeClosed(1, matched).forEach(n -> matches.put(n, new Match(100 + n, 200 + n)));
        return new ImportContext(
                new Leg(sync, "outlet"),
                kind.orElseGet(() -> OrderKind.of(strategy)),
                matches,
                since,
                sourceCurrency,
                "outlet.myshopify.com",
                NOW);
    }

    Decision decide(OriginFixture order) {
        return ImportRule.decide(order.read(), context());
    }

    OrderPlan plan(OriginFixture order) {
        return ((Bring) decide(order)).plan();
    }
}
