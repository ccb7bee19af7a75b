package io.stockroute.order.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdentityTest {

    @Test
    void theLongestIdentityFitsIntoATag() {
        assertThat(OrderIdentity.of(Long.MAX_VALUE).value())
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("stockroute-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stockroute", "stockroute-", "stockroute-x", "x-stockroute-1", "stockroute-1 "})
    void nothingElseIsAnIdentity(String text) {
        assertThat(OrderIdentity.isOwn(List.of(text), Optional.of(text))).isFalse();
        assertThatThrownBy(() -> new OrderIdentity(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
