package io.stockroute.stock.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.stock.BatchRule;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffRuleTest {

    @Test
    void whoMayNotBeToBlameWaitsForNothing() {
        assertThat(IntStream.rangeClosed(1, 200)
                        .filter(attempts -> BatchRule.size(attempts - 1) > 1)
                        .mapToObj(BackOffRule::after))
                .isNotEmpty()
                .containsOnly(Duration.ZERO);
    }

    @Test
    void whoStandsAloneWaitsLongerEachTimeUpToAMinute() {
        assertThat(IntStream.rangeClosed(3, 11).mapToObj(BackOffRule::after).map(Duration::toSeconds))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(BackOffRule.after(Integer.MAX_VALUE)).isEqualTo(BackOffRule.LONGEST);
    }
}
