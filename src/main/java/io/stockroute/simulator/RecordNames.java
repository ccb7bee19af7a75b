package io.stockroute.simulator;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Product;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What a record goes by in calls and answers. People name it by a global id, or as {@code item:SKU}, {@code variant:SKU},
 * {@code product:HANDLE}, {@code order:#1001}, {@code draft:#D1}, {@code location:NAME}, {@code email:ADDRESS}, and as
 * {@code text:ANYTHING} when it has no id yet.
 */
final class RecordNames {
    private final ShopData data;

    RecordNames(ShopData data) {
        this.data = data;
    }

    /** Wants the shop's lock. */
    Set<String> of(String record) {
        int cut = record.indexOf(':');
        String kind = cut < 0 ? "" : record.substring(0, cut);
        String name = record.substring(cut + 1);
        return switch (kind) {
            case "gid" -> gid(record);
            case "item" -> gid(new Lookup(data).item(name).gid());
            case "variant" -> gid(new Lookup(data).item(name).variant().gid());
            case "product" -> one(record, data.products().values(), Product::handle, name);
            case "order" -> one(record, data.orders().values(), Order::name, name);
            case "draft" -> one(record, data.draftOrders().values(), DraftOrder::name, name);
            case "location" -> gid(new Lookup(data).location(name).gid());
            case "email" -> customer(name);
            case "text" -> Set.of(name);
            default ->
                throw new IllegalArgumentException(
                        "name a record as item:SKU, variant:SKU, product:HANDLE, order:#1001, draft:#D1, location:NAME,"
                                + " email:ADDRESS, text:ANYTHING or gid://shopify/… (given: " + record + ")");
        };
    }

    private static <T extends Entity> Set<String> one(
            String record, Collection<T> all, Function<T, String> read, String name) {
        return all.stream()
                .filter(each -> read.apply(each).equals(name))
                .findFirst()
                .map(each -> gid(each.gid()))
                .orElseThrow(() -> new IllegalArgumentException("no such record (record: " + record + ")"));
    }

    /** The address, and the customer who has it at present. */
    private Set<String> customer(String email) {
        Set<String> names = new LinkedHashSet<>();
        names.add(email);
        data.customers().values().stream()
                .filter(each -> email.equalsIgnoreCase(each.email()))
                .forEach(each -> names.add(each.gid()));
        return names;
    }

    /** The id of a level bears its item's number. */
    private static Set<String> gid(String gid) {
        Set<String> names = new LinkedHashSet<>();
        names.add(gid);
        String[] parts = gid.split("/InventoryItem/", -1);
        Arrays.stream(parts).skip(1).forEach(number -> names.add("inventory_item_id=" + number));
        return names;
    }
}
