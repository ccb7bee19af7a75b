package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What stands still is listed with its reason, and goes on when somebody has put it right. */
abstract class IssueScenarios extends InTheConsole {

    private static final String SKU = "FAIR-00060";

    @Test
    void aLevelThatShopifyRefusesIsRetriedOnceItIsCorrected() {
        demo.kiosk.faults().dropDeliveries(1);
        demo.kiosk.merchant().setBundle(SKU, true);
        demo.press.setStock(SKU, Demo.WAREHOUSE, 17);
        await().atMost(Browser.PATIENCE)
                .until(() -> demo.server.count("select count(*) from level where blocked is not null") == 1);

        browser.open("/issues").sees(SKU);
        demo.kiosk.merchant().setBundle(SKU, false);
        demo.kiosk.faults().clear();
        browser.press("Retry");

        await().atMost(Browser.PATIENCE)
                .until(() -> demo.kiosk.available(SKU, Demo.WAREHOUSE).equals(OptionalInt.of(17)));
        browser.open("/issues").sees("No issues.");
        assertThat(browser.text()).doesNotContain(SKU);
    }
}
