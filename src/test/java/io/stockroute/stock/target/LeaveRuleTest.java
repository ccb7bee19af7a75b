package io.stockroute.stock.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.LeftLevels.Reason;
import io.stockroute.stock.target.LeaveRule.Why;
import io.stockroute.stock.target.LeftLinkTable.Ends;
import io.stockroute.stock.target.LeftLinkTable.Variant;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaveRuleTest {

    private static final Link LINK = new Link(2, 1);
    private static final Optional<Variant> MATCHED = Optional.of(new Variant("MATCHED", ""));
    private static final Optional<Variant> RENAMED =
            Optional.of(new Variant("UNMATCHED", "No variant in main has its SKU."));
    private static final Optional<Variant> TWIN = Optional.of(new Variant("AMBIGUOUS", "Several variants."));
    private static final Optional<Variant> GONE = Optional.empty();

    @Test
    void aPairThatIsStillMatchedHasLostItsLocation() {
        assertThat(LeaveRule.of(new Ends(LINK, MATCHED, MATCHED, true)))
                .isEqualTo(new Why(Reason.LOCATION_NOT_PAIRED, ""));
    }

    @Test
    void aDeletedProductComesBeforeWhatMatchingSaysOfTheOther() {
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, GONE, false)).code()).isEqualTo(Reason.DELETED_IN_SOURCE);
        assertThat(LeaveRule.of(new Ends(LINK, GONE, RENAMED, false)).code()).isEqualTo(Reason.DELETED_IN_DESTINATION);
    }

    @Test
    void whatIsKnownOfEitherVariantComesBeforeThatItHasNoPartner() {
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, TWIN, false)))
                .isEqualTo(new Why(Reason.AMBIGUOUS, "Several variants."));
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, RENAMED, false)))
                .isEqualTo(new Why(Reason.NOT_MATCHED, "No variant in main has its SKU."));
    }

    @Test
    void aVariantWhosePartnerFoundAnotherOneIsToBlameItself() {
        Optional<Variant> copy = Optional.of(new Variant("UNMATCHED", "It is a draft or archived."));

        assertThat(LeaveRule.of(new Ends(LINK, MATCHED, copy, false)))
                .isEqualTo(new Why(Reason.NOT_MATCHED, "It is a draft or archived."));
    }

    @Test
    void whatIsGoneInBothStoresIsOver() {
        assertThat(LeaveRule.isOver(new Ends(LINK, GONE, GONE, false))).isTrue();
        assertThat(LeaveRule.isOver(new Ends(LINK, RENAMED, GONE, false))).isFalse();
    }
}
