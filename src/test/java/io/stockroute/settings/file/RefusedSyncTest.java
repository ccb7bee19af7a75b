package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedSyncTest {

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
    void anUnknownSourceIsRefused() {
        assertThat(refusal(RIGHT.replace("source: main", "source: man")))
                .contains("There is no store 'man'.")
                .contains("stockroute.syncs.main.source")
                .contains("Name a store under stockroute.stores (main, outlet)");
    }

    @Test
    void anUnknownDestinationIsRefused() {
        assertThat(refusal(RIGHT.replace("[outlet]", "[outlet, b2b]")))
                .contains("There is no store 'b2b'.")
                .contains("stockroute.syncs.main.destinations[1]");
    }

    @Test
    void aSyncWithoutASourceIsRefused() {
        assertThat(refusal(RIGHT.replace("source: main", "source:"))).contains("The sync has no Source.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]"})
    void aSyncWithoutDestinationsIsRefused(String destinations) {
        assertThat(refusal(RIGHT.replace("[outlet]", destinations))).contains("The sync has no Destinations.");
    }

    @Test
    void aDestinationThatIsTheSourceIsRefused() {
        assertThat(refusal(RIGHT.replace("[outlet]", "[outlet, main]")))
                .contains("The store 'main' is Source and Destination of the same sync.")
                .contains("stockroute.syncs.main.destinations[1]");
    }

    @Test
    void aDestinationNamedTwiceIsRefused() {
        assertThat(refusal(RIGHT.replace("[outlet]", "[outlet, outlet]")))
                .contains("The store 'outlet' is a Destination twice.");
    }

    @Test
    void aDestinationOfTwoSyncsIsRefused() {
        assertThat(refusal(FOUR_STORES
                        + "    x: { source: a, destinations: [c] }\n    y: { source: b, destinations: [d, c] }\n"))
                .contains("1 problem")
                .contains("The store 'c' is a Destination of two syncs, 'x' and 'y'")
                .contains("stockroute.syncs.y.destinations");
    }

    @ParameterizedTest
    @CsvSource({
        "orders, orders",
        "orders, draft-orders",
        "draft-orders, orders",
        "one-way, orders",
        "one-way, draft-orders"
    })
    void aStoreThatTakesOrdersAndFollowsAnotherIsRefusedAsThoseUnitsWouldBeWrittenBack(String above, String below) {
        assertThat(refusal(FOUR_STORES
                        + "    x: { source: a, destinations: [b], strategy: " + above + " }\n"
                        + "    y: { source: b, destinations: [c], strategy: " + below + " }\n"))
                .contains("1 problem")
                .contains(
                        "The store 'b' takes orders in the sync 'y' and follows 'a' in the sync 'x', which is not two-way")
                .contains("stockroute.syncs.y.strategy")
                .contains(
                        "Choose two-way for 'x', make the Destinations of 'y' Destinations of 'x', or import no orders");
    }

    @ParameterizedTest
    @CsvSource({"orders, one-way", "two-way, orders", "two-way, draft-orders"})
    void aStoreThatTakesOrdersMayBeADestinationOfATwoWaySync(String above, String below) {
        assertThat(read(FOUR_STORES
                                + "    x: { source: a, destinations: [b], strategy: " + above + " }\n"
                                + "    y: { source: b, destinations: [c], strategy: " + below + " }\n")
                        .syncs()
                        .all())
                .hasSize(2);
    }

    @Test
    void aCycleOverSyncsIsRefused() {
        assertThat(refusal(FOUR_STORES
                        + "    x: { source: a, destinations: [b] }\n"
                        + "    y: { source: b, destinations: [d, c] }\n"
                        + "    z: { source: c, destinations: [a] }\n"))
                .contains("1 problem")
                .contains("The syncs form a cycle: a -> b -> c -> a.")
                .contains("stockroute.syncs.z.destinations");
    }

    @Test
    void aChainOfSyncsIsAccepted() {
        assertThat(read(FOUR_STORES
                                + "    x: { source: a, destinations: [b] }\n    y: { source: b, destinations: [c] }\n")
                        .syncs()
                        .all())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneway", "one_way", "ONE-WAY"})
    void anUnknownStrategyIsRefusedWithTheAcceptedOnes(String strategy) {
        assertThat(refusal(RIGHT + "      strategy: " + strategy + "\n"))
                .contains("There is no strategy '" + strategy + "'.")
                .contains("Write one of: one-way, two-way, draft-orders, orders.")
                .contains("stockroute.syncs.main.strategy");
    }

    @Test
    void anUnknownMatchIsRefusedWithTheAcceptedOnes() {
        assertThat(refusal(RIGHT + "      match-by: title\n"))
                .contains("There is no match-by 'title'.")
                .contains("Write one of: sku, barcode, handle.");
    }

    @Test
    void enabledIsTrueOrFalse() {
        assertThat(refusal(RIGHT + "      enabled: perhaps\n"))
                .contains("'perhaps' is neither true nor false.")
                .contains("stockroute.syncs.main.enabled");
    }

    @Test
    void locationsOfAStoreThatIsNoDestinationAreRefused() {
        assertThat(refusal(RIGHT + "      locations:\n        main:\n          - { from: A, to: B }\n"))
                .contains("Locations are given for 'main', which is no Destination of this sync.")
                .contains("stockroute.syncs.main.locations.main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from: A", "{ from: A, to: }", "{ from: A, to: \" \" }"})
    void aPairWithoutBothSidesIsRefused(String pair) {
        assertThat(refusal(RIGHT + "      locations:\n        outlet:\n          - " + pair + "\n"))
                .contains("The pair of locations lacks one side.")
                .contains("stockroute.syncs.main.locations.outlet[0].to");
    }

    @Test
    void aPairGivenTwiceIsRefused() {
        assertThat(
                        refusal(
                                RIGHT
                                        + "      locations:\n        outlet:\n          - { from: A, to: B }\n          - { from: A, to: B }\n"))
                .contains("The pair 'A' to 'B' is given twice.")
                .contains("stockroute.syncs.main.locations.outlet[1]");
    }

    @Test
    void aSourceLocationThatFeedsTwoLocationsOfOneDestinationIsRefused() {
        assertThat(
                        refusal(
                                RIGHT
                                        + "      locations:\n        outlet:\n          - { from: A, to: B }\n          - { from: A, to: C }\n"))
                .contains("The Source location 'A' feeds two locations of 'outlet', 'B' and 'C'")
                .contains("offered twice");
    }

    @Test
    void aNameOfASyncWithOtherCharactersIsRefused() {
        assertThat(refusal(RIGHT.replace("  syncs:\n    main:", "  syncs:\n    my_sync:")))
                .contains("The name 'my_sync' has characters that a name may not have.")
                .contains("stockroute.syncs.my_sync");
    }
}
