package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order is made from Shopify's example of a REST order. */
class RestOrderTest {
    private static final String EXAMPLE =
            Captured.file("webhook-payloads/order.rest-2026-07.example.json").toString();

    private Simulator simulator;
    private Shop shop;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Cellar");
        shop.addProduct(
                "ipod",
                "IPod",
                VariantSpec.of("IPOD2008GREEN").option("Color", "green").stock("Cellar", 5),
                VariantSpec.of("IPOD2008RED").option("Color", "red").stock("Cellar", 5));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theExampleIsPlacedAsItWasBeforeItsCancellation() {
        Order order = placed(OrderSpec.rest(EXAMPLE).asNew());
        assertThat(order.gid()).isEqualTo("gid://shopify/Order/450789469");
        assertThat(order.name()).isEqualTo("#1001");
        assertThat(order.cancelledAt()).isNull();
        assertThat(order.financialStatus()).isEqualTo(FinancialStatus.PAID);
        assertThat(order.lines()).extracting(OrderLine::currentQuantity).containsExactly(1, 1, 1);
        assertThat(order.totals().total().shopMoney().text()).isEqualTo("598.94");
        assertThat(order.totals().tax().shopMoney().text()).isEqualTo("11.94");
        assertThat(order.totals().discounts().shopMoney().text()).isEqualTo("10.00");
        assertThat(order.labels().poNumber()).isEqualTo("ABC123");
        assertThat(order.labels().customAttributes()).hasSize(2);
        assertThat(Objects.requireNonNull(order.buyer().shippingAddress()).provinceCode())
                .isEqualTo("KY");
        assertThat(Objects.requireNonNull(order.buyer().customer()).firstName()).isEqualTo("Bob");
        assertThat(order.shippingLines()).singleElement().satisfies(line -> assertThat(line.title())
                .isEqualTo("Free Shipping"));
    }

    @Test
    void linesFindTheirVariantsBySkuAndTheOthersAreGone() {
        Order order = placed(OrderSpec.rest(EXAMPLE).asNew());
        assertThat(order.lines().get(0).soldItem().variant()).isNotNull();
        assertThat(order.lines().get(2).soldItem().sku()).isEqualTo("IPOD2008BLACK");
        assertThat(order.lines().get(2).soldItem().variant()).isNull();
        assertThat(shop.available("IPOD2008GREEN", "Cellar")).hasValue(4);
    }

    @Test
    void asItStandsTheExampleIsCancelledAndTakesNoStock() {
        Order order = placed(OrderSpec.rest(EXAMPLE));
        assertThat(order.cancelledAt()).isNotNull();
        assertThat(order.lines()).extracting(OrderLine::currentQuantity).containsOnly(0);
        assertThat(order.createdAt()).isEqualTo("2008-01-10T16:00:00Z");
        assertThat(shop.available("IPOD2008GREEN", "Cellar")).hasValue(5);
    }

    @Test
    void anIdIsGivenOnce() {
        shop.placeOrder(OrderSpec.rest(EXAMPLE));
        assertThatThrownBy(() -> shop.placeOrder(OrderSpec.rest(EXAMPLE)))
                .hasMessage("there is an order with this number (number: 450789469)");
    }

    private Order placed(OrderSpec order) {
        return shop.order(shop.placeOrder(order)).orElseThrow();
    }
}
