package io.stockroute.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.webhook.delivery.Portion.Sized;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortionTest {

    private static final List<Sized> BODIES =
            List.of(new Sized(7, 40), new Sized(8, 60), new Sized(9, 1), new Sized(10, 0));

    @Test
    void asManyAsFitComeInTheirOrder() {
        assertThat(Portion.upTo(99, BODIES)).containsExactly(7L);
        assertThat(Portion.upTo(100, BODIES)).containsExactly(7L, 8L);
        assertThat(Portion.upTo(101, BODIES)).containsExactly(7L, 8L, 9L, 10L);
        assertThat(Portion.upTo(100, List.of())).isEmpty();
    }

    @Test
    void oneAlwaysFitsAndAlone() {
        assertThat(Portion.upTo(39, BODIES)).containsExactly(7L);
        assertThat(Portion.upTo(59, BODIES.subList(1, 4))).containsExactly(8L);
    }
}
