package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyPlacesTest {

    private final BodyPlaces places = new BodyPlaces(3, 2);

    @Test
    void oneVisitorGetsAShareAndOthersTheRest() {
        assertThat(places.take("one")).isTrue();
        assertThat(places.take("one")).isTrue();
        assertThat(places.take("one")).isFalse();
        assertThat(places.take("another")).isTrue();
        assertThat(places.take("third")).as("there are no more").isFalse();
    }

    @Test
    void aPlaceThatIsFreeCanBeTakenAgain() {
        for (int n = 0; n < 10; n++) {
            assertThat(places.take("one")).isTrue();
            assertThat(places.take("one")).isTrue();
            places.free("one");
            places.free("one");
        }
        assertThat(places.take("another")).isTrue();
    }
}
