package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEndpointTest extends RunningServer {

    @Test
    void aWebhookNeedsNoLoginNoTokenAndGetsNoCookie() {
        HttpResponse<String> answer = deliver("/webhooks/test", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("taken");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theRouteAloneWritesTheAnswerAndNoFilterBesideIt() {
        HttpResponse<String> answer = deliver("/webhooks/test", "application/json", "{}");

        assertThat(answer.headers().map()).doesNotContainKeys("Cache-Control", "X-Content-Type-Options", "Expires");
    }

    @Test
    void aFailureIsAnsweredAsAFailureAndNotAsAMissingLogin() {
        HttpResponse<String> answer = deliver("/webhooks/failing", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("broken", "Exception");
    }

    /** Also where the address is written in another way, which the route does not notice. */
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/test", "/w%65bhooks/test", "/%77ebhooks/shopify"})
    void whatIsNotJsonOrTooLargeIsNotTakenIn(String path) {
        assertThat(deliver(path, "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(deliver(path, "application/json", " ".repeat(1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    /** The gate reads POST alone, so nothing else may pass it, whatever a route takes. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "post"})
    void anotherMethodPassesToNoRoute(String method) {
        HttpResponse<String> answer = stranger().send(method, "/webhooks/test", "", null);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body()).isNotEqualTo("taken");
    }

    @Test
    void anUnknownPathBelowTheWebhooksIsNotFound() {
        assertThat(deliver("/webhooks/nothing-here", "application/json", "{}").statusCode())
                .isEqualTo(404);
    }

    /** Below the webhooks nothing is reached without a signature, whatever route it is. */
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/test", "/webhooks/shopify", "/webhooks/nothing-here"})
    void whatIsNotSignedIsRefusedWithTheSameWordsForKnownAndUnknownShops(String path) {
        String forged = signature("something else");
        HttpResponse<String> known = post(path, "main.myshopify.com", forged);
        HttpResponse<String> unknown = post(path, "nobody.myshopify.com", forged);
        HttpResponse<String> none = stranger().post(path, "application/json", "{}");

        assertThat(known.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(known.body())
                .isEqualTo(unknown.body())
                .isEqualTo(none.body())
                .contains("does not match");
    }

    private HttpResponse<String> post(String path, String shop, String signature) {
        return stranger()
                .with("X-Shopify-Shop-Domain", shop)
                .with("X-Shopify-Hmac-Sha256", signature)
                .post(path, "application/json", "{}");
    }
}
