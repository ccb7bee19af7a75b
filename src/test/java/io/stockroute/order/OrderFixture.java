package io.stockroute.order;

import io.stockroute.order.Decision.Bring;
import io.stockroute.shopify.SteppedClock;
import io.stockroute.sync.Leg;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order of two caps, as it is read, as it is decided, and as it is found in Source. */
record OrderFixture(SteppedClock clock, Leg leg) {

    static Preparation noPreparation() {
        return Preparation.ofDraft(Optional.empty());
    }

    OrderQuestion question() {
        Buyer nobody = new Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        MoneyBag price = MoneyBag.of(new Money(new BigDecimal("10.00"), "EUR"));
        OriginLine line = new OriginLine(
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
                List.of());
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
                price.times(2),
                nobody,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(line),
                List.of());
        return new OrderQuestion(
                origin,
                new ImportContext(
                        leg,
                        OrderKind.of(leg.sync().strategy()),
                        Map.of(OrderWorld.VARIANT, new Match(OrderWorld.SOURCE_VARIANT, OrderWorld.SOURCE_ITEM)),
                        Instant.EPOCH,
                        "EUR",
                        "outlet.myshopify.com",
                        clock.instant()));
    }

    /** Two units at ten euros. */
    Bring bring(long number) {
        OriginOrder origin = question().origin();
        PlannedLine line = new PlannedLine(
                OrderWorld.SOURCE_VARIANT, 2, Optional.of(origin.received()), List.of(), true, true, List.of());
        OrderPlan plan = new OrderPlan(
                Identity.of(number),
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
                "");
        return new Bring(plan, List.of(report(true)), Map.of(OrderWorld.SOURCE_ITEM, 2));
    }

    static LineReport report(boolean brought) {
        return new LineReport(
                1, "Cap", Optional.empty(), Optional.of("C-1"), 2, brought, brought ? "" : "The order is held.");
    }

    static SourceOrder made(boolean draft, Optional<Instant> reservedUntil) {
        return new SourceOrder(
                900,
                draft ? "#D1" : "#1",
                draft,
                Optional.of(new Money(new BigDecimal("20.00"), "EUR")),
                reservedUntil);
    }
}
