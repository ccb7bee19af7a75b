package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Utc;
import io.stockroute.shopify.login.Token;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console inside the admin of a store, by Shopify's session tokens. */
class EmbeddedTest extends RunningServer {

    private static final String FRAMES = "frame-ancestors https://main.myshopify.com https://admin.shopify.com";
    private static final String APP_BRIDGE = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anOrderOfEachSync() {
        jdbc.sql("""
                        insert into destination_order (id, sync, destination, source, order_id, name, kind, state,
                            order_created_at, since, accepted_at, due_at, cause)
                        values (1, 'first', 'outlet', 'main', 1, '#1', 'ORDER', 'ON_HOLD', :at, :at, :at, :at, 'poll'),
                            (2, 'other', 'third', 'second', 2, '#2', 'ORDER', 'ON_HOLD', :at, :at, :at, :at, 'poll')""").param("at", Utc.at(Instant.EPOCH)).update();
    }

    @AfterEach
    void noOrders() {
        jdbc.sql("delete from destination_order").update();
    }

    @Test
    void shopifyOpensADocumentWithATokenInTheAddress() {
        HttpResponse<String> page = stranger()
                .with("Accept", "text/html")
                .get("/?embedded=1&shop=main.myshopify.com&host=YWRtaW4&id_token=" + sessionToken());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<meta name=\"shopify-api-key\" content=\"id-of-main\">", APP_BRIDGE, "/embedded.js")
                .contains("merchant of main (user 42)", "outlet.myshopify.com")
                .doesNotContain("second.myshopify.com", "store-second", "Hawtio", "Log out", sessionToken());
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void theAdminOfThatStoreAloneMayFrameIt() {
        HttpResponse<String> page = merchant().get("/");

        assertThat(policy(page)).contains(FRAMES, "script-src 'self' https://cdn.shopify.com/shopifycloud/;");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void whatTheAddressSaysOfAShopFramesNothing() {
        HttpResponse<String> page =
                administrator().with("Accept", "text/html").get("/?embedded=1&shop=main.myshopify.com&host=YWRtaW4");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(policy(page))
                .contains("frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("shopify");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.body()).doesNotContain("shopify-api-key", "cdn.shopify.com");
    }

    @Test
    void anExpiredTokenIsExplainedInTheFrameOfTheShopThatSignedIt() {
        Instant then = Instant.now().minusSeconds(120);
        HttpResponse<String> page =
                opened(Token.of("main.myshopify.com", "id-of-main", then).signed(SECRET));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("This sign-in has expired.").doesNotContain(APP_BRIDGE, "#1");
        assertThat(policy(page)).contains(FRAMES, "script-src 'self';");
    }

    @Test
    void aForgedTokenIsExplainedAndFramedByNobody() {
        Token good = Token.of("main.myshopify.com", "id-of-main", Instant.now());

        for (String token :
                new String[] {good.signed("another secret of some other app"), good.unsigned(), "nonsense"}) {
            HttpResponse<String> page = opened(token);

            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body())
                    .contains("This sign-in is not valid.", "/login")
                    .doesNotContain(token);
            assertThat(policy(page)).contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNotOfThisStoreAndThisAppOpensNeitherPageNorApi(String token) {
        assertThat(opened(token).statusCode()).isEqualTo(401);
        Visitor bearer = stranger().with("Authorization", "Bearer " + token);
        for (String path : new String[] {"/", "/orders", "/orders.csv", "/api/v1/orders", "/api/v1/openapi.json"}) {
            HttpResponse<String> answer = bearer.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("#1", "#2", token);
        }
        assertThat(bearer.post("/api/v1/orders/1/dismiss", "application/json", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    static Stream<Named<String>> aTokenThatIsNotOfThisStoreAndThisAppOpensNeitherPageNorApi() {
        Instant now = Instant.now();
        Supplier<Token> good = () -> Token.of("main.myshopify.com", "id-of-main", now);
        return Stream.of(
                Named.of(
                        "expired",
                        Token.of("main.myshopify.com", "id-of-main", now.minusSeconds(90))
                                .signed(SECRET)),
                Named.of(
                        "early",
                        good.get().with("nbf", now.getEpochSecond() + 60).signed(SECRET)),
                Named.of("another store signs", good.get().signed("secret-of-outlet")),
                Named.of(
                        "another store issues",
                        good.get()
                                .with("iss", "https://outlet.myshopify.com/admin")
                                .signed(SECRET)),
                Named.of(
                        "a store that is not here",
                        Token.of("evil.myshopify.com", "id-of-main", now).signed(SECRET)),
                Named.of("another app", good.get().with("aud", "id-of-outlet").signed(SECRET)),
                Named.of(
                        "several apps",
                        good.get()
                                .with("aud", List.of("id-of-main", "id-of-outlet"))
                                .signed(SECRET)),
                Named.of("another algorithm", good.get().signedByHs512(SECRET)),
                Named.of("none", good.get().unsigned()));
    }

    @Test
    void aFrameWithoutATokenIsToldWhatToDoInsteadOfALoginPageThatStaysBlank() {
        HttpResponse<String> page =
                stranger().with("Accept", "text/html").get("/orders?embedded=1&shop=main.myshopify.com");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Open the app again from your store&#39;s admin.");
    }

    @Test
    void aStoreThatIsNoSourceHasNothingToSee() {
        HttpResponse<String> page = opened(
                Token.of("outlet.myshopify.com", "id-of-outlet", Instant.now()).signed("secret-of-outlet"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("There is nothing to see here for this store.");
    }

    @Test
    void aStoreWithAStaticTokenIsToldWhyItDoesNotWork() {
        HttpResponse<String> page =
                opened(Token.of("second.myshopify.com", "any", Instant.now()).signed("secret-of-second"));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("static access-token");
    }

    @Test
    void inTheHeaderATokenAlsoChangesSomethingWithoutACsrfToken() {
        assertThat(merchant()
                        .post("/test-page", "application/x-www-form-urlencoded", "a=b")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void inTheAddressATokenChangesNothing() {
        assertThat(stranger()
                        .post("/test-page?id_token=" + sessionToken(), "application/x-www-form-urlencoded", "a=b")
                        .statusCode())
                .as("no CSRF token")
                .isEqualTo(403);
        assertThat(stranger()
                        .withCsrfToken()
                        .post("/test-page?id_token=" + sessionToken(), "application/x-www-form-urlencoded", "a=b")
                        .statusCode())
                .as("no login")
                .isEqualTo(401);
        assertThat(stranger().get("/api/v1/orders?id_token=" + sessionToken()).statusCode())
                .as("pages alone are opened by address")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/info", "/actuator/hawtio/index.html", "/actuator/jolokia", "/api/test"})
    void aMerchantDoesNotGetToTheOperatorsTools(String path) {
        assertThat(merchant().get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenMakesNoSession() {
        Visitor browser = stranger();
        browser.get("/?embedded=1&id_token=" + sessionToken());

        assertThat(browser.get("/test-page").statusCode()).isEqualTo(401);
    }

    @Test
    void theApiShowsAMerchantTheirOwnSyncsAlone() {
        assertThat(merchant().get("/api/v1/orders").body())
                .contains("\"order\":\"#1\"")
                .doesNotContain("#2");
        assertThat(merchant().get("/api/v1/orders/1").statusCode()).isEqualTo(200);
        assertThat(merchant().get("/api/v1/orders/2").statusCode()).isEqualTo(404);
        assertThat(merchant()
                        .post("/api/v1/orders/2/dismiss", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(merchant().get("/api/v1/stores").body()).doesNotContain("second", "third");
        assertThat(merchant().get("/api/v1/syncs/first/coverage").statusCode()).isEqualTo(200);
        assertThat(merchant().get("/api/v1/syncs/other/coverage").statusCode()).isEqualTo(404);
        assertThat(merchant()
                        .post("/api/v1/pools/other/reset", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(merchant()
                        .post("/api/v1/syncs/other/reconcile", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator().get("/api/v1/orders").body()).contains("#1", "#2");
    }

    @Test
    void aPageThatIsNotThereSaysSoInTheFrame() {
        HttpResponse<String> page = merchant().get("/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Page not found</h1>", "merchant of main (user 42)", APP_BRIDGE);
        assertThat(policy(page)).contains(FRAMES);
    }

    @Test
    void anInvalidAddressIsNoFailureOfTheServer() {
        HttpResponse<String> page = merchant().get("/orders?page=99999999999999");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<h1>Invalid request</h1>", "Nothing was changed")
                .doesNotContain("Its log has the details", "99999999999999");
    }

    @Test
    void aMerchantCannotFillTheMemoryOfAll() {
        String path = "/api/v1/syncs/nobodys/previews";
        String large = "{\"settings\":[" + "[],".repeat(400_000) + "[]]}";

        assertThat(merchant()
                        .post(path, "application/json", "{\"settings\":[]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(merchant().post(path, "application/json", large).statusCode())
                .as("not even read to its end")
                .isEqualTo(400);
    }

    @Test
    void whoDidSomethingIsWrittenDown() {
        assertThat(merchant()
                        .post("/api/v1/orders/1/dismiss", "application/json", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator().get("/api/v1/orders/1").body())
                .contains("\"settledBy\":\"merchant of main (user 42)\"");
    }

    private HttpResponse<String> opened(String token) {
        return stranger().with("Accept", "text/html").get("/?embedded=1&shop=main.myshopify.com&id_token=" + token);
    }

    private static String policy(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
