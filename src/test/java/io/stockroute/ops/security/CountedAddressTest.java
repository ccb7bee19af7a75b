package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedAddressTest {

    @Test
    void allAddressesOfANetworkOfIpv6CountAsOne() {
        assertThat(CountedAddress.of("2001:db8:1:2::1"))
                .isEqualTo(CountedAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(CountedAddress.of("2001:db8:1:3::1"));
        assertThat(CountedAddress.of("fe80:0:0:0:1:2:3:4%1")).isEqualTo("fe80000000000000/64");
    }

    @Test
    void addressesOfIpv4CountEach() {
        assertThat(CountedAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(CountedAddress.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(CountedAddress.of("")).isEmpty();
        assertThat(CountedAddress.of("no:address")).isEqualTo("no:address");
    }
}
