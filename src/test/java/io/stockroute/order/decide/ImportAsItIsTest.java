package io.stockroute.order.decide;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.order.ImportFixture;
import io.stockroute.order.OrderDifferenceText;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.decide.ImportDecision.Hold;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.ImportDecision.Skip;
import io.stockroute.order.origin.LineExtras;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderPlaces;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginCharge;
import io.stockroute.order.origin.OriginExtras;
import io.stockroute.order.origin.PlacedUnits;
import io.stockroute.settings.OrderSettings.Fulfilled;
import io.stockroute.settings.OrderSettings.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that an order says is carried, or said to be missing. */
class ImportAsItIsTest {

    private static List<String> titles(OrderPlan plan) {
        return plan.lines().stream()
                .map(line -> line.item() instanceof PlannedItem.Custom custom ? custom.title() : "variant")
                .toList();
    }

    @Test
    void whatNobodyShipsIsNoUnmatchedGoods() {
        OriginFixture order = order();
        order.with(
                order.line(1), order.line(11).custom().digital(), order.line(12).giftCard());
        order.shipping("Standard", "5.00");
        ImportFixture strict = orders();
        strict.lines = Lines.ALL_OR_NOTHING;

        OrderPlan plan = strict.plan(order);

        assertThat(titles(plan)).containsExactly("variant", "Product 11", "Product 12");
        assertThat(plan.shipping()).hasSize(1);
        assertThat(plan.report().notCarried()).isEmpty();
        assertThat(plan.total()).isEqualTo(plan.report().total());
    }

    @Test
    void dutiesAndFeesBecomeLines() {
        OriginFixture order = order();
        OriginCharge duty = new OriginCharge("Duties", order.bag("1.50"), List.of());
        order.with(
                order.line(1).with(new LineExtras(Optional.empty(), Optional.empty(), List.of(duty))),
                order.line(2).with(new LineExtras(Optional.of("Set"), Optional.of("Monthly"), List.of(duty))));
        order.extras = new OriginExtras(
                Optional.of("Online Store"),
                List.of("TEN"),
                List.of(new OriginCharge("Green fee", order.bag("0.70"), List.of())));

        OrderPlan plan = orders().plan(order);

        assertThat(titles(plan)).containsExactly("variant", "variant", "Duties", "Green fee");
        assertThat(plan.total().orElseThrow().shop()).hasToString("23.70 USD");
        assertThat(plan.total()).isEqualTo(plan.report().total());
        assertThat(plan.lines().get(1).attributes())
                .extracting(OrderAttribute::key, OrderAttribute::value)
                .containsExactly(tuple("Bundle", "Set"), tuple("Subscription", "Monthly"));
        assertThat(plan.attributes()).contains(new OrderAttribute("Sales channel", "Online Store"));
        assertThat(plan.note()).hasValueSatisfying(note -> assertThat(note).contains("Discount codes: TEN."));
    }

    @Test
    void whatHasNoPlaceInSourceIsListed() {
        OriginFixture order = order();
        order.attributes = List.of(new OrderAttribute("Gift", ""));
        order.tags = List.of("vip", "x".repeat(60));
        order.with(order.line(1).property("Engraving", ""), order.line(11).of(2, "7.00"));

        OrderPlan plan = orders().plan(order);

        assertThat(OrderDifferenceText.of(plan.report().notCarried()))
                .containsExactly(
                        "2 × Product 11 (SKU S-11), 14.00 USD",
                        "Attribute without a value: Gift",
                        "Attribute without a value of Product 1 (SKU S-1): Engraving",
                        "Tag in full: " + "x".repeat(60));
        assertThat(plan.note().orElseThrow())
                .contains(OrderDifferenceText.of(plan.report().notCarried()));
        assertThat(plan.tags()).contains("vip");
    }

    @Test
    void aLineWhoseProductWasDeletedIsWhatItWasWhenTheOrderWasAccepted() {
        OriginFixture order = order();
        order.with(order.line(1).custom().numbered(77));
        ImportFixture settings = orders();
        settings.remembered = Map.of(77L, new VariantMatch(101, 201));

        ImportDecision decision = settings.decide(order);

        assertThat(decision).isInstanceOf(Import.class);
        assertThat(decision.units()).containsExactly(Map.entry(201L, 1));
    }

