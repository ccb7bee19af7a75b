package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.PublicUrl;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnOriginTest {

    private final OwnOrigin filter =
            OwnOrigin.ofPages(new PublicUrl(Optional.of(URI.create("https://sync.example.com"))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                           -,           true",
                "http://localhost:8080,       -,           true",
                "http://localhost:8080,       same-origin, true",
                "https://sync.example.com,    same-origin, true",
                "https://SYNC.example.com,    -,           true",
                "https://sync.example.com:443,-,           true",
                "http://localhost:9443,       same-origin, true",
                "http://localhost:9443,       cross-site,  false",
                "null,                        same-origin, true",
                "-,                           none,        true",
                "-,                           Same-Origin, true",
                "null,                        -,           false",
                "null,                        cross-site,  false",
                "-,                           cross-site,  false",
                "-,                           same-site,   false",
                "-,                           anything,    false",
                "https://sync.example.com,    cross-site,  false",
                "https://evil.example,        -,           false",
                "https://evil.example,        same-origin, false",
                "https://shop.example.com,    -,           false",
                "https://sync.example.com.evil.example, -, false",
                "https://sync.example.com:8443, -,         false",
                "http://localhost,            -,           false",
                "http://localhost:8081,       -,           false",
                "nonsense,                    -,           false",
                "'',                          -,           false",
            })
    void aWriteComesFromOurOwnPagesOrFromAProgram(String origin, String site, boolean passes) throws Exception {
        MockHttpServletRequest request = request("POST", "/logout", origin, site);

        assertThat(passes(request)).isEqualTo(passes);
    }

    @Test
    void aForeignPageMayLinkToOurs() throws Exception {
        assertThat(passes(request("GET", "/orders", "https://evil.example", "cross-site")))
                .isTrue();
    }

    @Test
    void butNotReadJolokia() throws Exception {
        assertThat(passes(request("GET", "/actuator/jolokia/version", "https://evil.example", null)))
                .isFalse();
        assertThat(passes(request("OPTIONS", "/actuator/hawtio/jolokia", "https://evil.example", null)))
                .isFalse();
        assertThat(passes(request("GET", "/actuator/jolokia-other", "https://evil.example", null)))
                .isTrue();
    }

    @Test
    void whoBearsATokenInTheHeaderIsNoForeignPage() throws Exception {
        MockHttpServletRequest request = request("POST", "/syncs", "https://evil.example", "cross-site");
        request.addHeader("Authorization", "Bearer x");

        assertThat(passes(request)).isTrue();
    }

    private static MockHttpServletRequest request(String method, String path, String origin, String site) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setServerName("localhost");
        request.setServerPort(8080);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        return request;
    }

    private boolean passes(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        boolean passed = chain.getRequest() != null;
        assertThat(response.getStatus()).isEqualTo(passed ? 200 : 403);
        return passed;
    }
}
