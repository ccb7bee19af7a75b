package io.stockroute.order.decide;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.NOON;
import static io.stockroute.order.OriginFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.ImportFixture;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.decide.ImportDecision.Hold;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.ImportDecision.Skip;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Prices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportRuleTest {

    private static void isSkipped(ImportDecision decision, OrderReason reason) {
        assertThat(decision).isInstanceOfSatisfying(Skip.class, skip -> {
            assertThat(skip.reason()).isEqualTo(reason);
            assertThat(skip.words()).isNotBlank();
            assertThat(skip.units()).isEmpty();
            assertThat(skip.lines()).noneMatch(LineReport::imported).noneMatch(line -> line.reason()
                    .isEmpty());
        });
    }

    @Test
    void anOrderWithSyncedLinesIsImported() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "5"), order.line(3));

        ImportDecision decision = orders().decide(order);

        assertThat(decision).isInstanceOf(Import.class);
        assertThat(decision.units()).isEqualTo(Map.of(201L, 2, 203L, 1));
        assertThat(decision.lines())
                .containsExactly(
                        new LineReport(1, "Product 1", Optional.empty(), Optional.of("S-1"), 2, true, ""),
                        new LineReport(2, "Product 3", Optional.empty(), Optional.of("S-3"), 1, true, ""));
    }

    @Test
    void unitsOfOneItemInSeveralLinesAreAdded() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "5"), order.line(1).of(3, "4"));

        assertThat(orders().decide(order).units()).isEqualTo(Map.of(201L, 5));
    }

    @Test
    void anOrderWithoutASyncedLineIsSkipped() {
        OriginFixture order = order();
        order.with(order.line(11), order.line(1).custom(), order.line(2).giftCard());

        ImportDecision decision = orders().decide(order);

        isSkipped(decision, OrderReason.NO_SYNCED_LINES);
        assertThat(decision.lines())
                .extracting(LineReport::reason)
                .containsExactly(
                        "This product is not synced.",
                        "It is a custom line, or its product was deleted before it was matched.",
                        "None of its lines is a synced product, or none of those is left in it.");
    }

    @Test
    void anOrderWhoseSyncedLinesWereRemovedIsSkipped() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "5").left(0), order.line(11));

        isSkipped(orders().decide(order), OrderReason.NO_SYNCED_LINES);
    }

    @Test
    void aTestOrderIsSkippedUnlessTheSettingsBringThose() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.test = true;
        ImportFixture wanted = orders();
        wanted.testOrders = true;

        isSkipped(orders().decide(order), OrderReason.TEST_ORDER);
        assertThat(wanted.plan(order).test()).isTrue();
    }

    @Test
    void aCancelledOrderIsSkipped() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.cancelledAt = Optional.of(NOON.plusSeconds(60));

        isSkipped(orders().decide(order), OrderReason.CANCELLED);
    }

    @Test
    void anOrderOlderThanTheStrategyIsSkipped() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture enabledThen = orders();
        enabledThen.since = NOON;
        ImportFixture enabledLater = orders();
        enabledLater.since = NOON.plusMillis(1);

        assertThat(enabledThen.decide(order)).isInstanceOf(Import.class);
        isSkipped(enabledLater.decide(order), OrderReason.BEFORE_START);
    }

    @Test
    void anOrderThatStockrouteMadeIsSkippedByItsIdentifierOrItsTag() {
        OriginFixture identified = order();
        identified.with(identified.line(1));
        identified.sourceIdentifier = Optional.of("stockroute-5");
        OriginFixture tagged = order();
        tagged.with(tagged.line(1));
        tagged.tags = List.of("vip", "stockroute-5");
        OriginFixture other = order();
        other.with(other.line(1));
        other.tags = List.of("stockroute", "outlet");
        other.sourceIdentifier = Optional.of("1234-5");

        isSkipped(orders().decide(identified), OrderReason.OWN_ORDER);
        isSkipped(orders().decide(tagged), OrderReason.OWN_ORDER);
        assertThat(orders().decide(other)).isInstanceOf(Import.class);
    }

    @Test
    void anIncompleteOrderIsImportedInPartOrPutOnHoldAsTheSettingsSay() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(11).of(2, "3"));
        ImportFixture all = orders();
        all.lines = Lines.ALL_OR_NOTHING;

        ImportDecision inPart = orders().decide(order);
        ImportDecision held = all.decide(order);

        assertThat(inPart.lines()).extracting(LineReport::imported).containsExactly(true, false);
        assertThat(held).isInstanceOfSatisfying(Hold.class, hold -> {
            assertThat(hold.reason()).isEqualTo(OrderReason.UNMATCHED_LINES);
            assertThat(hold.words()).contains("Product 11 (SKU S-11)").doesNotContain("Product 1 ");
            assertThat(hold.units()).isEqualTo(Map.of(201L, 1));
            assertThat(hold.lines()).extracting(LineReport::imported).containsExactly(false, false);
        });
    }

    @Test
    void whatAnEditRemovedDoesNotHoldAnOrder() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(11).left(0));
        ImportFixture all = orders();
        all.lines = Lines.ALL_OR_NOTHING;

        ImportDecision decision = all.decide(order);

        assertThat(decision).isInstanceOf(Import.class);
        assertThat(decision.lines().get(1))
                .isEqualTo(new LineReport(
                        2,
                        "Product 11",
                        Optional.empty(),
                        Optional.of("S-11"),
                        1,
                        false,
                        "It was removed or refunded before the order was imported."));
    }

    @Test
    void anEditBeforeTheImportCounts() {
        OriginFixture order = order();
        order.with(order.line(1).of(5, "10").left(2));

        ImportDecision decision = orders().decide(order);

        assertThat(decision.units()).isEqualTo(Map.of(201L, 2));
        assertThat(decision.lines().get(0).quantity()).isEqualTo(2);
    }

    @Test
    void anOrderInACurrencyWithoutARateIsPutOnHold() {
        OriginFixture order = new OriginFixture("EUR");
        order.with(order.line(1));
        ImportFixture byRate = orders();
        byRate.prices = Prices.RATE;

        assertThat(byRate.decide(order)).isInstanceOfSatisfying(Hold.class, hold -> {
            assertThat(hold.reason()).isEqualTo(OrderReason.NO_EXCHANGE_RATE);
            assertThat(hold.words()).contains("EUR").contains("USD");
            assertThat(hold.units()).isEqualTo(Map.of(201L, 1));
        });
    }

    @Test
    void aDraftOrderTakes499LinesAndARealOrderIsLeftToShopify() {
        OriginFixture fits = order();
        OriginFixture tooLong = order();
        for (int i = 0; i < 499; i++) {
            fits.with(fits.line(1));
            tooLong.with(tooLong.line(1));
        }
        tooLong.with(tooLong.line(2));

        assertThat(drafts().plan(fits).linesWithin(OrderPlan.MOST_DRAFT_LINES)).hasSize(499);
        assertThat(drafts().decide(tooLong)).isInstanceOfSatisfying(Hold.class, hold -> {
            assertThat(hold.reason()).isEqualTo(OrderReason.TOO_MANY_LINES);
            assertThat(hold.words()).contains("500").contains("499");
            assertThat(hold.units()).isEqualTo(Map.of(201L, 499, 202L, 1));
        });
        assertThat(orders().decide(tooLong)).isInstanceOf(Import.class);
        ImportFixture acceptedAsDraft = orders();
        acceptedAsDraft.kind = Optional.of(OrderKind.DRAFT);
        assertThat(acceptedAsDraft.decide(tooLong)).isInstanceOf(Hold.class);
    }

    @Test
    void linesThatAreNotImportedDoNotMakeADraftOrderTooLong() {
        OriginFixture order = order();
        for (int i = 0; i < 499; i++) {
            order.with(order.line(1));
        }
        order.with(order.line(11));

        assertThat(drafts().decide(order)).isInstanceOf(Import.class);
    }
}
