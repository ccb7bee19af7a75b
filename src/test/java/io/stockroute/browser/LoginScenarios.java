package io.stockroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In and out. */
abstract class LoginScenarios extends InTheConsole {

    @Test
    void whoIsNotLoggedInIsAskedToAndComesWhereHeWanted() {
        browser.open("/").press("Log out");
        browser.open("/products");
        assertThat(browser.path()).startsWith("/login");

        browser.fill("Name", "admin")
                .fill("Password", "wrong")
                .press("Log in")
                .sees("The name or the password is wrong.");
        browser.fill("Name", "admin").fill("Password", Rehearsal.PASSWORD).press("Log in");

        assertThat(browser.path()).startsWith("/products");
        browser.sees("Products");
    }
}
