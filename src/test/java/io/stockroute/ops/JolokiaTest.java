package io.stockroute.ops;

import static io.stockroute.ops.Jolokia.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JolokiaTest extends RunningServer {

    private Jolokia jolokia;
    private String route;

    @BeforeEach
    void logIn() {
        jolokia = jolokia();
        route = jolokia.route("ops-page");
    }

    @AfterEach
    void startTheRouteAgain() {
        jolokia.exec(route, "start()");
    }

    @Test
    void anOperatorStopsAndStartsARoute() {
        assertThat(status(jolokia.exec(route, "stop()"))).isEqualTo(200);
        assertThat(stateOfRoute()).isEqualTo("Stopped");

        assertThat(status(jolokia.exec(route, "start()"))).isEqualTo(200);
        assertThat(stateOfRoute()).isEqualTo("Started");
    }

    @Test
    void anOperatorStopsAndStartsAllRoutesOfAModule() {
        String group = jolokia.group("settings");
        String member = jolokia.route("settings-saved");
        try {
            assertThat(status(jolokia.exec(group, "stop()"))).isEqualTo(200);
            assertThat(jolokia.read(member, "State").path("value").asText()).isEqualTo("Stopped");
        } finally {
            assertThat(status(jolokia.exec(group, "start()"))).isEqualTo(200);
        }
        assertThat(jolokia.read(member, "State").path("value").asText()).isEqualTo("Started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/version",
                "/version?callback=steal",
                "/read/java.lang:type=Memory",
                "?p=/version",
                "/list?ignoreErrors=true&mimeType=text/html"
            })
    void itIsAskedByPostAlone(String rest) {
        for (String path : List.of("/actuator/jolokia", "/actuator/hawtio/jolokia")) {
            var answer = administrator().get(path + rest);
            assertThat(answer.statusCode()).as("Hawtio takes it for an agent").isEqualTo(403);
            assertThat(answer.body()).doesNotContain("\"agent\"", "steal");
        }
    }

    /** These stand in the address of each of its requests. */
    @Test
    void itAnswersHawtio() {
        var answer = administrator()
                .withCsrfToken()
                .post(
                        "/actuator/hawtio/jolokia/?maxDepth=7&maxCollectionSize=50000&ignoreErrors=true&canonicalNaming=false"
                                + "&mimeType=application/json",
                        "application/json",
                        "{\"type\": \"version\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("agent");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void itCallsNobodyBackAndAnswersNoForeignPage() {
        String version = "{\"type\": \"version\"}";
        Visitor operator = administrator().withCsrfToken();
        assertThat(operator.post("/actuator/jolokia", "application/json", version)
                        .body())
                .contains("agent");
        assertThat(operator.post("/actuator/hawtio/jolokia", "application/json", version)
                        .body())
                .contains("agent");
        assertThat(operator.post("/actuator/jolokia?callback=steal", "application/json", version)
                        .statusCode())
                .isEqualTo(400);
        assertThat(operator.post("/actuator/jolokia?mimeType=text/html", "application/json", version)
                        .statusCode())
                .isEqualTo(400);
        var answer =
                operator.with("Origin", "https://evil.example").post("/actuator/jolokia", "application/json", version);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"suspend()", "resume()", "reset()", "dumpRouteAsXml()", "dumpRouteStatsAsXml(boolean,boolean)"})
    void anOperatorMayDoThisToARoute(String operation) {
        Object[] arguments = operation.endsWith("()") ? new Object[0] : new Object[] {true, true};

        assertThat(status(jolokia.exec(route, operation, arguments))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the route | remove()",
                "the route | updateRouteFromXml(java.lang.String)",
                "the context | sendBody(java.lang.String,java.lang.Object)",
                "the context | sendStringBody(java.lang.String,java.lang.String)",
                "the context | requestBody(java.lang.String,java.lang.Object)",
                "the context | sendBodyAndHeaders(java.lang.String,java.lang.Object,java.util.Map)",
                "the context | stop()",
                "the context | createEndpoint(java.lang.String)",
                "com.sun.management:type=DiagnosticCommand | vmSystemProperties",
                "com.sun.management:type=HotSpotDiagnostic | dumpHeap(java.lang.String,boolean)",
                "java.lang:type=Memory | gc()",
            })
    void everyOtherOperationIsDenied(String of, String operation) {
        String bean =
                switch (of) {
                    case "the route" -> route;
                    case "the context" -> jolokia.camel();
                    default -> of;
                };
        assertThat(status(jolokia.exec(bean, operation, "direct:x", "body"))).isEqualTo(403);
    }

    @Test
    void noAttributeIsWritten() {
        ObjectNode request = request("write", route).put("attribute", "StatisticsEnabled");

        assertThat(status(jolokia.post(request.put("value", false)))).isEqualTo(403);
    }

    @Test
    void theCommandLineIsNotShown() {
        assertThat(status(jolokia.read("java.lang:type=Runtime", "SystemProperties")))
                .isEqualTo(403);
        assertThat(status(jolokia.read("java.lang:type=Runtime", "InputArguments")))
                .isEqualTo(403);
        assertThat(jolokia.post(request("read", "java.lang:*")).toString()).doesNotContain("java.class.path");
    }

    @Test
    void aRequestIsNotForwardedToAnotherProcess() {
        ObjectNode request = request("read", "java.lang:type=Runtime").put("attribute", "Name");
        request.putObject("target").put("url", "service:jmx:rmi:///jndi/rmi://127.0.0.1:1/jmxrmi");

        assertThat(jolokia.post(request).at("/value").asText())
                .startsWith(ProcessHandle.current().pid() + "@");
        assertThat(administrator().get("/actuator/hawtio/proxy/enabled").body()).isEqualToIgnoringWhitespace("false");
    }

    @Test
    void aGetDoesNothing() {
        String path = Jolokia.PATH + "/exec/" + URLEncoder.encode(route, StandardCharsets.UTF_8) + "/stop()";

        assertThat(administrator().get(path).body()).contains("\"status\":403");
        assertThat(stateOfRoute()).isEqualTo("Started");
    }

    @Test
    void aPostWithoutTheTokenIsRefused() {
        assertThat(administrator()
                        .post(Jolokia.PATH, "application/json", "{\"type\":\"version\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Jolokia.PATH, "/actuator/hawtio/jolokia"})
    void aPostWithoutALoginIsRefused(String path) {
        assertThat(stranger()
                        .withCsrfToken()
                        .post(path, "application/json", "{\"type\":\"version\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    private String stateOfRoute() {
        return jolokia.read(route, "State").at("/value").asText();
    }

    private static int status(JsonNode answer) {
        return answer.at("/status").asInt();
    }
}
