package io.stockroute.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Credentials;
import io.stockroute.settings.Secret;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.webhook.WebhookRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBodyTest {

    @Test
    void ofAHintOnlyWhatItPointsAtIsKept() {
        assertThat(kept(
                        "products/update",
                        "{\"id\":7,\"title\":\"Mug\",\"variants\":[" + "{\"id\":8},".repeat(100_000)
                                + "{}],\"updated_at\":\"2026-11-30T12:00:00Z\"}"))
                .isEqualTo("{\"id\":7,\"updated_at\":\"2026-11-30T12:00:00Z\"}");
        assertThat(
                        kept(
                                "inventory_levels/update",
                                "{\"inventory_item_id\":9007199254740993,\"location_id\":2,\"available\":null,\"x\":{\"id\":3}}"))
                .isEqualTo("{\"inventory_item_id\":9007199254740993,\"location_id\":2,\"available\":null}");
        assertThat(kept("draft_orders/update", "{\"id\":5,\"email\":\"a@example.com\",\"customer\":{\"id\":6}}"))
                .isEqualTo("{\"id\":5}");
        assertThat(kept("themes/publish", "{\"name\":\"Dawn\"}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/create", "customers/redact", "shop/redact", "app/uninstalled"})
    void whereTheContentCountsAllOfItIs(String topic) {
        assertThat(kept(topic, "{\"id\":1,\"lines\":[2]}")).isEqualTo("{\"id\":1,\"lines\":[2]}");
    }

    @Test
    void ofWhatIsNoObjectTheBeginningIs() {
        assertThat(kept("products/update", "[".repeat(100_000))).isEqualTo("[".repeat(200));
        assertThat(kept("products/update", "{\"a\":".repeat(100_000))).hasSize(200);
        assertThat(kept("products/update", "")).isEmpty();
        assertThat(kept("products/update", "{\"id\":\"" + "9".repeat(1_000_000) + "\"}"))
                .isEqualTo("{}");
    }

    private static String kept(String topic, String body) {
        Store store = new Store(
                "main",
                new ShopDomain("main.myshopify.com"),
                URI.create("http://127.0.0.1:1"),
                new Credentials.StaticToken(new Secret("token")),
                List.of(new Secret("secret")));
        WebhookRequest request = new WebhookRequest(
                store,
                topic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8));
        return new String(KeptBody.of(request), StandardCharsets.UTF_8);
    }
}
