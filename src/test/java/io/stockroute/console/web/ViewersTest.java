package io.stockroute.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.settings.file.ConfigurationFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;

class ViewersTest {

    private final Viewers viewers =
            new Viewers(ConfigurationFixture.read(ConfigurationFixture.RIGHT).syncs());

    @AfterEach
    void logOut() {
        Looking.asNobody();
    }

    @Test
    void anAdministratorSeesEverything() {
        Looking.asAdministrator("anna");

        assertThat(viewers.current().name()).isEqualTo("anna");
        assertThat(viewers.current().isAdministrator()).isTrue();
        assertThat(viewers.seeing("main").stores()).containsExactly("main", "outlet");
    }

    @Test
    void aMerchantSeesTheSyncsOfTheirSourceAndTheStoresOfThese() {
        Looking.asMerchant("main");

        assertThat(viewers.current().name()).isEqualTo("merchant of main (user 42)");
        assertThat(viewers.current().isAdministrator()).isFalse();
        assertThat(viewers.seeing("main").stores()).containsExactly("main", "outlet");
    }

    @Test
    void aSyncOfAnotherSourceIsNotFound() {
        Looking.asMerchant("outlet");

        assertThat(viewers.current().syncs()).isEmpty();
        assertThat(viewers.current().stores()).isEmpty();
        assertThatThrownBy(() -> viewers.seeing("main")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void whoeverIsNotLoggedInSeesNothing() {
        assertThat(viewers.loggedIn()).isEmpty();
        assertThat(viewers.current().isAdministrator()).isFalse();
        assertThat(viewers.current().syncs()).isEmpty();

        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("eve", "", "ROLE_OTHER"));

        assertThat(viewers.loggedIn()).isEmpty();
    }
}
