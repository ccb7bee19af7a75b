package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.SkuAt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One small event after the other: sales, goods that come and are counted in the Source, now and then a hand elsewhere. */
final class DemoTraffic {
    private static final int LOW = 3;
    private static final int RESTOCK = 20;

    private final List<Shop> shops;
    private final List<Shop> selling;
    private final Random random;
    private final DemoShoppers shoppers;

    /** The first shop is the Source; shoppers buy in {@code selling}. */
    DemoTraffic(List<Shop> shops, List<Shop> selling, long seed) {
        this.shops = shops;
        this.selling = selling;
        this.random = new Random(seed);
        this.shoppers = new DemoShoppers(random);
    }

    /** Lets something happen and says what. Levels stay between nothing and a few dozen: it can go on for days. */
    String happen() {
        int dice = random.nextInt(10);
        Shop shop = dice == 0 && shops.size() > 1 ? shops.get(1 + random.nextInt(shops.size() - 1)) : shops.get(0);
        shop = dice < 3 ? shop : selling.get(random.nextInt(selling.size()));
        List<Map.Entry<SkuAt, Integer>> levels = levels(shop);
        if (levels.isEmpty()) {
            return shop.domain() + ": nothing to sell";
        }
        Map.Entry<SkuAt, Integer> level = levels.get(random.nextInt(levels.size()));
        try {
            if (level.getValue() > LOW) {
                return happen(dice, shop, level.getKey(), level.getValue());
            }
            return dice < 3 ? arrive(shop, level.getKey()) : nearlySoldOut(shop, level.getKey());
        } catch (IllegalArgumentException | IllegalStateException soldOutMeanwhile) {
            return shop.domain() + ": nothing happened: " + soldOutMeanwhile.getMessage();
        }
    }

    private String happen(int dice, Shop shop, SkuAt at, int available) {
        if (dice == 0) {
            shop.adjustStock(at.sku(), at.location(), -1);
            return "%s: somebody took 1 of %s at %s".formatted(shop.domain(), at.sku(), at.location());
        } else if (dice < 3) {
            int counted = Math.max(0, available + random.nextInt(5) - 2);
            shop.setStock(at.sku(), at.location(), counted);
            return "%s: %s of %s counted at %s".formatted(shop.domain(), counted, at.sku(), at.location());
        }
        int quantity = 1 + random.nextInt(2);
        long order = shop.placeOrder(shoppers.order(at.sku(), quantity));
        return "%s: %s of %s sold (order: %s)"
                .formatted(
                        shop.domain(),
                        quantity,
                        at.sku(),
                        shop.order(order).orElseThrow().name());
    }

    private static String arrive(Shop shop, SkuAt at) {
        shop.adjustStock(at.sku(), at.location(), RESTOCK);
        return "%s: %s of %s arrived at %s".formatted(shop.domain(), RESTOCK, at.sku(), at.location());
    }

    /** Shoppers of a Destination wait until the Source, from which it is filled, has goods again. */
    private String nearlySoldOut(Shop shop, SkuAt at) {
        Optional<Map.Entry<SkuAt, Integer>> inSource = levels(shops.get(0)).stream()
                .filter(each -> each.getKey().sku().equals(at.sku()))
                .findFirst();
        if (shop == shops.get(0) || inSource.isEmpty()) {
            return arrive(shop, at);
        }
        return inSource.get().getValue() <= LOW
                ? arrive(shops.get(0), inSource.get().getKey())
                : "%s: %s is nearly sold out".formatted(shop.domain(), at.sku());
    }

    /** Of everything whose stock is counted. */
    private static List<Map.Entry<SkuAt, Integer>> levels(Shop shop) {
        return shop.levels().entrySet().stream()
                .filter(each -> shop.merchant().counts(each.getKey().sku()))
                .toList();
    }
}
