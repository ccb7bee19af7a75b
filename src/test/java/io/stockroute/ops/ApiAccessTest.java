package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAccessTest extends RunningServer {

    @Test
    void theApiAsksForNameAndPasswordAndForNoPage() {
        HttpResponse<String> answer = stranger().with("Accept", "text/html").get("/api/test");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(stranger()
                        .with("Authorization", Visitor.basic("admin", "wrong"))
                        .get("/api/test")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionOfThePagesOpensTheApiAndWritesJson() {
        Visitor browser = stranger();
        browser.logIn("admin", PASSWORD);

        assertThat(browser.get("/api/test").body()).isEqualTo("done");
        assertThat(browser.post("/api/test", "application/json", "{}").statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/api/test", "text/plain", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void theTokenFromTheEnvironmentHasTheAdministratorsRights() {
        Visitor program = stranger().with("Authorization", "Bearer " + API_TOKEN);

        assertThat(program.get("/api/test").body()).isEqualTo("done");
        assertThat(program.post("/api/test", "application/json", "{}").statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/test").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(program.get("/actuator/info").statusCode())
                .as("the API alone")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-of-the-test-0123456789abcdeX", "token-of-the-test", "no, token"})
    void anotherTokenIsRefusedWithAProblem(String token) {
        HttpResponse<String> answer =
                stranger().with("Authorization", "Bearer " + token).get("/api/v1/stores");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"status\":401", "\"detail\":");
    }

    @Test
    void theAdministratorReadsAndWritesJsonWithoutAToken() {
        HttpResponse<String> read = administrator().get("/api/test");

        assertThat(read.body()).isEqualTo("done");
        assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(administrator()
                        .post("/api/test", "application/json;charset=UTF-8", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "nonsense"
            })
    void whatAFormOfAnotherSiteCouldSendIsRefused(String type) {
        HttpResponse<String> answer = administrator().post("/api/test", type, "a=b");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Send Content-Type: application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aWriteWithoutATypeIsRefused(String method) {
        assertThat(administrator().send(method, "/api/test", "", null).statusCode())
                .isEqualTo(415);
    }

    @Test
    void whatTheApiRefusesItExplains() {
        HttpResponse<String> unknown = administrator().get("/api/v1/orders/1");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"detail\":\"No order has this id\"");
    }

    @Test
    void aPageThatSaysWhatTheApiDoesNotHaveLoadsNothingFromElsewhere() {
        HttpResponse<String> page = administrator().with("Accept", "text/html").get("/api/v1/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Page not found</h1>");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'"));
    }

    @Test
    void withoutALoginAWriteIsUnauthorizedWhateverItsType() {
        assertThat(stranger().post("/api/test", "text/plain", "x").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nowhere",
                "/api/v1/orders?size=0",
                "/api/v1/orders?state=wrong",
                "/api/v1/runs?state=wrong",
                "/api/v1/runs?kind=wrong",
                "/api/v1/runs?within=wrong",
                "/orders.csv?state=wrong"
            })
    void whatIsNotThereOrNoFilterIsSaidAndNeverIgnored(String path) {
        HttpResponse<String> answer = stranger()
                .with("Authorization", Visitor.basic("admin", PASSWORD))
                .get(path);

        assertThat(answer.statusCode()).isEqualTo(path.endsWith("nowhere") ? 404 : 400);
        if (path.startsWith("/api/")) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }
}
