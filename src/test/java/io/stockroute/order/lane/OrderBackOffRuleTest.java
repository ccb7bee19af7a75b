package io.stockroute.order.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderBackOffRuleTest {

    @Test
    void anOrderWaitsEverLongerUpToAMinute() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 1000)
                        .mapToLong(attempts -> OrderBackOffRule.after(attempts).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }
}
