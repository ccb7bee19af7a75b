package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

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

    @Test
    void anUnknownPathBelowTheWebhooksIsNotFound() {
        assertThat(stranger()
                        .post("/webhooks/nothing-here", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }
}
