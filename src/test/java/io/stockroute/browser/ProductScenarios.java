package io.stockroute.browser;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The question that brings most people here: why does this store show this number? */
abstract class ProductScenarios extends InTheConsole {

    @Test
    void aSkuIsFoundAndItsTimelineTellsWhyItIsSo() {
        demo.main.setStock("SOCK-BLU", Demo.WAREHOUSE, 41);
        demo.server.awaitRest();

        browser.open("/products")
                .fill("SKU, barcode, title or handle", "sock-blu")
                .press("Search");
        browser.sees("SOCK-BLU").follow("Wool socks · Blue");
        browser.sees("b2b").sees("41");
        browser.driver().findElement(By.cssSelector("main a[href*='/levels/']")).click();

        browser.sees("Timeline").sees("in Shopify");
    }

    @Test
    void whatIsNotFoundIsSaidWithAdvice() {
        browser.open("/products")
                .fill("SKU, barcode, title or handle", "no such thing")
                .press("Search");

        browser.sees("No products found for “no such thing”.");
    }
}
