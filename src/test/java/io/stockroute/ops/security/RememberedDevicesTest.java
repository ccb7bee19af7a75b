package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Secret;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RememberedDevicesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final RememberedDevices devices = devices("key", NOW, false);

    @Test
    void aDeviceIsKnownAgainAndStaysTheSameOne() {
        String cookie = remembered(devices, new MockHttpServletRequest());
        String id = devices.of(with(cookie)).orElseThrow();

        assertThat(devices.of(with(remembered(devices, with(cookie))))).contains(id);
        assertThat(devices.of(with(remembered(devices, new MockHttpServletRequest()))))
                .isPresent()
                .isNotEqualTo(id);
        assertThat(devices.of(new MockHttpServletRequest())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "a.1.b", "..", "a.99999999999.b", "a.999999999999999999999.b"})
    void aMadeUpOneIsNot(String cookie) {
        assertThat(devices.of(with(cookie))).isEmpty();
    }

    @Test
    void nobodyProlongsOrExchangesOne() {
        String[] parts = remembered(devices, new MockHttpServletRequest()).split("\\.", -1);

        assertThat(devices.of(with(parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2])))
                .isEmpty();
        assertThat(devices.of(with("AAAA" + "." + parts[1] + "." + parts[2]))).isEmpty();
        assertThat(devices.of(with(remembered(devices("other", NOW, false), new MockHttpServletRequest()))))
                .isEmpty();
    }

    @Test
    void itIsForgottenInTime() {
        String cookie = remembered(devices, new MockHttpServletRequest());

        assertThat(devices("key", NOW.plus(RememberedDevices.REMEMBERED).minusSeconds(1), false)
                        .of(with(cookie)))
                .isPresent();
        assertThat(devices("key", NOW.plus(RememberedDevices.REMEMBERED), false).of(with(cookie)))
                .isEmpty();
    }

    @Test
    void theCookieIsHiddenFromScriptsAndBoundToTheHost() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices("key", NOW, true).remember(new MockHttpServletRequest(), response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-device=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    private static MockHttpServletRequest with(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("stockroute-device", value));
        return request;
    }

    private static String remembered(RememberedDevices devices, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember(request, response);
        return response.getCookie("stockroute-device").getValue();
    }

    private static RememberedDevices devices(String key, Instant now, boolean https) {
        return new RememberedDevices(new SiteCookies(https), new Secret(key), Clock.fixed(now, ZoneOffset.UTC));
    }
}
