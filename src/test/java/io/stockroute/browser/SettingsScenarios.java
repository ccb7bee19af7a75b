package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.simulator.Shop;
import java.util.OptionalInt;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** How a sync is set up: a strategy, the plan of what would change, and saving it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SettingsScenarios extends InTheConsole {

    private static final String SKU = "LIN-M";

    @Test
    @Order(1)
    void twoWayStockIsChosenPreviewedAndSavedAndASaleReachesEveryStore() {
        save("Two-way stock", "Strategy: One-way stock → Two-way stock");

        await().atMost(Browser.PATIENCE).until(this::areInSync);
        demo.server.awaitRest();
        int before = held(SKU);
        demo.outlet.sell(SKU, 2);
        await().atMost(Browser.PATIENCE).until(() -> areInSync() && held(SKU) == before - 2);
        browser.open("/products?search=" + SKU)
                .follow("Linen shirt · M / Natural")
                .sees(String.valueOf(before - 2));
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidAtItsField() {
        browser.open("/syncs/main").fill("Safety stock", "-1").press("Preview");

        browser.sees("The safety stock '-1' is not a number of units.").comesTo("/syncs/main");
        assertThat(browser.field("Safety stock").getDomAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(browser.field("Safety stock").getDomProperty("value")).isEqualTo("-1");
    }

    @Test
    @Order(3)
    void draftOrdersAreChosenAndAnOrderOfADestinationBecomesOne() {
        save("Stock and draft orders", "Strategy: Two-way stock → Stock and draft orders");

        String order = sold(demo.outlet);
        await().atMost(Browser.PATIENCE).until(() -> demo.main.draftOrders().size() == 1);
        browser.open("/orders").reloadsUntil(order).follow(order).sees("a draft order");
    }

    @Test
    @Order(4)
    void oneWayStockIsChosenAndSourceAloneSaysWhatTheOthersHold() {
        save("One-way stock", "Strategy: Stock and draft orders → One-way stock");

        demo.main.setStock(SKU, Demo.WAREHOUSE, 64);
        await().atMost(Browser.PATIENCE).until(() -> areInSync() && held(SKU) == 64);
        demo.outlet.setStock(SKU, Demo.WAREHOUSE, 3);
        await().atMost(Browser.PATIENCE).until(() -> areInSync() && held(SKU) == 64);
    }

    @Test
    @Order(5)
    void ordersAreChosenWithTheKeyboardAlone() {
        browser.open("/syncs/main").type(Keys.TAB);
        assertThat(browser.focused()).isEqualTo("Skip to content");
        browser.type(Keys.ENTER).tabTo("One-way stock").type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.focused()).startsWith("Stock and orders");
        assertThat(browser.isFocusVisible()).isTrue();

        browser.tabTo("Preview").type(Keys.ENTER);
        browser.sees("ready").tabTo("Save these settings");
        assertThat(browser.isFocusVisible()).isTrue();
        browser.type(Keys.ENTER).sees("as saved");

        assertThat(demo.server.json("/api/v1/syncs/main/settings").toString()).contains("\"orders\"");
    }

    private void save(String strategy, String difference) {
        browser.open("/syncs/main").choose(strategy).press("Preview");
        browser.sees(difference).sees("ready").press("Save these settings");
        browser.sees("as saved");
    }

    private static String sold(Shop shop) {
        long number = shop.sell("MUG-01", 1);
        return shop.order(number).orElseThrow().name();
    }

    /** Two-way: all stores that have the product at this location hold the same. */
    private boolean areInSync() {
        OptionalInt quantity = demo.main.available(SKU, Demo.WAREHOUSE);
        return demo.outlet.available(SKU, Demo.WAREHOUSE).equals(quantity)
                && demo.b2b.available(SKU, Demo.WAREHOUSE).equals(quantity);
    }

    private int held(String sku) {
        return demo.main.available(sku, Demo.WAREHOUSE).orElseThrow();
    }
}
