package io.stockroute.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.console.web.Demo;
import io.stockroute.console.web.Looking;
import io.stockroute.console.web.Viewers;
import io.stockroute.settings.Syncs;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class TourPagesTest {

    private final Viewers viewers = new Viewers(new Syncs(List.of()));
    private final TourPages pages =
            new TourPages(new Demo(URI.create("http://127.0.0.1:9292/point-of-sale"), "demo"), viewers);

    @BeforeEach
    void logIn() {
        Looking.asAdministrator("anna");
    }

    @AfterEach
    void logOut() {
        Looking.asNobody();
    }

    @Test
    void thisBrowserRemembersThatTheTourIsClosed() {
        ResponseEntity<Void> closed = pages.close(new MockHttpServletRequest());
        ResponseEntity<Void> open = pages.open(new MockHttpServletRequest());

        assertThat(cookie(closed))
                .startsWith("stockroute-tour-closed=1; Path=/; Max-Age=31536000")
                .contains("HttpOnly");
        assertThat(cookie(open)).contains("Max-Age=0");
        assertThat(closed.getHeaders().getLocation()).hasToString("/");
    }

    @Test
    void byHttpsTheCookieIsSecure() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);

        assertThat(cookie(pages.close(request))).contains("Secure");
    }

    @Test
    void whereTheStoresAreRealThereIsNoTour() {
        TourPages real = new TourPages(new Demo(null, null), viewers);

        assertThatThrownBy(() -> real.close(new MockHttpServletRequest())).isInstanceOf(ResponseStatusException.class);
    }

    private static String cookie(ResponseEntity<Void> answer) {
        return String.valueOf(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
    }
}
