package io.stockroute.camel;

import static io.stockroute.camel.StubStore.json;
import static io.stockroute.camel.StubStore.lostAnswer;
import static io.stockroute.camel.StubStore.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.StoreUnauthorized;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What a call is let in with, and what nobody gets to see. */
class ShopifyTokenRoutesTest extends ShopifyRoutes {

    @Test
    void nothingTravelsToShopifyButWhatTheCallNeeds() {
        ShopifyCall call = query("main");
        call.variables().putNull("after");

        routes.requestBodyAndHeader("direct:shopify-call.main", call, "X-Customer", "of an inbound message");

        StubStore.Question question = MAIN.asked.get(0);
        assertThat(question.headers().keySet())
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Accept-encoding",
                        "Connection",
                        "Content-length",
                        "Content-type",
                        "Host",
                        "User-agent",
                        "X-shopify-access-token");
        assertThat(question.headers().getFirst("User-Agent")).isEqualTo("Stockroute");
        assertThat(question.headers().getFirst("X-Shopify-Access-Token")).isEqualTo(TOKEN);
        assertThat(question.json().path("operationName").asText()).isEqualTo("Shop");
        assertThat(question.json().path("variables").path("after").isNull()).isTrue();
    }

    @Test
    void aTokenIsAskedForOnceAndUsedFromThenOn() {
        shopify.call(query("outlet"));
        OUTLET.forget();
        OUTLET.answers(status(401, ""), json(GOOD), json(GOOD));
        OUTLET.grants(json("{'access_token': 'renewed', 'scope': 'read_products', 'expires_in': 86399}"));

        shopify.call(query("outlet"));
        shopify.call(query("outlet"));

        assertThat(OUTLET.askedForTokens).hasSize(1);
        assertThat(OUTLET.askedForTokens.get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=app+%26+id&client_secret=" + SECRET);
        assertThat(OUTLET.askedForTokens.get(0).headers().getFirst("Content-Type"))
                .startsWith("application/x-www-form-urlencoded");
        assertThat(OUTLET.asked)
                .extracting(question -> question.headers().getFirst("X-Shopify-Access-Token"))
                .element(2, InstanceOfAssertFactories.STRING)
                .isEqualTo("renewed");
    }

    @Test
    void aStoreThatRefusesTheRenewedTokenTooIsClosed() {
        OUTLET.answers(status(401, ""), status(401, ""));

        assertThatThrownBy(() -> shopify.call(query("outlet")))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("credentials");
        assertThat(OUTLET.asked).hasSize(2);
    }

    @Test
    void aStoreThatRefusesAStaticTokenIsClosedAtOnce() {
        MAIN.answers(status(401, ""));

        assertThatThrownBy(() -> shopify.call(query("main")))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("access-token");
        assertThat(MAIN.asked).hasSize(1);
    }

    @Test
    void aWrongClientSecretClosesTheStoreAndIsNotShown() {
        OUTLET.answers(status(401, ""));
        OUTLET.grants(status(400, "{'error': 'invalid_client'}"));

        assertThatThrownBy(() -> shopify.call(query("outlet")))
                .isInstanceOf(StoreUnauthorized.class)
                .hasMessageContaining("client-secret")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aTokenServiceThatIsBusyIsAskedAgain() {
        OUTLET.answers(status(401, ""), status(401, ""), status(401, ""), json(GOOD));
        OUTLET.grants(status(503, ""), lostAnswer());

        shopify.call(query("outlet"));

        assertThat(OUTLET.askedForTokens).hasSize(3);
    }

    @Test
    void noSecretIsLoggedWhateverHappens(CapturedOutput output) {
        MAIN.answers(status(503, "jane@example.com"), lostAnswer(), status(403, "jane@example.com"));

        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(StoreUnauthorized.class);

        assertThat(MAIN.asked).hasSize(3);
        assertThat(output.getAll()).doesNotContain(TOKEN).doesNotContain(SECRET).doesNotContain("jane@example.com");
    }
}
