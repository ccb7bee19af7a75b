package io.stockroute.ops.security;

import io.stockroute.settings.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Remembers the browsers that the administrator has logged in with, so that strangers who guess from the same address lock out nobody but
 * themselves. The cookie opens nothing: a browser that brings it has a count of wrong passwords of its own.
 */
final class RememberedDevices {

    static final Duration REMEMBERED = Duration.ofDays(180);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int PARTS = 3;

    private final SiteCookies site;
    private final Hmac hmac;
    private final Clock clock;

    RememberedDevices(SiteCookies site, Secret key, Clock clock) {
        this.site = site;
        this.hmac = new Hmac(key.reveal().getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** The device's id, if the request is from one that is remembered. */
    Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(site.device()))
                        .flatMap(cookie -> id(cookie.getValue()).stream())
                        .findFirst();
    }

    LoginDetails details(HttpServletRequest request) {
        return new LoginDetails(request, of(request));
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        String id = of(request).orElseGet(RememberedDevices::fresh);
        String claim = id + "." + clock.instant().plus(REMEMBERED).getEpochSecond();
        String cookie = ResponseCookie.from(site.device(), claim + "." + sign(claim))
                .path("/")
                .httpOnly(true)
                .secure(site.https() || request.isSecure())
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private Optional<String> id(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != PARTS || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        String signature = sign(parts[0] + "." + parts[1]);
        boolean ours = MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.UTF_8));
        boolean old = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
        return ours && !old ? Optional.of(parts[0]) : Optional.empty();
    }

    private String sign(String claim) {
        return text(hmac.of(claim));
    }

    private static String fresh() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return text(id);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
