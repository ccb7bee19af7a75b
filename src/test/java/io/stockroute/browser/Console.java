package io.stockroute.browser;

import org.openqa.selenium.chrome.ChromeDriver;

/** The demo and a browser that is logged in to its console, shared by all scenarios of a run. */
final class Console implements AutoCloseable {

    private static Console open;

    final Demo demo;
    final Browser browser;

    private Console(ChromeDriver driver) {
        demo = new Demo();
        browser = new Browser(driver, demo.address());
        logIn();
    }

    static Console open() {
        if (open == null) {
            open = new Console(Chromium.start());
        }
        return open;
    }

    static void closeIfOpen() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    void logIn() {
        browser.open("/login")
                .fill("Name", "admin")
                .fill("Password", Demo.PASSWORD)
                .press("Log in");
    }

    @Override
    public void close() {
        browser.close();
        demo.close();
    }
}
