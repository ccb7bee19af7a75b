package io.stockroute.order.decide;

import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Texts;
import io.stockroute.order.ImportFixture;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OriginFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderNoteRuleTest {

    @Test
    void linesThatAreNotImportedAreListedUnderTheOriginsNote() {
        OriginFixture order = order();
        order.note = Optional.of("Leave at the door");
        order.with(
                order.line(1),
                order.line(11).of(3, "5.00").less("1.00"),
                order.line(12).custom(),
                order.line(13).left(0));

        assertThat(orders().plan(order).note()).hasValue("""
                Leave at the door

                Not imported from outlet #1001:
                3 × Product 11 (SKU S-11), 14.00 USD
                1 × Product 12 (SKU S-12), 10.00 USD""");
    }

    @Test
    void anOrderWithoutANoteThatIsImportedWholeHasNone() {
        OriginFixture order = order();
        order.with(order.line(1));

        assertThat(orders().plan(order).note()).isEmpty();
    }

    @Test
    void aDraftOrderSaysWhetherItIsPaid() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.status = Optional.of("PARTIALLY_PAID");

        assertThat(drafts().plan(order).note()).hasValue("Payment in outlet: partially paid.");
    }

    @Test
    void anOrderSaysWhatItWasAcceptedAsAlsoWhenTheStrategyHasChangedSince() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.status = Optional.of("PAID");
        ImportFixture acceptedAsDraft = orders();
        acceptedAsDraft.kind = Optional.of(OrderKind.DRAFT);
        ImportFixture acceptedAsOrder = drafts();
        acceptedAsOrder.kind = Optional.of(OrderKind.ORDER);

        assertThat(acceptedAsDraft.plan(order).note()).hasValue("Payment in outlet: paid.");
        assertThat(acceptedAsOrder.plan(order).note()).isEmpty();
    }

    @Test
    void shippingThatIsNotImportedIsToldWithItsPrice() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(11)).shipping("Standard", "4.90").shipping("Insurance", "1.00");

        assertThat(orders().plan(order).note().orElseThrow())
                .endsWith("Shipping: Standard, 4.90 USD\nShipping: Insurance, 1.00 USD");
    }

    @Test
    void theNoteKeepsShopifysLimitAndWhatWasNotImportedGoesFirst() {
        OriginFixture order = order();
        order.note = Optional.of("n".repeat(4990) + "\uD83D\uDE00");
        order.with(order.line(1), order.line(11));

        String note = orders().plan(order).note().orElseThrow();

        assertThat(note)
                .hasSize(OrderNoteRule.LONGEST)
                .contains("n…\n\nNot imported")
                .endsWith("10.00 USD");
    }

    @Test
    void aLongListIsCutToo() {
        OriginFixture order = order();
        order.note = Optional.of("Leave at the door");
        order.with(order.line(1));
        for (int i = 0; i < 300; i++) {
            order.with(order.line(11));
        }

        String note = orders().plan(order).note().orElseThrow();

        assertThat(note)
                .hasSizeLessThanOrEqualTo(OrderNoteRule.LONGEST)
                .startsWith("Leave at the door\n\n")
                .endsWith("…");
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        assertThat(Texts.shortened("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(Texts.shortened("ab\uD83D\uDE00cd", 5)).isEqualTo("ab\uD83D\uDE00…");
        assertThat(Texts.shortened("abcd", 4)).isEqualTo("abcd");
    }
}
