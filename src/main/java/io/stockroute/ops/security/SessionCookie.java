package io.stockroute.ops.security;

import io.stockroute.settings.PublicUrl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names and guards the cookie of the session as all others; after Spring Boot has applied its own settings. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    SiteCookies siteCookies(PublicUrl url) {
        return SiteCookies.of(url);
    }

    @Bean
    WebServerFactoryCustomizer<AbstractServletWebServerFactory> sessionCookieOf(SiteCookies site) {
        return factory -> {
            if (site.https()) {
                Session.Cookie cookie = factory.getSession().getCookie();
                cookie.setName(site.session());
                cookie.setSecure(true);
                cookie.setPath("/");
            }
        };
    }
}
