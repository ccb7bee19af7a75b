package io.stockroute.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.web.ConsolePages;
import org.junit.jupiter.api.Test;

/** With a public-url of https, also where the request has come by http and no proxy has said otherwise. */
class HttpsSiteTest extends ConsolePages {

    @Test
    void browsersAreToldToStayWithHttps() {
        assertThat(get("/login").getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(get("/api/v1/stores").getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }
}
