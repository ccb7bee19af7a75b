package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriverException;

/** Hawtio, which asks Jolokia in its own way: what refuses that leaves its pages empty. */
abstract class HawtioScenarios extends InTheConsole {

    @Test
    void hawtioShowsTheRoutesOfWhoeverIsLoggedIn() {
        browser.open("/actuator/hawtio/camel");

        await("the groups of the routes")
                .atMost(Browser.PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(this::words, words -> words.contains("webhook"));
        assertThat(words()).contains("stockroute", "catalog", "order", "stock");
    }

    private String words() {
        return String.valueOf(browser.driver().executeScript("return document.body.innerText"));
    }
}
