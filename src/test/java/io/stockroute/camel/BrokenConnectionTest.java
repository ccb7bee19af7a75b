package io.stockroute.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenConnectionTest {

    static Stream<Exception> beforeSending() {
        return Stream.of(
                new ConnectException("refused"),
                new ConnectTimeoutException("timed out"),
                new ConnectionRequestTimeoutException("no connection free"),
                new UnknownHostException("host"),
                new SSLHandshakeException("certificate"));
    }

    static Stream<Exception> perhapsAfterSending() {
        return Stream.of(
                new SocketException("Connection reset"),
                new SocketTimeoutException("Read timed out"),
                new NoHttpResponseException("failed to respond"),
                new ConnectionClosedException(),
                new SSLException("closed"),
                new IllegalStateException("anything else"));
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void withoutAConnectionNothingWasSent(Exception cause) {
        assertThat(BrokenConnection.explained(cause, "(store: main)"))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("(store: main)");
    }

    @ParameterizedTest
    @MethodSource("perhapsAfterSending")
    void whateverElseBreaksLeavesTheOutcomeOpen(Exception cause) {
        assertThat(BrokenConnection.explained(cause, "(store: main)")).isInstanceOf(OutcomeUnknown.class);
    }
}
