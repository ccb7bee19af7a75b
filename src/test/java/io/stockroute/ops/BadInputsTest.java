package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bad inputs from a seed: no answer is a failure of the server, nothing changes, and no stack trace is written or shown. Run more of them
 * with {@code -Dbad-inputs=10000}, others with {@code -Dbad-inputs.seed=…}.
 */
@ExtendWith(OutputCaptureExtension.class)
class BadInputsTest extends RunningServer {

    private static final int COUNT = Integer.getInteger("bad-inputs", 2_000);
    private static final long SEED = Long.getLong("bad-inputs.seed", 20_261_130L);

    /** What bad inputs could change. Runs are not among them: the server itself begins some. */
    private static final List<String> TABLES = List.of(
            "level",
            "variant",
            "location",
            "product_hint",
            "destination_order",
            "compliance_request",
            "sync_setting",
            "sync_setting_change",
            "operator_action",
            "preview",
            "pool",
            "reservation");

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final Nasty nasty = new Nasty(random);
    private Map<String, Long> before;

    @BeforeEach
    void count() {
        before = counts();
    }

    @Test
    void theApiRefusesThem(CapturedOutput output) throws Exception {
        Visitor program = stranger().with("Authorization", "Bearer " + API_TOKEN);
        JsonNode paths = new ObjectMapper()
                .readTree(program.get("/api/v1/openapi.json").body())
                .path("paths");
        List<String[]> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                        operations.add(new String[] {method.toUpperCase(java.util.Locale.ROOT), path.getKey()})));

        for (int i = 0; i < COUNT; i++) {
            String[] operation = operations.get(random.nextInt(operations.size()));
            String path = nasty.path(operation[1]);
            boolean reads = operation[0].equals("GET");
            HttpResponse<String> answer = program.send(
                    operation[0],
                    path + nasty.query(),
                    reads ? "" : nasty.body(),
                    reads ? null : random.nextInt(10) == 0 ? "text/plain" : "application/json");
            check(operation[0] + " " + path, answer);
        }
        nothingHappened(output);
    }

    @Test
    void theGateRefusesThemOrTheyComeToNothing(CapturedOutput output) {
        for (int i = 0; i < COUNT; i++) {
            String body = nasty.body();
            boolean signed = random.nextBoolean();
            Visitor sender = stranger()
                    .with("X-Shopify-Shop-Domain", random.nextInt(5) == 0 ? nasty.header() : "main.myshopify.com")
                    .with("X-Shopify-Hmac-Sha256", signed ? signature(body) : nasty.header())
                    .with("X-Shopify-Topic", random.nextInt(3) == 0 ? nasty.header() : nasty.topic())
                    .with("X-Shopify-Webhook-Id", random.nextInt(3) == 0 ? nasty.header() : "bad-input-" + i)
                    .with("X-Shopify-Triggered-At", nasty.header())
                    .with("CamelHttpResponseCode", "500");
            HttpResponse<String> answer = sender.post(
                    "/webhooks/shopify" + nasty.query(),
                    random.nextInt(10) == 0 ? "text/plain" : "application/json",
                    body);
            check(answer.request().uri() + " " + answer.request().headers().map() + " " + body, answer);
        }
        nothingHappened(output);
    }

    @Test
    void whatIsNoFormIsRefusedAndNotWrittenDown(CapturedOutput output) {
        assertThat(stranger().post("/login", "multipart/form-data", "--x").statusCode())
                .isEqualTo(403);
        assertThat(stranger()
                        .post("/login", "application/x-www-form-urlencoded", "password=%zz-hidden&%ff%0a=hidden")
                        .statusCode())
                .isEqualTo(403);
        stranger().with("Cookie", "a=\"hidden, b c=hidden").get("/login");

        assertThat(output.getAll()).doesNotContain("\tat ", " ERROR ", "hidden");
    }

    /** The headers by which advisories of Camel's take control: CVE-2026-78164, -85251, -85254, -85312, -85316, -40453. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "camelhttpuri",
                "CamelRestHttpUri",
                "CamelHttpPath",
                "CamelHttpResponseCode",
                "camelhttpresponsecode",
                "CAMELHTTPRESPONSECODE",
                "CamelHttpMethod",
                "CamelBeanMethodName",
                "CamelSqlQuery",
                "CamelJdbcParameters",
                "CamelFileName",
                "CamelToEndpoint",
                "CamelSplitSize",
                "CamelRedeliveryCounter",
                "Long-Running-Action",
                "long-running-action",
                "kafka.OVERRIDE_TOPIC",
                "X-Anything",
                "Authorization",
                "Cookie"
            })
    void noHeaderOfASenderSteersTheRouteOrComesBack(String header) {
        String value = "http://127.0.0.1:1/{{stockroute.admin.password}}";
        String body = "{\"of\":\"" + header + "\"}";

        HttpResponse<String> answer = stranger()
                .with("X-Shopify-Shop-Domain", "main.myshopify.com")
                .with("X-Shopify-Hmac-Sha256", signature(body))
                .with("X-Shopify-Topic", "themes/publish")
                .with("X-Shopify-Webhook-Id", "advisory-" + header)
                .with(header, value)
                .post("/webhooks/shopify?" + header + "=418", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map().toString())
                .doesNotContainIgnoringCase(header)
                .doesNotContain("127.0.0.1:1", "418", PASSWORD);
    }

    private static void check(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body())
                .as(what)
                .doesNotContain("\tat ", "java.lang.", "org.springframework", "select * from");
    }

    private void nothingHappened(CapturedOutput output) {
        assertThat(counts()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return counts;
    }
}
