package io.stockroute.ops.security;

import io.stockroute.settings.PublicUrl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** How browsers reach this server, and what follows for cookies and headers. */
@Component
record Site(PublicUrl url, SiteCookies cookies, RememberedDevices devices) {

    /** With a {@code public-url} of https a browser is told to use https also when a proxy has not said that it does. */
    void https(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        if (cookies.https()) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
        }
    }
}
