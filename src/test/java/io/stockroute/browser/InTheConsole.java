package io.stockroute.browser;

import org.junit.jupiter.api.AfterEach;

/** What scenarios in the browser share; the window is wide and the colours are light at the start of each. */
abstract class InTheConsole {

    final Console console = Console.open();
    final Demo demo = console.demo;
    final Browser browser = console.browser;

    @AfterEach
    void calm() {
        browser.wide().scheme("light");
    }
}
