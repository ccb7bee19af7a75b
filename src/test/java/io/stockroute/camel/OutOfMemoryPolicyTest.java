package io.stockroute.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.OutOfMemoryExits;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutOfMemoryPolicyTest {

    private final OutOfMemoryExits exits = new OutOfMemoryExits();
    private final OutOfMemoryPolicy policy = new OutOfMemoryPolicy();
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @BeforeEach
    void watch() {
        exits.watch();
    }

    @AfterEach
    void forget() {
        exits.forget();
    }

    @Test
    void anExchangeThatFailsOfItIsSeen() {
        exchange.setException(new IllegalStateException(new OutOfMemoryError()));
        policy.onExchangeDone(null, exchange);

        assertThat(exits.count()).isEqualTo(1);
    }

    @Test
    void soIsOneWhoseRouteHasGoneOn() {
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new OutOfMemoryError());
        policy.onExchangeDone(null, exchange);

        assertThat(exits.count()).isEqualTo(1);
    }

    @Test
    void otherFailuresAreNone() {
        policy.onExchangeDone(null, exchange);
        exchange.setException(new IllegalStateException("other"));
        policy.onExchangeDone(null, exchange);

        assertThat(exits.count()).isZero();
    }
}