    @Test
    void grossPricesInANetStoreStayWhatWasPaid() {
        OriginFixture order = order();
        order.taxesIncluded = true;
        order.with(order.line(1).of(1, "119.00").taxed(order.tax("VAT", "0.19", "19.00")));

        OrderPlan plan = drafts().plan(order);

        assertThat(plan.taxExempt()).isTrue();
        assertThat(plan.lines().get(0).paid().orElseThrow().shop()).hasToString("119.00 USD");
        assertThat(plan.note().orElseThrow()).contains("tax exempt").contains("VAT: 19.00 USD");
    }

    @Test
    void netPricesInAGrossStoreGetTheirTaxes() {
        OriginFixture order = order();
        order.with(order.line(1).of(3, "100.00").taxed(order.tax("VAT", "0.19", "57.00")));
        order.shipping("Standard", "10.00", order.tax("VAT", "0.19", "1.90"));
        ImportFixture gross = drafts();
        gross.sourceTaxesIncluded = true;

        OrderPlan plan = gross.plan(order);

        assertThat(plan.taxExempt()).isFalse();
        assertThat(plan.lines().get(0).paid().orElseThrow().shop()).hasToString("357.00 USD");
        assertThat(plan.shipping().get(0).price().shop()).hasToString("11.90 USD");
    }

    private static OriginFixture shipped(Progress progress, PlacedUnits... places) {
        OriginFixture order = order();
        order.with(order.line(1).of(3, "10.00").numbered(77));
        order.places = new OrderPlaces(progress, Map.of(77L, List.of(places)));
        return order;
    }

    private static ImportFixture twoPlaces() {
        ImportFixture settings = orders();
        settings.feeding = Map.of(8L, List.of(10L), 9L, List.of(20L));
        settings.sourceLocations = Set.of(10L, 20L);
        return settings;
    }

    @Test
    void whatWasShippedFromOnePlaceIsCreatedAsFulfilledThere() {
        OrderPlan plan = twoPlaces().plan(shipped(Progress.ALL, new PlacedUnits(9, 3, 3)));

        assertThat(plan.fulfillment()).hasValue(new PlannedFulfillment(Optional.of(20L)));
    }

    @Test
    void whatWasShippedFromTwoPlacesIsShippedPlaceByPlace() {
        OrderPlan plan = twoPlaces().plan(shipped(Progress.ALL, new PlacedUnits(8, 1, 1), new PlacedUnits(9, 2, 2)));

        assertThat(plan.fulfillment()).isEmpty();
        assertThat(plan.places()).containsExactly(new PlannedPlace(101, 8, 1, 1), new PlannedPlace(101, 9, 2, 2));
    }

    @Test
    void aPlaceThatAllOfSourceFeedsIsNoPlace() {
        ImportFixture settings = orders();
        settings.feeding = Map.of(9L, List.of(10L, 20L));
        settings.sourceLocations = Set.of(10L, 20L);

        assertThat(settings.plan(shipped(Progress.NOTHING, new PlacedUnits(9, 3, 0)))
                        .places())
                .isEmpty();
    }

    @Test
    void aFulfilledOrderIsPutOnHoldOrSkippedIfTheSettingsSaySo() {
        ImportFixture settings = twoPlaces();
        settings.fulfilled = Fulfilled.HOLD;
        assertThat(settings.decide(shipped(Progress.PARTLY, new PlacedUnits(9, 3, 1))))
                .isInstanceOfSatisfying(
                        Hold.class, hold -> assertThat(hold.reason()).isEqualTo(OrderReason.ALREADY_FULFILLED));

        settings.fulfilled = Fulfilled.SKIP;
        assertThat(settings.decide(shipped(Progress.ALL, new PlacedUnits(9, 3, 3))))
                .isInstanceOfSatisfying(
                        Skip.class, skip -> assertThat(skip.reason()).isEqualTo(OrderReason.ALREADY_FULFILLED));
        assertThat(settings.decide(shipped(Progress.PARTLY, new PlacedUnits(9, 3, 1))))
                .isInstanceOf(Import.class);
    }

    @Test
    void aDraftOrderSaysThatItIsShippedAlready() {
        OriginFixture order = shipped(Progress.ALL, new PlacedUnits(9, 3, 3));

        assertThat(OrderDifferenceText.of(drafts().plan(order).report().notCarried()))
                .containsExactly("All of it is shipped already; a draft order cannot say that");
    }
}
