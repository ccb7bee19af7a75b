package io.stockroute.browser;

import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import io.stockroute.scenario.Surroundings;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.ShopSettings;
import java.time.Duration;
import java.util.OptionalInt;

/** Shops whose app can be opened in their admin: {@code main} with its Destination, and {@code rival} with a sync of its own. */
final class MerchantDemo extends Surroundings {

    private static final String SKU = "TEE-00001";
    private static final String WAREHOUSE = "Main warehouse";

    final Shop main;
    final Shop outlet;
    final Server server;

    MerchantDemo() {
        super(TestDatabases.H2, 11);
        main = shop("main");
        outlet = shop("outlet");
        shop("rival");
        shop("kiosk");
        main.addSimpleProducts("TEE", 3, 20);
        outlet.addSimpleProducts("TEE", 3, 5);
        put("syncs.main.source", "main");
        put("syncs.main.destinations", "outlet");
        put("syncs.theirs.source", "rival");
        put("syncs.theirs.destinations", "kiosk");
        put("syncs.theirs.enabled", "false");
        server = start();
        await("the first alignment").atMost(PATIENCE).until(() -> held(outlet).equals(held(main)));
        server.awaitRest();
    }

    OptionalInt held(Shop shop) {
        return shop.available(SKU, WAREHOUSE);
    }

    private Shop shop(String name) {
        Shop shop = addShop(
                name, ShopSettings.defaults().withClientCredentials(clientId(name), SECRET, Duration.ofHours(1)));
        put("stores." + name + ".access-token", null);
        put("stores." + name + ".client-id", clientId(name));
        shop.addLocation(WAREHOUSE);
        return shop;
    }

    /** Counts the product in Source; what follows from it is through when this ends. */
    void count(int units) {
        main.setStock(SKU, WAREHOUSE, units);
        server.awaitRest();
    }

    /** Where the console shows the product. */
    String product() {
        return "/products/main/" + main.merchant().itemNumber(SKU);
    }

    static String clientId(String store) {
        return "app-of-" + store;
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.close();
        super.close();
    }
}
