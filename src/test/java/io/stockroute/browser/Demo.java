package io.stockroute.browser;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import io.stockroute.scenario.Surroundings;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.demo.DemoCatalogue;
import io.stockroute.simulator.state.ShopSettings;
import java.util.List;

/**
 * A server between simulated shops, all that it does chosen in the console: the sync {@code main} with the products of the demo, and
 * the sync {@code fair} of two shops with {@value #FAIR_PRODUCTS} products for what is held and taken back.
 */
final class Demo extends Surroundings {

    static final String PASSWORD = "let-me-in";
    static final String WAREHOUSE = "Main warehouse";
    static final int FAIR_PRODUCTS = 60;

    final Shop main;
    final Shop outlet;
    final Shop b2b;
    final Shop press;
    final Shop kiosk;
    final Server server;

    Demo() {
        super(TestDatabases.H2, 7);
        DemoCatalogue catalog = new DemoCatalogue();
        main = shop("main", WAREHOUSE, "Cellar");
        outlet = shop("outlet", WAREHOUSE, "Shop floor");
        b2b = shop("b2b", WAREHOUSE);
        List.of(main, outlet, b2b).forEach(catalog::fill);
        press = shop("press", WAREHOUSE);
        kiosk = shop("kiosk", WAREHOUSE);
        press.addSimpleProducts("FAIR", FAIR_PRODUCTS, 30);
        kiosk.addSimpleProducts("FAIR", FAIR_PRODUCTS, 25);
        put("syncs.main.source", "main");
        put("syncs.main.destinations", "outlet,b2b");
        put("syncs.fair.source", "press");
        put("syncs.fair.destinations", "kiosk");
        option("ops-trend.tick", "2000");
        option("camel.main.jmx-enabled", "true"); // Hawtio shows what stands there
        put("orders.poll", "2s");
        put("orders.grace", "2s");
        server = start();
        server.awaitRest();
    }

    private Shop shop(String name, String... locations) {
        Shop shop = addShop(name, ShopSettings.defaults().withSecret(SECRET));
        List.of(locations).forEach(shop::addLocation);
        return shop;
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
