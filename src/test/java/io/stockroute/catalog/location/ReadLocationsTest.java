package io.stockroute.catalog.location;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.Captured;
import org.junit.jupiter.api.Test;

class ReadLocationsTest {

    @Test
    void aCapturedLocationIsRead() {
        LocationReading reading = LocationReading.of(Captured.at(
                "location-activate-deactivate-lifecycle", "/setup/hydrateLocation/response/payload/data/location"));

        assertThat(reading)
                .isEqualTo(new LocationReading(112831103282L, "HAR-658 lifecycle 20260505013332", true, false, false));
    }

    @Test
    void thePagesOfTheLocationsAreReadOneAfterTheOther() {
        ReadLocations read = ReadLocations.of("outlet");

        assertThat(read.page(json("{'locations': {'nodes': [], 'pageInfo': {'hasNextPage': true, 'endCursor': 'c'}}}"))
                        .next())
                .hasValue("c");
        assertThat(read.after("c").call().variables()).isEqualTo(json("{'after': 'c'}"));
    }
}
