package io.stockroute.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
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
    void afterTooManyWrongPasswordsTheRightOneHasToWaitToo() {
        Visitor eve = stranger().with("X-Forwarded-For", "203.0.113.7");
        for (int i = 0; i < 5; i++) {
            eve.logIn("admin", "wrong");
        }

        assertThat(eve.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?wait"));
        assertThat(eve.get("/login?wait").body()).contains("Too many failed attempts.");
        HttpResponse<String> byBasic =
                eve.with("Authorization", Visitor.basic("admin", PASSWORD)).get("/api/test");
        assertThat(byBasic.statusCode()).isEqualTo(429);
        assertThat(byBasic.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(administrator().get("/api/test").statusCode())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void theLoginPageIsOurOwnAndLoadsNothingFromElsewhere() {
        HttpResponse<String> page = stranger().with("Accept", "text/html").get("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Log in</h1>", "name=\"_csrf\"", "for=\"username\"", "for=\"password\"")
                .doesNotContain("://", "Log out", "shopify-api-key", "style=", "<script>");
        assertThat(stranger().get("/console.css").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/embedded.js").statusCode()).isEqualTo(200);
    }

    @Test
    void oneLogsOutByPostAlone() {
        Visitor browser = stranger().with("Accept", "text/html, */*");
        browser.logIn("admin", PASSWORD);

        browser.get("/logout");
        assertThat(browser.get("/test-page").statusCode()).isEqualTo(200);
        assertThat(browser.post("/logout", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/test-page").statusCode()).isEqualTo(200);

        assertThat(browser.withCsrfToken()
                        .post("/logout", "application/x-www-form-urlencoded", "")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?logout"));
        assertThat(browser.get("/test-page").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void aLoginBeginsANewSession() {
        Visitor browser = stranger();
        browser.logIn("admin", PASSWORD);
        String before = browser.cookie("JSESSIONID");

        browser.logIn("admin", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(stranger()
                        .with("Cookie", "JSESSIONID=" + before)
                        .get("/test-page")
                        .statusCode())
                .isEqualTo(401);
    }

    /** Else strangers could fill the memory. */
    @Test
    void nothingIsKeptForAStrangerAndTheLoginLeadsToThePageThatWasAskedFor() {
        Visitor browser = stranger().with("Accept", "text/html").with("X-Forwarded-For", "203.0.113.9");

        browser.get("/test-page?a=b%20c");
        browser.logIn("admin", "wrong");

        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/test-page?a=b%20c"));
        assertThat(browser.get("/test-page?a=b%20c").body()).isEqualTo("page");
        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .as("led there once")
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void afterTheLoginAPageThatIsNotThereSaysSoAsAPage() {
        Visitor browser = stranger().with("Accept", "text/html");
        browser.get("/nothing-here");
        browser.logIn("admin", PASSWORD);

        HttpResponse<String> page = browser.get("/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Page not found</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-page?a=", "/"})
    void anAddressTooLongToBeRememberedIsNoFailure(String beginning) {
        HttpResponse<String> answer = stranger().with("Accept", "text/html").get(beginning + "b".repeat(7000));

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void theLoginLeadsToNoOtherHost() {
        String elsewhere = Base64.getEncoder().encodeToString("http://evil.example/orders".getBytes(UTF_8));
        Visitor browser = stranger();
        browser.keep("REDIRECT_URI", elsewhere);

        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil"));
        assertThat(stranger()
                        .with("Accept", "text/html")
                        .get("/orders")
                        .headers()
                        .firstValue("Location"))
                .as("nor does the way to it name the host of the request")
                .hasValue("/login");
    }

    @Test
    void theLoginLeadsToThePageThatWasAskedForOnNoHost() {
        Visitor browser = stranger().with("Accept", "text/html").with("X-Forwarded-Host", "evil.example");
        browser.get("/test-page?a=b");

        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValue("/test-page?a=b");
        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(browser.logIn("admin", "wrong").headers().firstValue("Location"))
                .hasValue("/login?error");
    }

    @Test
    void whoTriesOneNameAfterTheOtherHasToWaitToo() {
        Visitor eve = stranger().with("X-Forwarded-For", "203.0.113.8");
        for (int i = 0; i < 5; i++) {
            eve.logIn("name-" + i, "wrong");
        }

        assertThat(eve.logIn("another", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?wait"));
    }

    @Test
    void aStrangerOnTheSameAddressDoesNotLockOutADeviceThatIsRemembered() {
        Visitor browser = stranger().with("X-Forwarded-For", "203.0.113.10");
        browser.logIn("admin", PASSWORD);
        Visitor eve = stranger().with("X-Forwarded-For", "203.0.113.10");
        for (int i = 0; i < 5; i++) {
            eve.logIn("admin", "wrong");
        }

        assertThat(eve.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValue("/login?wait");
        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .hasValue("/");

        for (int i = 0; i < 5; i++) {
            browser.logIn("admin", "wrong");
        }
        assertThat(browser.logIn("admin", PASSWORD).headers().firstValue("Location"))
                .as("a stolen device guesses no faster")
                .hasValue("/login?wait");
    }

    @Test
    void aWriteFromAPageOfAnotherSiteIsRefusedAlsoWithTheRightToken() {
        Visitor browser = stranger();
        browser.logIn("admin", PASSWORD);
        browser.withCsrfToken();

        assertThat(browser.post("/test-page", "text/plain", "x").statusCode()).isEqualTo(200);
        assertThat(browser.with("Origin", "https://evil.example")
                        .post("/test-page", "text/plain", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/api/test", "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator()
                        .with("Origin", "https://evil.example")
                        .post("/api/test", "application/json", "{}")
                        .body())
                .contains("another site");
    }

    @Test
    void behindHttpsTheCookiesAreSentByHttpsAlone() {
        Visitor browser = stranger().with("X-Forwarded-Proto", "https").with("Accept", "text/html");

        HttpResponse<String> page = browser.get("/test-page");

        assertThat(page.headers().allValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "SameSite=Lax"));
    }

    @Test
    void aPartOfAPageIsNotReplacedByTheLoginPage() {
        HttpResponse<String> answer = stranger()
                .with("Accept", "text/html")
                .with("HX-Request", "true")
                .get("/test-page");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
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
