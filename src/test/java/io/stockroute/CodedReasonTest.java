package io.stockroute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.catalog.BulkReason;
import io.stockroute.run.RunReason;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodedReasonTest {

    private static final CodedReason MANY = RunReason.SETS_TO_ZERO.with("outlet", 6, 10, 25);

    @Test
    void aColumnGivesBackWhatItKeeps() {
        List<CodedReason> reasons = List.of(MANY, BulkReason.RESULT_UNREADABLE.with("a \"line\"\n\u0000<u>, [{"));

        assertThat(CodedReason.in(CodedReason.column(reasons))).isEqualTo(reasons);
        assertThat(CodedReason.in(CodedReason.column(List.of()))).isEmpty();
    }

    @Test
    void whatStoresAndShopifySayFitsTheColumn() {
        String longest = "\u0001".repeat(5000);

        assertThat(CodedReason.column(BulkReason.RESULT_UNREADABLE.with(longest)))
                .hasSizeLessThan(60_000);
        assertThat(CodedReason.column(Collections.nCopies(
                        1000, RunReason.MOVES_UNITS.with("s".repeat(64), Long.MAX_VALUE, Long.MAX_VALUE, 1, 50))))
                .hasSizeLessThan(60_000);
    }

    @Test
    void aCodeIsOfOneType() {
        assertThat(MANY.as(RunReason.class)).contains(RunReason.SETS_TO_ZERO);
        assertThat(MANY.as(BulkReason.class)).isEmpty();
        assertThat(MANY.number("levels")).isEqualTo(6);
    }

    @Test
    void aCodeTakesItsParametersAndNoOthers() {
        assertThatThrownBy(() -> RunReason.OVERTAKEN.with("outlet")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunReason.SETS_TO_ZERO.with("outlet")).isInstanceOf(IllegalArgumentException.class);
    }
}
