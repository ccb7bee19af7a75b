package io.stockroute.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.Looking;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class MerchantFlashesTest {

    private final MerchantFlashes flashes = new MerchantFlashes();
    private final MockHttpServletRequest form = new MockHttpServletRequest("POST", "/syncs/main");
    private final MockHttpServletRequest page = new MockHttpServletRequest("GET", "/syncs/main");

    @AfterEach
    void logOut() {
        Looking.asNobody();
    }

    @Test
    void whatIsSaidToAMerchantIsSaidOnceAndNeedsNoSession() {
        Looking.asMerchant("main");
        say("Saved.");

        assertThat(heard()).containsEntry("said", "Saved.");
        assertThat(heard()).isNull();
        assertThat(form.getSession(false)).isNull();
        assertThat(page.getSession(false)).isNull();
    }

    @Test
    void anotherMerchantDoesNotHearIt() {
        Looking.asMerchant("main");
        say("Saved.");

        Looking.asMerchant("second");

        assertThat(heard()).isNull();
    }

    @Test
    void anAdministratorHearsItInTheSession() {
        Looking.asAdministrator("admin");
        say("Saved.");
        page.setSession(form.getSession());

        assertThat(heard()).containsEntry("said", "Saved.");
    }

    private void say(String text) {
        FlashMap flash = new FlashMap();
        flash.put("said", text);
        flash.setTargetRequestPath("/syncs/main");
        flashes.saveOutputFlashMap(flash, form, new MockHttpServletResponse());
    }

    private Map<String, Object> heard() {
        return flashes.retrieveAndUpdate(page, new MockHttpServletResponse());
    }
}
