package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends RunningServer {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/test-page",
                "/nothing-here",
                "/actuator",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/camelroutes",
                "/actuator/jolokia",
                "/actuator/jolokia/version",
                "/actuator/hawtio",
                "/actuator/hawtio/",
                "/actuator/hawtio/index.html",
                "/actuator/hawtio/jolokia",
                "/actuator/hawtio/proxy/enabled",
                "/error",
                "/api/test",
                "/api/nothing-here",
            })
    void withoutALoginNothingIsShown(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/hawtio/", "/actuator/jolokia"})
    void aBrowserIsSentToTheLoginPage(String path) {
        HttpResponse<String> answer = stranger().with("Accept", "text/html").get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/..;/prometheus", "/webhooks/..;/actuator/info", "/webhooks//test"})
    void aCrookedPathOpensNothing(String path) {
        assertThat(stranger().get(path).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theAdministratorLogsInWithTheForm() {
        Visitor browser = stranger();

        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        assertThat(browser.get("/test-page").body()).isEqualTo("page");
        assertThat(browser.get("/actuator/hawtio/index.html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void aWrongPasswordDoesNotLogIn(String password) {
        Visitor browser = stranger();

        assertThat(browser.logIn("admin", password).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(browser.get("/test-page").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyElseLogsIn() {
        Visitor browser = stranger();

        browser.logIn("root", PASSWORD);

        assertThat(browser.get("/test-page").statusCode()).isEqualTo(401);
    }

    @Test
    void aChangeFromAPageNeedsItsToken() {
        Visitor browser = stranger();
        browser.logIn("admin", PASSWORD);

        assertThat(browser.post("/test-page", "text/plain", "x").statusCode()).isEqualTo(403);
        assertThat(browser.withCsrfToken().post("/test-page", "text/plain", "x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void ourPagesLoadNothingFromElsewhereAndStandInNoFrame() {
        HttpResponse<String> answer = administrator().get("/test-page");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(administrator().get("/actuator/hawtio/index.html").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
    }

    @Test
    void theSessionIsHiddenFromScriptsAndFromOtherSites() {
        Visitor browser = stranger();

        String cookie =
                String.join("; ", browser.logIn("admin", PASSWORD).headers().allValues("Set-Cookie"));

        assertThat(cookie).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax");
    }
}
