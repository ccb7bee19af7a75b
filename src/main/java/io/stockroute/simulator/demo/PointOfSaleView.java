package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.SkuAt;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.order.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the point of sale's page shows: the stock of all shops side by side and their latest orders.
 *
 * @param shops each with its locations
 * @param rows one for each SKU
 * @param message what came of the last click; null: nothing was clicked
 */
record PointOfSaleView(
        List<Counter> shops, List<Row> rows, @Nullable String message) {

    private static final int LATEST = 5;

    /**
     * A shop with its latest orders and draft orders, newest first.
     *
     * @param down whether it answers nobody just now
     * @param losing whether answers of it get lost
     */
    record Counter(
            String domain,
            boolean down,
            boolean losing,
            List<String> locations,
            List<Sold> orders,
            List<Draft> drafts) {

        /** A short name is one of initials: B2B. */
        private static final int INITIALS = 3;

        public String name() {
            return domain.replaceFirst("\\..*", "");
        }

        public String title() {
            String name = name();
            return name.length() <= INITIALS
                    ? name.toUpperCase(java.util.Locale.ROOT)
                    : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        }
    }

    record Draft(long number, String text, boolean open) {}

    /** @param open neither cancelled nor shipped: then it can be shipped, changed and cancelled */
    record Sold(long number, String text, boolean open) {}

    record Row(String sku, List<Cell> cells) {}

    /**
     * @param available null: not stocked there
     * @param sells whether the shop sells here: it chooses the location itself, so one button a shop will do
     * @param first of its shop's locations
     */
    record Cell(String domain, String location, @Nullable Integer available, boolean sells, boolean first) {}

    /** The two shops in which the last unit is sold at once: the last two, as the first one is the Source. Fewer: none. */
    public List<Counter> rivals() {
        return shops.size() < 2 ? List.of() : shops.subList(shops.size() - 2, shops.size());
    }

    static PointOfSaleView of(List<Shop> shops, @Nullable String message) {
        Map<String, Map<String, Map<String, Integer>>> stock = new TreeMap<>();
        for (Shop shop : shops) {
            for (Map.Entry<SkuAt, Integer> level : shop.levels().entrySet()) {
                stock.computeIfAbsent(level.getKey().sku(), sku -> new LinkedHashMap<>())
                        .computeIfAbsent(shop.domain(), domain -> new LinkedHashMap<>())
                        .put(level.getKey().location(), level.getValue());
            }
        }
        List<Counter> counters = shops.stream().map(PointOfSaleView::counter).toList();
        List<Row> rows = new ArrayList<>();
        stock.forEach((sku, levels) -> rows.add(new Row(sku, cells(counters, levels))));
        return new PointOfSaleView(counters, rows, message);
    }

    private static List<Cell> cells(List<Counter> counters, Map<String, Map<String, Integer>> levels) {
        List<Cell> cells = new ArrayList<>();
        for (Counter counter : counters) {
            Map<String, Integer> here = levels.getOrDefault(counter.domain(), Map.of());
            boolean sells = true;
            for (int i = 0; i < counter.locations().size(); i++) {
                String location = counter.locations().get(i);
                cells.add(new Cell(
                        counter.domain(), location, here.get(location), sells && here.containsKey(location), i == 0));
                sells = sells && !here.containsKey(location);
            }
        }
        return cells;
    }

    private static Counter counter(Shop shop) {
        List<Order> orders = latest(shop.orders());
        List<DraftOrder> drafts = latest(shop.draftOrders());
        return new Counter(
                shop.domain(),
                shop.faults().isDown(),
                shop.faults().meets(Fault.LOST_AFTER),
                shop.merchant().locationNames(),
                orders.stream()
                        .map(order -> new Sold(order.number(), text(order), open(order)))
                        .toList(),
                drafts.stream()
                        .map(draft -> new Draft(
                                draft.number(),
                                draft.name() + ", "
                                        + draft.status().name().toLowerCase(java.util.Locale.ROOT)
                                        + (draft.reserved() ? ", stock reserved" : ""),
                                draft.status() == DraftOrder.Status.OPEN))
                        .toList());
    }

    private static <T> List<T> latest(List<T> oldestFirst) {
        List<T> newestFirst = new ArrayList<>(oldestFirst);
        java.util.Collections.reverse(newestFirst);
        return newestFirst.subList(0, Math.min(LATEST, newestFirst.size()));
    }

    private static boolean open(Order order) {
        return order.cancelledAt() == null && order.shipment() == Shipment.NONE;
    }

    private static String text(Order order) {
        List<String> lines = order.lines().stream()
                .map(line -> line.quantity() + " × "
                        + (line.soldItem().sku() == null
                                ? line.soldItem().title()
                                : line.soldItem().sku()))
                .toList();
        String state = order.shipment() == Shipment.COMPLETE ? " (shipped)" : "";
        return order.name() + ": " + String.join(", ", lines) + (order.cancelledAt() == null ? state : " (cancelled)");
    }
}
