package io.stockroute.browser;

import org.junit.jupiter.api.Test;

/** In and out. */
abstract class LoginScenarios extends InTheConsole {

    @Test
    void whoIsNotLoggedInIsAskedToAndComesWhereHeWanted() {
        browser.open("/").press("Log out").sees("You are logged out.");
        browser.open("/products");
        browser.comesTo("/login");

        browser.fill("Name", "admin")
                .fill("Password", "wrong")
                .press("Log in")
                .sees("The name or the password is wrong.");
        browser.fill("Name", "admin").fill("Password", Demo.PASSWORD).press("Log in");

        browser.sees("Products");
        browser.comesTo("/products");
    }
}
