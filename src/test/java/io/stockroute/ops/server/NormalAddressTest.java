package io.stockroute.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders",
                "/actuator/hawtio/",
                "/api/v1/levels",
                "/a.b",
                "/..a",
                "/a-b_c~d",
                "/a%20b",
                "/a%C3%A9",
                "/a:b@c,d+e=f$&'()*!",
                "/webjars/htmx.org/2.0.4/htmx.min.js"
            })
    void ourOwnArePassed(String path) {
        assertThat(NormalAddress.isNormal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "orders",
                "//",
                "//a",
                "/a//b",
                "/.",
                "/..",
                "/./a",
                "/a/../b",
                "/a/%2e%2e/b",
                "/a/%2E/b",
                "/a/.%2e/b",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a;b",
                "/a%3bb",
                "/a%00",
                "/a%0d%0a",
                "/a%7f",
                "/a%25",
                "/a%",
                "/a%1",
                "/a%zz",
                "/a|b",
                "/a\"b",
                "/a{b}",
                "/a[b]",
                "/a^b",
                "/a`b",
                "/a<b>",
                "/a b",
                "/\u00e9",
                "/a\u0001"
            })
    void whatCouldBeReadInTwoWaysIsNot(String path) {
        assertThat(NormalAddress.isNormal(path)).isFalse();
    }
}
