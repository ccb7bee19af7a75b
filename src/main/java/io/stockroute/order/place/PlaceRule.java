package io.stockroute.order.place;

import io.stockroute.order.fulfillment.FulfillmentOrder;
import io.stockroute.order.fulfillment.OrderFulfillment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares where the units of an order are to leave Source with where they do. One step at a time, each from a fresh read: whoever
 * is interrupted, or gets no answer, simply compares again.
 */
final class PlaceRule {

    /** Units of a line of a fulfillment order that nothing wanted has been given yet. */
    private static final class Slot {
        private final FulfillmentOrder order;
        private final FulfillmentOrder.Line line;
        private int free;

        Slot(FulfillmentOrder order, FulfillmentOrder.Line line) {
            this.order = order;
            this.line = line;
            this.free = line.remaining();
        }

        int take(int wanted) {
            int taken = Math.min(free, wanted);
            free -= taken;
            return taken;
        }
    }

    /** What of a wanted place is still to be found, and what of it is still to be marked as shipped. */
    private static final class Need {
        private final WantedPlace place;
        private int units;
        private int shipped;

        Need(WantedPlace place) {
            this.place = place;
            this.units = place.units();
            this.shipped = place.shipped();
        }
    }

    private final List<Need> needs;
    private final List<Slot> slots;
    private final int tries;

    private PlaceRule(List<Need> needs, List<Slot> slots, int tries) {
        this.needs = needs;
        this.slots = slots;
        this.tries = tries;
    }

    /** @param tries how often Shopify has refused a step: of several locations that will do another one is tried */
    static PlaceStep next(List<WantedPlace> wanted, OrderFulfillment now, int tries) {
        if (now.isSilent()) {
            return new PlaceStep.NotYet();
        }
        List<Need> needs = wanted.stream().map(Need::new).toList();
        countShipped(needs, now);
        List<Slot> slots = now.orders().stream()
                .filter(FulfillmentOrder::isOpen)
                .flatMap(order -> order.lines().stream()
                        .filter(line -> line.remaining() > 0)
                        .map(line -> new Slot(order, line)))
                .toList();
        PlaceRule rule = new PlaceRule(needs, slots, tries);
        Map<Slot, Integer> shippable = new java.util.LinkedHashMap<>();
        needs.forEach(need -> rule.keep(need, shippable));
        return rule.move().or(() -> rule.ship(shippable)).orElseGet(PlaceStep.Done::new);
    }

    private static void countShipped(List<Need> needs, OrderFulfillment now) {
        now.shipments().stream().filter(shipment -> shipment.counts()).forEach(shipment -> shipment.lines()
                .forEach(line -> {
                    int left = line.units();
                    for (Need need : needs) {
                        boolean same = line.variantId()
                                        .filter(id -> id == need.place.variantId())
                                        .isPresent()
                                && shipment.location().filter(need.place::suits).isPresent();
                        int counted = same ? Math.min(left, need.units) : 0;
                        left -= counted;
                        need.units -= counted;
                        need.shipped = Math.max(0, need.shipped - counted);
                    }
                }));
    }

    /** What is at the right place stays there. */
    private void keep(Need need, Map<Slot, Integer> shippable) {
        for (Slot slot : slotsOf(need)) {
            if (slot.order.location().filter(need.place::suits).isPresent()) {
                int taken = slot.take(need.units);
                need.units -= taken;
                int ship = Math.min(taken, need.shipped);
                need.shipped -= ship;
                if (ship > 0) {
                    shippable.merge(slot, ship, Integer::sum);
                }
            }
        }
    }

    private Optional<PlaceStep> move() {
        Map<String, Integer> lines = new TreeMap<>();
        FulfillmentOrder from = null;
        long to = 0;
        for (Need need : needs) {
            if (need.place.locations().isEmpty()) {
                continue;
            }
            long target =
                    need.place.locations().get(tries % need.place.locations().size());
            for (Slot slot : slotsOf(need)) {
                if (from != null && (to != target || !from.gid().equals(slot.order.gid()))) {
                    continue;
                }
                int taken = slot.take(need.units);
                need.units -= taken;
                if (taken > 0) {
                    if (!slot.order.canMove()) {
                        return Optional.of(new PlaceStep.Stuck(
                                "Shopify does not let the fulfillment order be moved to another location"));
                    }
                    from = slot.order;
                    to = target;
                    lines.merge(slot.line.gid(), taken, Integer::sum);
                }
            }
        }
        return from == null ? Optional.empty() : Optional.of(new PlaceStep.Move(from.gid(), to, lines));
    }

    private Optional<PlaceStep> ship(Map<Slot, Integer> shippable) {
        List<Slot> all = new ArrayList<>(shippable.keySet());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        FulfillmentOrder order = all.get(0).order;
        if (!order.canShip()) {
            return Optional.of(new PlaceStep.Stuck("Shopify does not let it be marked as shipped"));
        }
        Map<String, Integer> lines = new TreeMap<>();
        all.stream()
                .filter(slot -> slot.order.gid().equals(order.gid()))
                .forEach(slot -> lines.merge(slot.line.gid(), shippable.getOrDefault(slot, 0), Integer::sum));
        return Optional.of(new PlaceStep.Ship(order.gid(), lines));
    }

    private List<Slot> slotsOf(Need need) {
        return slots.stream()
                .filter(slot -> slot.free > 0)
                .filter(slot -> slot.line
                        .variantId()
                        .filter(id -> id == need.place.variantId())
                        .isPresent())
                .toList();
    }
}
