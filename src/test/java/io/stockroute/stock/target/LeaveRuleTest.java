package io.stockroute.stock.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.settings.MatchBy;
import io.stockroute.stock.LeftLevels.Reason;
import io.stockroute.stock.target.LeaveRule.Why;
import io.stockroute.stock.target.LeftLinkTable.Ends;
import io.stockroute.stock.target.LeftLinkTable.Variant;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaveRuleTest {

    private static final List<CodedReason> NO_NAMESAKE = List.of(MatchReason.KEY_NOT_FOUND.with("main", MatchBy.SKU));
    private static final List<CodedReason> SEVERAL =
            List.of(MatchReason.KEY_NOT_UNIQUE.with(MatchBy.SKU, "A", "main", 2, "outlet", 1));
    private static final List<CodedReason> DRAFT = List.of(MatchReason.COPY_NOT_ON_SALE.with(MatchBy.SKU, "Shirt", 7));
    private static final Link LINK = new Link(2, 1);
    private static final Optional<Variant> MATCHED = Optional.of(new Variant("MATCHED", List.of()));
    private static final Optional<Variant> RENAMED = Optional.of(new Variant("UNMATCHED", NO_NAMESAKE));
    private static final Optional<Variant> TWIN = Optional.of(new Variant("AMBIGUOUS", SEVERAL));
    private static final Optional<Variant> GONE = Optional.empty();

    @Test
    void aPairThatIsStillMatchedHasLostItsLocation() {
        assertThat(LeaveRule.of(new Ends(LINK, MATCHED, MATCHED, true)))
                .isEqualTo(new Why(Reason.LOCATION_NOT_PAIRED, List.of()));
    }

    @Test
    void aDeletedProductComesBeforeWhatMatchingSaysOfTheOther() {
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, GONE, false)).code()).isEqualTo(Reason.DELETED_IN_SOURCE);
        assertThat(LeaveRule.of(new Ends(LINK, GONE, RENAMED, false)).code()).isEqualTo(Reason.DELETED_IN_DESTINATION);
    }

    @Test
    void whatIsKnownOfEitherVariantComesBeforeThatItHasNoPartner() {
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, TWIN, false))).isEqualTo(new Why(Reason.AMBIGUOUS, SEVERAL));
        assertThat(LeaveRule.of(new Ends(LINK, RENAMED, RENAMED, false)))
                .isEqualTo(new Why(Reason.NOT_MATCHED, NO_NAMESAKE));
    }

    @Test
    void aVariantWhosePartnerFoundAnotherOneIsToBlameItself() {
        Optional<Variant> copy = Optional.of(new Variant("UNMATCHED", DRAFT));

        assertThat(LeaveRule.of(new Ends(LINK, MATCHED, copy, false))).isEqualTo(new Why(Reason.NOT_MATCHED, DRAFT));
    }

    @Test
    void whatIsGoneInBothStoresIsOver() {
        assertThat(LeaveRule.isOver(new Ends(LINK, GONE, GONE, false))).isTrue();
        assertThat(LeaveRule.isOver(new Ends(LINK, RENAMED, GONE, false))).isFalse();
    }
}
