package io.stockroute.browser;

import org.openqa.selenium.chrome.ChromeDriver;

/** The rehearsal and a browser that is logged in to its console, shared by all scenarios of a run. */
final class Console implements AutoCloseable {

    private static Console open;

    final Rehearsal rehearsal;
    final Browser browser;

    private Console(ChromeDriver driver) {
        rehearsal = new Rehearsal();
        browser = new Browser(driver, rehearsal.address());
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
                .fill("Password", Rehearsal.PASSWORD)
                .press("Log in");
    }

    @Override
    public void close() {
        browser.close();
        rehearsal.close();
    }
}
