package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.scenario.WebhookSender;
import io.stockroute.scenario.WebhookSender.Parcel;
import org.junit.jupiter.api.Test;

/** What a customer asks Shopify for comes to the page, and is answered there. */
abstract class PersonalDataScenarios extends InTheConsole {

    @Test
    void aRequestIsListedWithItsDueDateAndMarkedAsDone() {
        browser.open("/personal-data").sees("Nothing was asked.");
        Parcel asked = Parcel.of(
                "customers/data_request",
                "{\"shop_domain\":\"outlet.myshopify.com\",\"customer\":{\"id\":4711},\"orders_requested\":[],"
                        + "\"data_request\":{\"id\":9}}");
        assertThat(new WebhookSender(demo.port()).send(asked)).isEqualTo(200);
        await().atMost(Browser.PATIENCE).until(() -> demo.server.count("select count(*) from compliance_request") == 1);
        long id = demo.server.count("select max(id) from compliance_request");

        browser.open("/personal-data")
                .sees("customers/data_request")
                .sees("4711")
                .sees("Export");
        browser.press("Mark request " + id + " as done").sees("by admin");

        assertThat(browser.text()).doesNotContain("Mark as done", "overdue");
    }
}
