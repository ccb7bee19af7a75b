package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDoorTest extends RunningServer {

    @Test
    void aWebhookNeedsNoLoginNoTokenAndGetsNoCookie() {
        HttpResponse<String> answer = stranger().post("/webhooks/test", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("taken");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theRouteAloneWritesTheAnswerAndNoFilterBesideIt() {
        HttpResponse<String> answer = stranger().post("/webhooks/test", "application/json", "{}");

        assertThat(answer.headers().map()).doesNotContainKeys("Cache-Control", "X-Content-Type-Options", "Expires");
    }

    @Test
    void aFailureIsAnsweredAsAFailureAndNotAsAMissingLogin() {
        HttpResponse<String> answer = stranger().post("/webhooks/failing", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("broken", "Exception");
    }

    /** Also where the address is written in another way, which the route does not notice. */
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/test", "/w%65bhooks/test", "/%77ebhooks/shopify"})
    void whatIsNotJsonOrTooLargeIsNotTakenIn(String path) {
        assertThat(stranger().post(path, "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(stranger()
                        .post(path, "application/json", " ".repeat(1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anUnknownPathBelowTheWebhooksIsNotFound() {
        assertThat(stranger()
                        .post("/webhooks/nothing-here", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }
}
