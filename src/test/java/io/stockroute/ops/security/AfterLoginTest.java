package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterLoginTest {

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/orders?a=b%20c, /orders?a=b%20c",
        "https://evil.example:99/, /",
        "http://evil.example//other.example/x, /",
        "http://evil.example, /",
        "mailto:somebody@evil.example, /",
        "http://evil.example/a b, /",
        "/orders, /orders",
    })
    void onlyPathAndQueryAreFollowed(String address, String to) {
        assertThat(AfterLogin.local(address)).isEqualTo(to);
    }
}
