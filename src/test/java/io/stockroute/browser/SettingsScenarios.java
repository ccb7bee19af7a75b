package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    void aStrategyIsChosenPreviewedAndSavedAndStockMoves() {
        browser.open("/syncs/main").choose("Two-way stock").press("Preview");

        browser.sees("Strategy: one-way → two-way").sees("ready").press("Save these settings");
        browser.sees("as saved");

        await().atMost(Browser.PATIENCE).until(this::areInStep);
        rehearsal.server.awaitRest();
        int before = held(SKU);
        rehearsal.outlet.sell(SKU, 2);
        await().atMost(Browser.PATIENCE).until(() -> areInStep() && held(SKU) == before - 2);
        browser.open("/products?search=" + SKU)
                .follow("Linen shirt · M / Natural")
                .sees(String.valueOf(before - 2));
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidAtItsField() {
        browser.open("/syncs/main").fill("Safety stock", "-1").press("Preview");

        browser.sees("The safety stock '-1' is no number of units.").comesTo("/syncs/main");
        assertThat(browser.field("Safety stock").getDomAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(browser.field("Safety stock").getDomProperty("value")).isEqualTo("-1");
    }

    @Test
    @Order(3)
    void aSyncIsSetUpWithTheKeyboardAlone() {
        browser.open("/syncs/main").type(Keys.TAB);
        assertThat(browser.focused()).isEqualTo("Skip to the content");
        browser.type(Keys.ENTER).tabTo("Two-way stock").type(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.focused()).startsWith("Stock and orders");
        assertThat(browser.isFocusVisible()).isTrue();

        browser.tabTo("Preview").type(Keys.ENTER);
        browser.sees("ready").tabTo("Save these settings");
        assertThat(browser.isFocusVisible()).isTrue();
        browser.type(Keys.ENTER).sees("as saved");

        assertThat(rehearsal.server.json("/api/v1/syncs/main/settings").toString())
                .contains("\"orders\"");
    }

    /** Two-way: all stores that have the product at this location hold the same. */
    private boolean areInStep() {
        OptionalInt quantity = rehearsal.main.available(SKU, Rehearsal.WAREHOUSE);
        return rehearsal.outlet.available(SKU, Rehearsal.WAREHOUSE).equals(quantity)
                && rehearsal.b2b.available(SKU, Rehearsal.WAREHOUSE).equals(quantity);
    }

    private int held(String sku) {
        return rehearsal.main.available(sku, Rehearsal.WAREHOUSE).orElseThrow();
    }
}
