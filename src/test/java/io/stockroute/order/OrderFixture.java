package io.stockroute.order;

import io.stockroute.order.create.SourcePreparation;
import io.stockroute.order.decide.ImportContext;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.ImportReport;
import io.stockroute.order.decide.LineReport;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.decide.PairFacts;
import io.stockroute.order.decide.PlannedItem;
import io.stockroute.order.decide.PlannedLine;
import io.stockroute.order.decide.VariantMatch;
import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.origin.LineExtras;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OrderPlaces;
import io.stockroute.order.origin.OriginExtras;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginMoney;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.SyncPair;
import io.stockroute.shopify.SteppedClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One order of two caps, as it is read, as it is decided, and as it is found in Source. */
public record OrderFixture(SteppedClock clock, SyncPair pair) {

    public static SourcePreparation noPreparation() {
        return SourcePreparation.ofDraft(Optional.empty());
    }

    OrderQuestion question() {
        OrderCustomer nobody =
                new OrderCustomer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        MoneyBag price = MoneyBag.of(new Money(new BigDecimal("10.00"), "EUR"));
        OriginLine line = new OriginLine(
                11,
                Optional.of(OrderWorld.VARIANT),
                "Cap",
                Optional.empty(),
                Optional.of("C-1"),
                2,
                2,
                price,
                List.of(),
                List.of(),
                true,
                true,
                false,
                List.of(),
                LineExtras.NONE);
        OriginOrder origin = new OriginOrder(
                1,
                "#1",
                clock.instant(),
                clock.instant(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                "EUR",
                true,
                Optional.empty(),
                new OriginMoney(price.times(2), price.times(2), MoneyBag.zero("EUR", "EUR")),
                nobody,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(line),
                List.of(),
                OriginExtras.NONE,
                OrderPlaces.UNKNOWN);
        return new OrderQuestion(
                origin,
                new ImportContext(
                        pair,
                        OrderKind.of(pair.sync().strategy()),
                        Map.of(OrderWorld.VARIANT, new VariantMatch(OrderWorld.SOURCE_VARIANT, OrderWorld.SOURCE_ITEM)),
                        Map.of(),
                        Instant.EPOCH,
                        new PairFacts("EUR", true, Map.of(), Set.of(), "outlet.myshopify.com"),
                        clock.instant()));
    }

    /** Two units at ten euros. */
    Import bring(long number) {
        OriginOrder origin = question().origin();
        PlannedLine line = new PlannedLine(
                new PlannedItem.Variant(OrderWorld.SOURCE_VARIANT),
                2,
                Optional.of(origin.money().received()),
                List.of(),
                true,
                true,
                List.of());
        OrderPlan plan = new OrderPlan(
                OrderIdentity.of(number),
                "#" + number,
                clock.instant(),
                false,
                "EUR",
                true,
                List.of(line),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                origin.buyer(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                false,
                Optional.empty(),
                List.of(),
                new ImportReport(Optional.of(origin.money().total()), List.of()));
        return new Import(plan, List.of(report(true)), Map.of(OrderWorld.SOURCE_ITEM, 2));
    }

    public static LineReport report(boolean imported) {
        return new LineReport(
                1, "Cap", Optional.empty(), Optional.of("C-1"), 2, imported, imported ? "" : "The order is on hold.");
    }

    public static SourceOrder made(boolean draft, Optional<Instant> reservedUntil) {
        return new SourceOrder(
                900,
                draft ? "#D1" : "#1",
                draft,
                Optional.of(new Money(new BigDecimal("20.00"), "EUR")),
                reservedUntil);
    }
}
