package io.stockroute.order.create;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.order.money.MoneyTest.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.ImportFixture;
import io.stockroute.order.OrderDifferenceText;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.OrderSettings.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTotalRuleTest {

    private static SourceOrder made(boolean draft, String total) {
        return new SourceOrder(1, "#5", draft, Optional.of(money(total, "USD")), Optional.empty());
    }

    @Test
    void aSumThatHoldsToTheCentIsNotMentioned() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "10.00").taxed(order.tax("VAT", "0.1", "2.00")))
                .shipping("Standard", "5.00");

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "27.0")))
                .isEmpty();
    }

    @Test
    void aCentIsTold() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "10.00"));

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "20.01")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of("Source's order sums to 20.01 USD, the order in the Destination to 20.00 USD"));
    }

    @Test
    void shippingCounts() {
        OriginFixture order = order();
        order.with(order.line(1)).shipping("Standard", "5.00", order.tax("VAT", "0.1", "0.50"));

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "15.50")))
                .isEmpty();
        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "10.00")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of("Source's order sums to 10.00 USD, the order in the Destination to 15.50 USD"));
    }

    @Test
    void includedTaxesAreNotCountedTwice() {
        OriginFixture order = order();
        order.taxesIncluded = true;
        order.with(order.line(1).of(1, "12.00").taxed(order.tax("VAT", "0.2", "2.00")));

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "12.00")))
                .isEmpty();
    }

    @Test
    void aDraftOrderIsComparedWithItsTaxes() {
        OriginFixture order = order();
        order.with(order.line(1).of(1, "10.00").taxed(order.tax("VAT", "0.2", "2.00")));

        assertThat(OrderTotalRule.compare(drafts().plan(order), made(true, "12.00")))
                .isEmpty();
        assertThat(OrderTotalRule.compare(drafts().plan(order), made(true, "10.00")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of("Source's draft order sums to 10.00 USD, the order in the Destination to 12.00 USD"));
    }

    @Test
    void aLineThatIsLeftOutCounts() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(11).of(1, "7.00"));

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "10.00")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of("Source's order sums to 10.00 USD, the order in the Destination to 17.00 USD"));
    }

    @Test
    void whatNoLineExplainsCounts() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.total = Optional.of("13.37");

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "10.00")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of("Source's order sums to 10.00 USD, the order in the Destination to 13.37 USD"));
    }

    @Test
    void linesThatCouldNotBeSplitAreTold() {
        OriginFixture order = order();
        for (int i = 0; i < 250; i++) {
            order.with(order.line(1).of(3, "10.00").less("0.01"));
        }

        assertThat(OrderTotalRule.compare(drafts().plan(order), made(true, "7500.00")))
                .map(difference -> OrderDifferenceText.of(List.of(difference)))
                .hasValue(List.of(
                        "Source's draft order sums to 7500.00 USD, the order in the Destination to 7497.50 USD"));
    }

    @Test
    void withSourcesOwnPricesThereIsNothingToCompare() {
        OriginFixture order = new OriginFixture("EUR");
        order.with(order.line(1));

        assertThat(OrderTotalRule.compare(orders().plan(order), made(false, "77.00")))
                .isEmpty();
    }

    @Test
    void byRateTheSumIsComparedInSourcesCurrency() {
        OriginFixture order = new OriginFixture("EUR");
        order.with(order.line(1).of(3, "3.33"));
        ImportFixture settings = orders();
        settings.prices = Prices.RATE;
        settings.rates = Map.of("EUR", new BigDecimal("1.1"));

        assertThat(OrderTotalRule.compare(settings.plan(order), made(false, "10.99")))
                .isEmpty();
        assertThat(OrderTotalRule.compare(settings.plan(order), made(false, "9.99")))
                .isPresent();
    }

    @Test
    void anOrderWhoseTotalIsNotKnownIsNotCompared() {
        OriginFixture order = order();
        order.with(order.line(1));

        assertThat(OrderTotalRule.compare(
                        orders().plan(order), new SourceOrder(1, "#5", false, Optional.empty(), Optional.empty())))
                .isEmpty();
    }
}
