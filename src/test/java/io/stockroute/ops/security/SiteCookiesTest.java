package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.PublicUrl;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

class SiteCookiesTest {

    private final SiteCookies https =
            SiteCookies.of(new PublicUrl(Optional.of(URI.create("HTTPS://sync.example.com"))));
    private final SiteCookies http = SiteCookies.of(new PublicUrl(Optional.empty()));

    @Test
    void withAPublicUrlOfHttpsTheyGoByHttpsAloneWhateverTheRequest() {
        assertThat(csrfCookie(https))
                .startsWith("__Host-XSRF-TOKEN=")
                .contains("Secure", "Path=/")
                .doesNotContain("Domain", "HttpOnly");
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new SessionCookie().sessionCookieOf(https).customize(factory);
        assertThat(factory.getSession().getCookie().getName()).isEqualTo("__Host-stockroute");
        assertThat(factory.getSession().getCookie().getSecure()).isTrue();
        assertThat(factory.getSession().getCookie().getPath()).isEqualTo("/");
    }

    @Test
    void otherwiseTheyGoAsTheRequestCame() {
        assertThat(csrfCookie(http)).startsWith("XSRF-TOKEN=").doesNotContain("Secure");
    }

    /** A sibling host can set {@code XSRF-TOKEN}, not this one. */
    @Test
    void theCookieThatHawtioReadsIsNotBelieved() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "planted"));

        assertThat(https.csrfTokens().loadToken(request)).isNull();
    }

    @Test
    void hawtioGetsACopyAndAPlantedOneIsReplaced() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/hawtio/");
        request.setServletPath("/actuator/hawtio/");
        request.setCookies(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "planted"));
        var token = https.csrfTokens().generateToken(request);
        request.setAttribute(org.springframework.security.web.csrf.CsrfToken.class.getName(), token);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new HawtioCookie(https).doFilter(request, response, (in, out) -> {});

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("XSRF-TOKEN=" + token.getToken())
                .contains("Path=/actuator", "Secure", "SameSite=Strict");
    }

    private static String csrfCookie(SiteCookies site) {
        CookieCsrfTokenRepository tokens = site.csrfTokens();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getHeader("Set-Cookie");
    }
}
