package io.stockroute.camel;

import static io.stockroute.camel.StubStore.json;
import static io.stockroute.camel.StubStore.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store, or whoever answers in its place, can do to us by its answers: nothing that outlasts the call. */
class OutgoingCallsTest extends ShopifyRoutes {

    @Test
    void anAnswerThatIsSmallOnTheWireAndLargeAfterwardsIsCutOffAndSaidSo() {
        MAIN.answers(bomb(200)).answers(json(GOOD));

        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("The answer is larger than 64 MB");
        assertThat(shopify.call(query("main")).at("/shop/name").asText()).isEqualTo("Büro");
    }

    @Test
    void anAnswerWithoutAnEndIsCutOffWithoutCompressionToo() {
        MAIN.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), 100);
        });

        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .hasMessageContaining("The answer is larger than 64 MB");
    }

    @Test
    void headersHaveAnEndToo() {
        MAIN.answers(status(200, GOOD, "X-Long", "x".repeat(100_000)));

        assertThatThrownBy(() -> shopify.call(onceOnly("main")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("broke");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedAndNoTokenHandedOn(int status) {
        MAIN.answers(status(status, "", "Location", OUTLET.url() + "/admin/api/2026-10/graphql.json"));

        assertThatThrownBy(() -> shopify.call(query("main"))).isInstanceOf(ShopifyException.class);
        assertThat(OUTLET.asked).isEmpty();
    }

    @Test
    void theAnswerWithATokenHasTheSameLimits() {
        shopify.call(query("outlet"));
        OUTLET.forget();
        OUTLET.answers(status(401, ""));
        OUTLET.grants(status(307, "", "Location", MAIN.url() + "/admin/oauth/access_token"));

        assertThatThrownBy(() -> shopify.call(query("outlet"))).isInstanceOf(ShopifyException.class);
        assertThat(MAIN.askedForTokens).isEmpty();

        OUTLET.answers(status(401, ""), status(401, ""), status(401, ""), status(401, ""));
        OUTLET.grants(bomb(200), bomb(200), bomb(200), bomb(200));
        assertThatThrownBy(() -> shopify.call(query("outlet"))).hasMessageContaining("The answer is larger than 64 MB");
    }

    /** Headers of Camel's that name another address get no further than the store's own (CVE-2026-78164 and kin). */
    @ParameterizedTest
    @ValueSource(
            strings = {"CamelHttpUri", "CAMELHTTPURI", "CamelHttpPath", "CamelHttpQuery", "CamelRestHttpUri", "Host"})
    void noHeaderSendsACallElsewhere(String header) {
        MAIN.answers(json(GOOD));
        ShopifyCall call = query("main");

        JsonNode data = routes.requestBodyAndHeader(
                "direct:shopify-call.main", call, header, OUTLET.url() + "/x", JsonNode.class);

        assertThat(data.at("/shop/name").asText()).isEqualTo("Büro");
        assertThat(OUTLET.asked).isEmpty();
        assertThat(MAIN.asked.get(0).headers().getFirst("Host"))
                .isEqualTo(MAIN.url().getAuthority());
    }

    /** The client itself refuses a foreign host, whatever route asks it. */
    @Test
    void theClientCallsNoHostThatIsNotAStores() {
        var foreign = new StubStore();

        assertThatThrownBy(() -> routes.requestBody(
                        foreign.url() + "/admin/api/2026-10/graphql.json?httpClientConfigurer=#bean:shopifyHttp", "{}"))
                .rootCause()
                .hasMessageContaining("Calls to 127.0.0.1 are not allowed");
        assertThat(foreign.asked).isEmpty();
    }

    private static StubStore.Reply bomb(int megabytes) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var packed = new GZIPOutputStream(exchange.getResponseBody())) {
                write(packed, megabytes);
            }
        };
    }

    private static void write(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        out.write("{\"data\":".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }
}
