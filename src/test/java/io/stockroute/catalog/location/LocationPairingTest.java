package io.stockroute.catalog.location;

import static io.stockroute.catalog.LocationState.AMBIGUOUS;
import static io.stockroute.catalog.LocationState.INACTIVE;
import static io.stockroute.catalog.LocationState.PAIRED;
import static io.stockroute.catalog.LocationState.UNKNOWN;
import static io.stockroute.catalog.LocationState.UNPAIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.catalog.Location;
import io.stockroute.catalog.LocationPlan;
import io.stockroute.catalog.LocationPlan.Pair;
import io.stockroute.catalog.LocationState;
import io.stockroute.catalog.LocationVerdict;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.settings.LocationPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationPairingTest {

    @Test
    void locationsOfEqualNamePair() {
        LocationPlan plan = pair(List.of(main(1, "Berlin"), main(2, "Köln")), List.of(outlet(7, " Berlin ")));

        assertThat(plan.pairs()).containsExactly(new Pair(1, 7));
        assertThat(state(plan, "main", "Berlin")).isEqualTo(PAIRED);
        assertThat(state(plan, "main", "Köln")).isEqualTo(UNPAIRED);
        assertThat(reason(plan, "main", "Köln"))
                .isEqualTo("No pair: outlet has no location named 'Köln'; it has 'Berlin'.");
    }

    @Test
    void namesCompareExactly() {
        assertThat(pair(List.of(main(1, "Berlin")), List.of(outlet(7, "berlin")))
                        .pairs())
                .isEmpty();
    }

    @Test
    void severalSourceLocationsMayFeedOne() {
        LocationPlan plan = pair(
                List.of(main(1, "Main warehouse"), main(2, "Cellar")),
                List.of(outlet(7, "Shop floor")),
                new LocationPair("Main warehouse", "Shop floor"),
                new LocationPair("Cellar", "Shop floor"));

        assertThat(plan.pairs()).containsExactlyInAnyOrder(new Pair(1, 7), new Pair(2, 7));
        assertThat(plan.verdicts()).extracting(LocationVerdict::state).containsOnly(PAIRED);
    }

    @Test
    void aLocationThatTheSettingsNameDoesNotPairByName() {
        LocationPlan plan = pair(
                List.of(main(1, "Berlin"), main(2, "Köln")),
                List.of(outlet(7, "Berlin"), outlet(8, "Köln")),
                new LocationPair("Berlin", "Köln"));

        assertThat(plan.pairs()).containsExactly(new Pair(1, 8));
        assertThat(state(plan, "main", "Köln")).isEqualTo(UNPAIRED);
        assertThat(reason(plan, "main", "Köln")).isEqualTo("The settings pair 'Köln' of outlet with another location.");
        assertThat(state(plan, "outlet", "Berlin")).isEqualTo(UNPAIRED);
    }

    @Test
    void aNameThatNoLocationHasIsUnknownAndTheNamesThatExistAreGiven() {
        LocationPlan plan =
                pair(List.of(main(1, "Berlin")), List.of(outlet(7, "Shop")), new LocationPair("Berlln", "Shop"));

        assertThat(plan.pairs()).isEmpty();
        assertThat(state(plan, "main", "Berlln")).isEqualTo(UNKNOWN);
        assertThat(reason(plan, "main", "Berlln"))
                .isEqualTo("The settings name it, but main has no location named 'Berlln'; it has 'Berlin'.");
        assertThat(state(plan, "outlet", "Shop")).isEqualTo(UNPAIRED);
    }

    @Test
    void twoActiveLocationsOfOneNameAreAmbiguous() {
        LocationPlan plan = pair(List.of(main(1, "Berlin"), main(2, "Berlin")), List.of(outlet(7, "Berlin")));

        assertThat(plan.pairs()).isEmpty();
        assertThat(state(plan, "main", "Berlin")).isEqualTo(AMBIGUOUS);
        assertThat(reason(plan, "outlet", "Berlin")).isEqualTo("No pair: main has 2 locations named 'Berlin'.");
    }

    @Test
    void anInactiveLocationDoesNotPairAndDoesNotHideAnActiveOne() {
        Location closed = new Location("main", 1, "Berlin", false, false);

        LocationPlan alone = pair(List.of(closed), List.of(outlet(7, "Berlin")));
        assertThat(state(alone, "main", "Berlin")).isEqualTo(INACTIVE);
        assertThat(reason(alone, "outlet", "Berlin")).isEqualTo("No pair: 'Berlin' is inactive in main.");
        assertThat(pair(List.of(closed, main(2, "Berlin")), List.of(outlet(7, "Berlin")))
                        .pairs())
                .containsExactly(new Pair(2, 7));
    }

    @Test
    void oneMissingPartnerDoesNotTakeTheOtherAway() {
        LocationPlan plan = pair(
                List.of(main(1, "Berlin")),
                List.of(outlet(7, "A")),
                new LocationPair("Berlin", "A"),
                new LocationPair("Berlin", "B"));

        assertThat(plan.pairs()).containsExactly(new Pair(1, 7));
        assertThat(state(plan, "main", "Berlin")).isEqualTo(PAIRED);
        assertThat(state(plan, "outlet", "B")).isEqualTo(UNKNOWN);
    }

    private static LocationPlan pair(List<Location> main, List<Location> outlet, LocationPair... settings) {
        return new LocationPairing("main", main, "outlet", outlet, List.of(settings)).pair();
    }

    private static LocationState state(LocationPlan plan, String store, String name) {
        return verdict(plan, store, name).state();
    }

    private static String reason(LocationPlan plan, String store, String name) {
        return ReasonTexts.of(verdict(plan, store, name).reasons());
    }

    private static LocationVerdict verdict(LocationPlan plan, String store, String name) {
        return plan.verdicts().stream()
                .filter(verdict ->
                        verdict.store().equals(store) && verdict.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Location main(long id, String name) {
        return new Location("main", id, name, true, false);
    }

    private static Location outlet(long id, String name) {
        return new Location("outlet", id, name, true, false);
    }
}
