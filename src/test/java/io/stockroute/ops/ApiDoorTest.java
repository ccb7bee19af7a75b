package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDoorTest extends RunningServer {

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
    void aSessionOfThePagesDoesNotOpenTheApi() {
        Visitor browser = stranger();
        browser.logIn("admin", PASSWORD);

        assertThat(browser.get("/api/test").statusCode()).isEqualTo(401);
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
        assertThat(administrator().post("/api/test", type, "a=b").statusCode()).isEqualTo(415);
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
    void withoutALoginAWriteIsUnauthorizedWhateverItsType() {
        assertThat(stranger().post("/api/test", "text/plain", "x").statusCode()).isEqualTo(401);
    }
}
