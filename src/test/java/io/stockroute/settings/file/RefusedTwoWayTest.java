package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTwoWayTest {

    private static final String TWO_WAY = RIGHT + "      strategy: two-way\n";

    private static final String FOUR_STORES = """
            stockroute:
              stores:
                a: { domain: a.myshopify.com, access-token: t, client-secret: s }
                b: { domain: b.myshopify.com, access-token: t, client-secret: s }
                c: { domain: c.myshopify.com, access-token: t, client-secret: s }
                d: { domain: d.myshopify.com, access-token: t, client-secret: s }
              syncs:
            """;

    @Test
    void aTwoWaySyncIsAccepted() {
        assertThat(read(TWO_WAY).syncs().all()).extracting(Sync::strategy).containsExactly(Strategy.TWO_WAY);
    }

    @Test
    void locationsThatPairOneToOneAreAccepted() {
        assertThat(read(TWO_WAY
                                + "      locations:\n        outlet:\n          - { from: A, to: B }\n          - { from: C, to: D }\n")
                        .syncs()
                        .named("main")
                        .locationsOf("outlet"))
                .hasSize(2);
    }

    @Test
    void twoDestinationsMayPairWithTheSameSourceLocation() {
        assertThat(read(FOUR_STORES
                                + "    x: { source: a, destinations: [b, c], strategy: two-way, locations: { b: [{ from: A, to: B }], c: [{ from: A, to: B }] } }\n")
                        .syncs()
                        .all())
                .hasSize(1);
    }

    @Test
    void aLocationThatTwoSourceLocationsShareIsRefused() {
        assertThat(
                        refusal(
                                TWO_WAY
                                        + "      locations:\n        outlet:\n          - { from: A, to: B }\n          - { from: C, to: B }\n"))
                .contains("1 problem")
                .contains(
                        "The Source locations 'A' and 'C' share the location 'B' of 'outlet', and the sync is two-way")
                .contains("stockroute.syncs.main.locations.outlet")
                .contains("Pair each location with one other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-way", "orders", "draft-orders"})
    void otherStrategiesMayShareALocation(String strategy) {
        assertThat(read(TWO_WAY.replace("two-way", strategy)
                                + "      locations:\n        outlet:\n          - { from: A, to: B }\n          - { from: C, to: B }\n")
                        .syncs()
                        .named("main")
                        .locationsOf("outlet"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-way", "two-way", "orders"})
    void aSourceThatIsADestinationElsewhereIsRefused(String other) {
        assertThat(refusal(FOUR_STORES
                        + "    x: { source: a, destinations: [b], strategy: two-way }\n"
                        + "    y: { source: c, destinations: [a, d], strategy: " + other + " }\n"))
                .contains("1 problem")
                .contains("The store 'a' is Source of the two-way sync 'x', and the sync 'y' writes its stock as well")
                .contains("stockroute.syncs.y.destinations")
                .contains("Put all stores that share their stock into one two-way sync.");
    }

    @Test
    void twoTwoWaySyncsOfOneSourceAreRefused() {
        assertThat(refusal(FOUR_STORES
                        + "    x: { source: a, destinations: [b], strategy: two-way }\n"
                        + "    y: { source: a, destinations: [c], strategy: two-way }\n"))
                .contains("The store 'a' is Source of the two-way sync 'x', and the sync 'y' writes its stock as well");
    }

    @Test
    void aOneWaySyncFromAStoreThatSharesItsStockIsAccepted() {
        assertThat(read(FOUR_STORES
                                + "    x: { source: a, destinations: [b], strategy: two-way }\n"
                                + "    y: { source: a, destinations: [c], strategy: one-way }\n"
                                + "    z: { source: b, destinations: [d], strategy: one-way }\n")
                        .syncs()
                        .all())
                .hasSize(3);
    }
}
