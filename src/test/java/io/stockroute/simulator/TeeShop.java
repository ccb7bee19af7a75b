package io.stockroute.simulator;

import io.stockroute.simulator.state.product.VariantSpec;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests in a shop that sells a tee at two locations, 2 and 5 of it, by a clock that stands still until it is moved. */
abstract class TeeShop {
    final MovingClock clock = new MovingClock();
    private final String price;
    private Simulator simulator;
    Shop shop;
    TestClient client;

    TeeShop(String price) {
        this.price = price;
    }

    @BeforeEach
    void start() {
        simulator = Simulator.builder().clock(clock).start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Main warehouse");
        shop.addLocation("Cellar");
        shop.addProduct(
                "tee",
                "Tee",
                VariantSpec.of("A-1")
                        .withPrice(price)
                        .stock("Main warehouse", 2)
                        .stock("Cellar", 5));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    Map<String, Object> line(int quantity) {
        return Map.of(
                "variantId",
                "gid://shopify/ProductVariant/" + shop.merchant().variantNumber("A-1"),
                "quantity",
                quantity);
    }

    static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        Map<String, Object> more = new HashMap<>(object);
        more.put(name, value);
        return more;
    }
}
