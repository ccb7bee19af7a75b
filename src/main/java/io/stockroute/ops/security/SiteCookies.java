package io.stockroute.ops.security;

import io.stockroute.settings.PublicUrl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The names of our cookies, and whether they go by https alone. With a {@code public-url} of https they do, whatever a request says, and
 * are named {@code __Host-}: a browser lets no other host of the domain set those.
 *
 * @param https whether browsers reach this server by https
 */
record SiteCookies(boolean https) {

    /** Where Hawtio reads the token of its requests; it knows no other name. */
    static final String CSRF = "XSRF-TOKEN";

    private static final String HOST = "__Host-";

    static SiteCookies of(PublicUrl url) {
        return new SiteCookies(url.base()
                .filter(base -> "https".equalsIgnoreCase(base.getScheme()))
                .isPresent());
    }

    String session() {
        return https ? HOST + "stockroute" : "JSESSIONID";
    }

    String device() {
        return https ? HOST + "device" : "stockroute-device";
    }

    String csrf() {
        return https ? HOST + CSRF : CSRF;
    }

    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(csrf());
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (https) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
