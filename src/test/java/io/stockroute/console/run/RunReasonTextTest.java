package io.stockroute.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.CodedReason;
import io.stockroute.ReasonCode;
import io.stockroute.catalog.BulkReason;
import io.stockroute.run.RunReason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunReasonTextTest {

    @Test
    void theGuardSaysItsNumbersAndItsLimit() {
        assertThat(RunReasonText.of(RunReason.SETS_TO_ZERO.with("outlet", 1204, 2000, 25)))
                .isEqualTo(
                        "Would set 1,204 of 2,000 levels of outlet that hold stock to zero (61 %; the limit is 25 %)");
        assertThat(RunReasonText.of(RunReason.MOVES_UNITS.with("outlet", 600, 1000, 100, 50)))
                .isEqualTo("Would move 600 of 1,000 units that outlet holds, at 100 levels (60 %; the limit is 50 %)");
        assertThat(RunReasonText.of(RunReason.LOCATIONS_CHANGED.with("outlet", 6, 6)))
                .isEqualTo("Would set 6 of 6 levels of outlet that hold stock to zero, as the locations that feed them"
                        + " have changed");
    }

    @Test
    void theReasonsOfSeveralStoresFollowEachOther() {
        assertThat(RunReasonText.of(List.of(RunReason.OVERTAKEN.with(), RunReason.SUPERSEDED.with())))
                .isEqualTo("Replaced by the next one before all levels were read. Replaced by a later alignment");
        assertThat(RunReasonText.of(List.of())).isNull();
    }

    @Test
    void whatShopifySaidIsNamedAsItIs() {
        assertThat(RunReasonText.of(BulkReason.BULK_ENDED.with("FAILED", "TIMEOUT")))
                .isEqualTo("It is FAILED at Shopify: TIMEOUT");
        assertThat(RunReasonText.of(BulkReason.BULK_ENDED.with("CANCELED", ""))).isEqualTo("It is CANCELED at Shopify");
        assertThat(RunReasonText.of(BulkReason.BULK_REJECTED.with("INVALID", "Query is wrong")))
                .isEqualTo("INVALID: Query is wrong");
    }

    @Test
    void aCodeOfAnotherVersionStandsForItself() {
        assertThat(RunReasonText.of(new CodedReason("NOT_YET_KNOWN", Map.of()))).isEqualTo("NOT_YET_KNOWN");
    }

    static Stream<ReasonCode> codes() {
        return Stream.concat(Stream.of(RunReason.values()), Stream.of(BulkReason.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void eachCodeHasWordsOfItsOwnThatSayAllItsParameters(ReasonCode code) {
        Object[] values = code.parameters().stream().map(name -> (Object) "77").toArray();

        assertThat(RunReasonText.of(code.with(values)))
                .isNotBlank()
                .isNotEqualTo(code.name())
                .satisfies(text -> assertThat(text.split("77", -1)).hasSizeGreaterThan(values.length));
        assertThat(codes().filter(other -> other.name().equals(code.name()))).hasSize(1);
    }
}
