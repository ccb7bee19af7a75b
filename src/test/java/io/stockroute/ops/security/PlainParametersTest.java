package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParametersTest extends RunningServer {

    @ParameterizedTest
    @ValueSource(strings = {"/products?search=", "/api/v1/products?search=", "/orders?name=", "/activity?store="})
    void aNullCharacterInASearchIsRefused(String search) throws Exception {
        assertThat(administrator().get(search + "main").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = administrator().get(search + "mug%00");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type").orElse("").startsWith("application/problem+json"))
                .as("a program is told by a problem description")
                .isEqualTo(search.startsWith("/api/"));
    }
}
