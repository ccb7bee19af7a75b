package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordFailureRuleTest {

    @Test
    void aRecordWaitsLongerEachTimeUpToAMinuteAndIsNeverGivenUp() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(RecordFailureRule::after)
                        .map(Duration::toSeconds))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(RecordFailureRule.after(Integer.MAX_VALUE)).isEqualTo(RecordFailureRule.LONGEST);
    }

    @Test
    void afterThreeTriesItStandsAmongTheFailures() {
        assertThat(RecordFailureRule.isListed(2)).isFalse();
        assertThat(RecordFailureRule.isListed(3)).isTrue();
    }
}
