package io.stockroute.order.decide;

import static io.stockroute.order.money.MoneyTest.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderAttribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineSplitRuleTest {

    private static PlannedLine line(int quantity, MoneyBag paid, TaxLine... taxes) {
        return new PlannedLine(
                new PlannedItem.Variant(101),
                quantity,
                Optional.of(paid),
                List.of(taxes),
                true,
                true,
                List.of(new OrderAttribute("k", "v")));
    }

    private static String read(PlannedLine line) {
        MoneyBag price = line.unitPrice().orElseThrow();
        return line.quantity() + " × " + price.shop() + (price.isForeign() ? " = " + price.presentment() : "");
    }

    @Test
    void aPriceThatCannotBeDividedMakesTwoLinesOneMinorUnitApart() {
        PlannedLine line = line(3, MoneyBag.of(money("10", "USD")));

        assertThat(LineSplitRule.split(line))
                .extracting(LineSplitRuleTest::read)
                .containsExactly("1 × 3.34 USD", "2 × 3.33 USD");
    }

    @Test
    void aPriceThatCanBeDividedStaysOneLine() {
        PlannedLine line = line(3, MoneyBag.of(money("9.99", "USD")));

        assertThat(LineSplitRule.split(line)).containsExactly(line);
    }

    @Test
    void nothingAndOneUnitStayOneLine() {
        PlannedLine free = line(7, MoneyBag.of(money("0", "USD")));
        PlannedLine single = line(1, MoneyBag.of(money("9.99", "USD")));

        assertThat(LineSplitRule.split(free)).containsExactly(free);
        assertThat(LineSplitRule.split(single)).containsExactly(single);
    }

    @Test
    void yenAreSplitByWholeYenAndDinarsByThousandths() {
        assertThat(LineSplitRule.split(line(3, MoneyBag.of(money("1000", "JPY")))))
                .extracting(LineSplitRuleTest::read)
                .containsExactly("1 × 334 JPY", "2 × 333 JPY");
        assertThat(LineSplitRule.split(line(3, MoneyBag.of(money("1", "KWD")))))
                .extracting(LineSplitRuleTest::read)
                .containsExactly("1 × 0.334 KWD", "2 × 0.333 KWD");
    }

    @Test
    void bothCurrenciesOfAShopperHold() {
        PlannedLine line = line(3, new MoneyBag(money("10", "USD"), money("1001", "JPY")));

        assertThat(LineSplitRule.split(line))
                .extracting(LineSplitRuleTest::read)
                .containsExactly("1 × 3.34 USD = 334 JPY", "1 × 3.33 USD = 334 JPY", "1 × 3.33 USD = 333 JPY");
    }

    @Test
    void taxesAreDividedAmongThePartsAndSumToWhatTheyWere() {
        TaxLine vat = new TaxLine("VAT", new BigDecimal("0.2"), MoneyBag.of(money("2.01", "USD")));

        List<PlannedLine> parts = LineSplitRule.split(line(3, MoneyBag.of(money("10", "USD")), vat));

        assertThat(parts)
                .flatExtracting(PlannedLine::taxes)
                .extracting(tax ->
                        tax.title() + " " + tax.rate() + " " + tax.amount().shop())
                .containsExactly("VAT 0.2 0.67 USD", "VAT 0.2 1.34 USD");
        assertThat(parts).allMatch(part -> part.attributes().equals(List.of(new OrderAttribute("k", "v"))));
    }

    @Test
    void aLineAtSourcesOwnPriceIsNeverSplit() {
        PlannedLine line =
                new PlannedLine(new PlannedItem.Variant(101), 3, Optional.empty(), List.of(), true, true, List.of());

        assertThat(LineSplitRule.split(line)).containsExactly(line);
    }
}
