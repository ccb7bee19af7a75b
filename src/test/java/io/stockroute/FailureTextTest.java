package io.stockroute;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.scenario.PlainTexts;
import io.stockroute.shopify.ShopifyException.NotSent;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

    static Stream<Exception> failures() {
        return Stream.of(
                new ConnectException("Connection refused: /10.0.0.1"),
                new UnknownHostException("outlet.myshopify.com"),
                new SSLHandshakeException("PKIX path building failed: sun.security.provider.certpath"),
                new SocketTimeoutException("Read timed out"),
                new UncheckedIOException(new IOException("java.io.EOFException")),
                new IllegalStateException("No enum constant io.stockroute.order.OrderState.GONE"),
                new NullPointerException("Cannot invoke \"JsonNode.path(String)\""),
                new OutcomeUnknown(
                        "Shopify answers with an error of its own", "(store: a, document: ReadLevels) request ab-1"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theWordsNameNoClassNoDocumentAndNoRequest(Exception failure) {
        FailureText text = FailureText.of(failure);

        assertThat(text.words()).isNotBlank();
        PlainTexts.assertPlain(text.words());
        assertThat(text.details()).isNotBlank();
    }

    @Test
    void theMessageOfACallHasBothForTheLog() {
        NotSent failure = new NotSent("Shopify throttles the call", "(store: outlet, document: Products)");

        assertThat(failure).hasMessage("Shopify throttles the call (store: outlet, document: Products)");
        assertThat(FailureText.of(new IllegalStateException("in a route", failure)))
                .isEqualTo(new FailureText("Shopify throttles the call", "(store: outlet, document: Products)"));
    }

    @Test
    void noAddressOfACustomerIsLeft() {
        FailureText text = new FailureText("Email anna@example.com is taken", "anna@example.com");

        assertThat(text.words() + text.details()).doesNotContain("anna");
    }
}
