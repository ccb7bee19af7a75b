package io.stockroute.simulator.demo;

import io.stockroute.simulator.Shop;
import io.stockroute.simulator.SkuAt;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One small event after the other: sales and deliveries of goods in the Source, now and then a hand in a Destination. */
final class DemoTraffic {
    private static final int LOW = 3;
    private static final int RESTOCK = 20;

    private final List<Shop> shops;
    private final Random random;

    DemoTraffic(List<Shop> shops, long seed) {
        this.shops = shops;
        this.random = new Random(seed);
    }

    /** Lets something happen and says what. Levels stay between nothing and a few dozen: it can go on for days. */
    String happen() {
        int dice = random.nextInt(10);
        Shop shop = dice == 0 && shops.size() > 1 ? shops.get(1 + random.nextInt(shops.size() - 1)) : shops.get(0);
        List<Map.Entry<SkuAt, Integer>> levels = shop.levels().entrySet().stream()
                .filter(each -> shop.merchant().counts(each.getKey().sku()))
                .toList();
        if (levels.isEmpty()) {
            return shop.domain() + ": nothing to sell";
        }
        Map.Entry<SkuAt, Integer> level = levels.get(random.nextInt(levels.size()));
        SkuAt at = level.getKey();
        try {
            if (level.getValue() <= LOW) {
                shop.adjustStock(at.sku(), at.location(), RESTOCK);
                return "%s: %s of %s arrived at %s".formatted(shop.domain(), RESTOCK, at.sku(), at.location());
            } else if (dice == 0) {
                shop.adjustStock(at.sku(), at.location(), -1);
                return "%s: somebody took 1 of %s at %s".formatted(shop.domain(), at.sku(), at.location());
            } else if (dice < 3) {
                int counted = Math.max(0, level.getValue() + random.nextInt(5) - 2);
                shop.setStock(at.sku(), at.location(), counted);
                return "%s: %s of %s counted at %s".formatted(shop.domain(), counted, at.sku(), at.location());
            } else {
                int quantity = 1 + random.nextInt(2);
                shop.sell(at.sku(), quantity);
                return "%s: %s of %s sold".formatted(shop.domain(), quantity, at.sku());
            }
        } catch (IllegalArgumentException | IllegalStateException soldOutMeanwhile) {
            return shop.domain() + ": nothing happened: " + soldOutMeanwhile.getMessage();
        }
    }
}
