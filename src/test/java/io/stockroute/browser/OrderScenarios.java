package io.stockroute.browser;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** An order of a Destination is imported to Source, and its page tells so. */
abstract class OrderScenarios extends InTheConsole {

    @Test
    void anOrderOfADestinationIsFoundWithWhatBecameOfIt() {
        long number = demo.outlet.sell("MUG-01", 1);
        String name = demo.outlet.order(number).orElseThrow().name();
        await().atMost(Browser.PATIENCE).until(() -> !demo.main.orders().isEmpty());

        browser.open("/orders").reloadsUntil(name).follow(name);

        browser.sees("outlet").sees("MUG-01");
        browser.comesTo("/orders/");
        browser.sees("Shipping").follow("Ask outlet");
        browser.sees("Customer of order " + name).sees("does not keep it");
        browser.driver().navigate().back();
        browser.follow("MUG-01").sees("One product.").sees("Enamel mug");
    }
}
