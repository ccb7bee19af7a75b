package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The keyboard alone: search, pages, and the list of what it can do. */
abstract class KeyScenarios extends InTheConsole {

    @Test
    void aSlashFocusesSearchFromEveryPage() {
        for (String page : new String[] {"/", "/orders", "/products", "/products/all"}) {
            browser.open(page);
            type("/");
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                    .as(page)
                    .isEqualTo("search");
        }
        browser.driver().switchTo().activeElement().sendKeys("SOCK-BLU", Keys.ENTER);
        browser.sees("Wool socks");
    }

    @Test
    void aQuestionMarkListsTheKeysAndTheyCanBeSwitchedOff() {
        browser.open("/orders");
        type("?");
        await().atMost(Browser.PATIENCE).until(() -> keys().isDisplayed());
        browser.driver().findElement(By.id("keys-on")).click();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        type("g");
        type("p");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/orders");

        type("?");
        browser.driver().findElement(By.id("keys-on")).click();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        type("g");
        type("p");
        await().atMost(Browser.PATIENCE)
                .until(() -> browser.driver().getCurrentUrl().endsWith("/products"));
    }

    private WebElement keys() {
        return browser.driver().findElement(By.id("keys"));
    }

    private void type(String key) {
        browser.driver().findElement(By.tagName("body")).sendKeys(key);
    }
}
