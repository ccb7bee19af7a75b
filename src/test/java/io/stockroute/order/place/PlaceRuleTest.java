package io.stockroute.order.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.fulfillment.FulfillmentOrder;
import io.stockroute.order.fulfillment.OrderFulfillment;
import io.stockroute.order.fulfillment.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Variants 1 to 3, locations 10, 20 and 30. */
class PlaceRuleTest {

    private static FulfillmentOrder.Line line(String gid, long variant, int units) {
        return new FulfillmentOrder.Line(gid, variant, Optional.of(variant), units);
    }

    private static FulfillmentOrder at(long location, String gid, FulfillmentOrder.Line... lines) {
        return new FulfillmentOrder(
                gid, "OPEN", Optional.of(location), Set.of("MOVE", "CREATE_FULFILLMENT"), List.of(lines));
    }

    private static WantedPlace want(long variant, int units, Long... locations) {
        return new WantedPlace(variant, List.of(locations), units, 0);
    }

    private static PlaceStep next(List<WantedPlace> wanted, FulfillmentOrder... orders) {
        return PlaceRule.next(wanted, new OrderFulfillment("UNFULFILLED", List.of(orders), List.of()), 0);
    }

    @Test
    void whatIsAtItsPlaceStaysThere() {
        assertThat(next(List.of(want(1, 2, 10L)), at(10, "a", line("a1", 1, 2))))
                .isEqualTo(new PlaceStep.Done());
    }

    @Test
    void anyOfSeveralPlacesWillDo() {
        assertThat(next(List.of(want(1, 2, 20L, 10L)), at(10, "a", line("a1", 1, 2))))
                .isEqualTo(new PlaceStep.Done());
    }

    @Test
    void theLinesThatAreElsewhereAreMovedTogether() {
        assertThat(next(
                        List.of(want(1, 2, 20L), want(2, 1, 20L), want(3, 1, 10L)),
                        at(10, "a", line("a1", 1, 2), line("a2", 2, 1), line("a3", 3, 1))))
                .isEqualTo(new PlaceStep.Move("a", 20, Map.of("a1", 2, "a2", 1)));
    }

    @Test
    void ofALineOfTwoPlacesAPartIsMoved() {
        assertThat(next(List.of(want(1, 2, 20L), want(1, 3, 10L)), at(10, "a", line("a1", 1, 5))))
                .isEqualTo(new PlaceStep.Move("a", 20, Map.of("a1", 2)));
    }

    @Test
    void whatCannotBeMovedIsSaid() {
        FulfillmentOrder fixed =
                new FulfillmentOrder("a", "OPEN", Optional.of(10L), Set.of("HOLD"), List.of(line("a1", 1, 1)));

        assertThat(next(List.of(want(1, 1, 20L)), fixed)).isInstanceOf(PlaceStep.Stuck.class);
    }

    @Test
    void anotherPlaceIsTriedAfterARefusal() {
        OrderFulfillment now = new OrderFulfillment("UNFULFILLED", List.of(at(30, "a", line("a1", 1, 1))), List.of());

        assertThat(PlaceRule.next(List.of(want(1, 1, 10L, 20L)), now, 1))
                .isEqualTo(new PlaceStep.Move("a", 20, Map.of("a1", 1)));
    }

    @Test
    void whatWasShippedIsMarkedAsShippedOnceItIsAtItsPlace() {
        List<WantedPlace> wanted = List.of(new WantedPlace(1, List.of(20L), 3, 2));

        assertThat(next(wanted, at(20, "a", line("a1", 1, 3)))).isEqualTo(new PlaceStep.Ship("a", Map.of("a1", 2)));
        assertThat(PlaceRule.next(
                        wanted,
                        new OrderFulfillment(
                                "PARTIALLY_FULFILLED",
                                List.of(at(20, "a", line("a1", 1, 1))),
                                List.of(new Shipment(
                                        "f",
                                        "SUCCESS",
                                        Optional.of(20L),
                                        List.of(new Shipment.Line(1, Optional.of(1L), 2))))),
                        0))
                .isEqualTo(new PlaceStep.Done());
    }

    @Test
    void withoutFulfillmentOrdersNothingIsKnownYet() {
        assertThat(next(List.of(want(1, 1, 10L)))).isEqualTo(new PlaceStep.NotYet());
    }

    @Test
    void aClosedFulfillmentOrderIsLeftAlone() {
        FulfillmentOrder closed =
                new FulfillmentOrder("a", "CLOSED", Optional.of(10L), Set.of(), List.of(line("a1", 1, 1)));

        assertThat(next(List.of(want(1, 1, 20L)), closed)).isEqualTo(new PlaceStep.Done());
    }

    /** Whatever is wanted and wherever the units are: step by step each gets to a place that will do, and then it rests. */
    @Property(tries = 300)
    void stepByStepEverythingGetsToItsPlace(@ForAll long seed) {
        Random random = new Random(seed);
        List<WantedPlace> wanted = new ArrayList<>();
        Map<Long, Map<Long, Integer>> units = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            long variant = 1L + random.nextInt(3);
            int count = 1 + random.nextInt(4);
            wanted.add(want(variant, count, 10L * (1 + random.nextInt(3))));
            units.computeIfAbsent(10L * (1 + random.nextInt(3)), at -> new TreeMap<>())
                    .merge(variant, count, Integer::sum);
        }
        for (int steps = 0; steps < 50; steps++) {
            FulfillmentOrder[] orders = units.entrySet().stream()
                    .map(entry -> at(
                            entry.getKey(),
                            "fo" + entry.getKey(),
                            entry.getValue().entrySet().stream()
                                    .filter(one -> one.getValue() > 0)
                                    .map(one -> line(entry.getKey() + ":" + one.getKey(), one.getKey(), one.getValue()))
                                    .toArray(FulfillmentOrder.Line[]::new)))
                    .toArray(FulfillmentOrder[]::new);
            PlaceStep step = next(wanted, orders);
            if (step instanceof PlaceStep.Done) {
                for (WantedPlace place : wanted) {
                    long location = place.locations().get(0);
                    int there = units.getOrDefault(location, Map.of()).getOrDefault(place.variantId(), 0);
                    int asked = wanted.stream()
                            .filter(other -> other.variantId() == place.variantId()
                                    && other.locations().get(0) == location)
                            .mapToInt(WantedPlace::units)
                            .sum();
                    assertThat(there).isEqualTo(asked);
                }
                return;
            }
            PlaceStep.Move move = (PlaceStep.Move) step;
            move.lines().forEach((gid, count) -> {
                long from = Long.parseLong(gid.substring(0, gid.indexOf(':')));
                long variant = Long.parseLong(gid.substring(gid.indexOf(':') + 1));
                units.get(from).merge(variant, -count, Integer::sum);
                units.computeIfAbsent(move.location(), at -> new TreeMap<>()).merge(variant, count, Integer::sum);
            });
        }
        assertThat(false).as("it comes to rest").isTrue();
    }
}
