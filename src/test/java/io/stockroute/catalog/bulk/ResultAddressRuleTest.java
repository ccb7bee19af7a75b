package io.stockroute.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Tunings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultAddressRuleTest {

    private static final URI SHOP = URI.create("https://main.myshopify.com");
    private static final URI SIMULATED = URI.create("http://127.0.0.1:9292/main.myshopify.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://storage.googleapis.com/shopify-tiers-assets-prod-us-east1/x?Expires=1&Signature=a%2Bb%3D",
                "https://main.myshopify.com/results/1",
                "https://shopify-results.storage.googleapis.com:443/x"
            })
    void anAllowedHostIsFetchedFromByHttps(String address) {
        assertThat(refusal(address, SHOP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://storage.googleapis.com/x",
                "https://results.example.com/x",
                "https://storage.googleapis.com.example.com/x",
                "https://evilstorage.googleapis.com/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://2130706433/x",
                "https://localhost/x",
                "https://db/x",
                "https://metadata.google.internal/x",
                "https://printer.local/x",
                "https://storage.googleapis.com:8443/x",
                "https://user:word@storage.googleapis.com/x",
                "https://storage.googleapis.com/x#y",
                "https://storage.googleapis.com/%7B%7Bthe.secret%7D%7D",
                "https://storage.googleapis.com/?a=%7b%7benv:HOME%7d%7d",
                "https://storage.googleapis.com/?a=$simple",
                "file:///etc/passwd",
                "mailto:a@example.com",
                "/results/1"
            })
    void anyOtherIsNot(String address) {
        assertThat(refusal(address, SHOP)).isPresent();
    }

    @Test
    void aSimulatedStoreServesItsResultsItself() {
        assertThat(refusal("http://127.0.0.1:9292/bulk/1.jsonl", SIMULATED)).isEmpty();
        assertThat(refusal("http://127.0.0.1:9293/bulk/1.jsonl", SIMULATED)).isPresent();
        assertThat(refusal("http://127.0.0.1:9292/%7B%7Bx%7D%7D", SIMULATED)).isPresent();
    }

    private static Optional<String> refusal(String address, URI api) {
        return ResultAddressRule.refusal(URI.create(address), Tunings.defaults().outgoing()::allowsResultsAt, api);
    }
}
