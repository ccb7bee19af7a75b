package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.product.InventoryPolicy;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders do to stock, and what becomes of it when they change. */
class OrderStockTest {
    private Simulator simulator;
    private Shop shop;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Cellar");
        shop.addLocation("Loft");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1").stock("Cellar", 2).stock("Loft", 5));
        shop.addProduct("mug", "Mug", VariantSpec.of("B-1").stock("Cellar", 1));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void everyLineTakesFromTheFirstLevelWithEnoughOfWhatIsLeft() {
        Order order = placed(OrderSpec.of(LineSpec.of("A-1", 2), LineSpec.of("A-1", 1)));
        assertThat(place(order, 0)).isEqualTo("Cellar");
        assertThat(place(order, 1)).isEqualTo("Loft");
        assertThat(shop.available("A-1", "Cellar")).hasValue(0);
        assertThat(shop.available("A-1", "Loft")).hasValue(4);
        assertThat(shop.merchant().quantity("A-1", "Cellar", "committed")).isEqualTo(2);
        assertThat(shop.merchant().quantity("A-1", "Cellar", "on_hand")).isEqualTo(2);
    }

    @Test
    void aSoldOutLineStopsTheWholeOrder() {
        OrderSpec order = OrderSpec.of(LineSpec.of("A-1", 1), LineSpec.of("B-1", 2));
        assertThatThrownBy(() -> shop.placeOrder(order)).hasMessageContaining("sold out (sku: B-1");
        assertThat(shop.available("A-1", "Cellar")).hasValue(2);
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void aVariantThatMayBeOversoldGoesBelowZero() {
        shop.merchant().setInventoryPolicy("B-1", InventoryPolicy.CONTINUE);
        shop.sell("B-1", 3);
        assertThat(shop.available("B-1", "Cellar")).hasValue(-2);
    }

    @Test
    void oversellingIgnoresThePolicy() {
        shop.oversell("B-1", 3);
        assertThat(shop.available("B-1", "Cellar")).hasValue(-2);
        assertThat(shop.localChange("B-1", "Cellar")).isEqualTo(-3);
    }

    @Test
    void customAndUntrackedItemsMoveNoStock() {
        shop.merchant().setTracked("B-1", false);
        Order order = placed(OrderSpec.of(LineSpec.of("B-1", 9), LineSpec.custom("Engraving", "3.00", 1)));
        assertThat(order.lines()).extracting(OrderLine::source).containsOnlyNulls();
        assertThat(shop.available("B-1", "Cellar")).hasValue(1);
    }

    @Test
    void anEditGivesBackWhatItRemoves() {
        Order order = placed(OrderSpec.of("A-1", 2));
        shop.merchant().editOrder(order.number(), "A-1", 1);
        assertThat(shop.available("A-1", "Cellar")).hasValue(1);
        assertThat(shop.merchant().quantity("A-1", "Cellar", "committed")).isEqualTo(1);
        assertThat(order.lines().get(0).quantity()).isEqualTo(2);
        assertThat(order.lines().get(0).currentQuantity()).isEqualTo(1);
        assertThat(order.totals().total().shopMoney().text()).isEqualTo("20.00");
        assertThat(order.totals().currentTotal().shopMoney().text()).isEqualTo("10.00");
    }

    @Test
    void aCancellationRestocksOrWritesOff() {
        long restocked = shop.sell("A-1", 2);
        shop.merchant().cancelOrder(restocked, true);
        assertThat(shop.available("A-1", "Cellar")).hasValue(2);
        assertThat(shop.merchant().quantity("A-1", "Cellar", "on_hand")).isEqualTo(2);

        long writtenOff = shop.sell("A-1", 2);
        shop.merchant().cancelOrder(writtenOff, false);
        assertThat(shop.available("A-1", "Cellar")).hasValue(0);
        assertThat(shop.merchant().quantity("A-1", "Cellar", "on_hand")).isZero();
        Order order = shop.order(writtenOff).orElseThrow();
        assertThat(order.cancelledAt()).isNotNull();
        assertThat(order.lines().get(0).currentQuantity()).isZero();
        assertThat(order.totals().currentTotal().shopMoney().text()).isEqualTo("0.00");
        assertThat(order.totals().outstanding().shopMoney().text()).isEqualTo("0.00");
    }

    @Test
    void aDeletedOrderIsGoneAndItsUnitsAreBack() {
        long order = shop.sell("A-1", 2);
        shop.merchant().deleteOrder(order);
        assertThat(shop.orders()).isEmpty();
        assertThat(shop.available("A-1", "Cellar")).hasValue(2);
    }

    @Test
    void aBasketIsOneOrder() {
        shop.merchant().sell(Map.of("A-1", 1, "B-1", 1), false);
        assertThat(shop.orders()).singleElement().satisfies(order -> assertThat(order.lines())
                .hasSize(2));
    }

    private Order placed(OrderSpec order) {
        return shop.order(shop.placeOrder(order)).orElseThrow();
    }

    private static String place(Order order, int line) {
        return Objects.requireNonNull(order.lines().get(line).source())
                .location()
                .name();
    }
}
