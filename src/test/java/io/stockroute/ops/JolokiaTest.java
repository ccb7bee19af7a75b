package io.stockroute.ops;

import static io.stockroute.ops.Jolokia.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JolokiaTest extends RunningServer {

    private static final String CONTEXT = "org.apache.camel:context=stockroute,type=context,name=\"stockroute\"";
    private static final String ROUTE = "org.apache.camel:context=stockroute,type=routes,name=\"ops-page\"";

    private Jolokia jolokia;

    @BeforeEach
    void logIn() {
        jolokia = new Jolokia(administrator());
    }

    @AfterEach
    void startTheRouteAgain() {
        jolokia.exec(ROUTE, "start()");
    }

    @Test
    void anOperatorStopsAndStartsARoute() {
        assertThat(status(jolokia.exec(ROUTE, "stop()"))).isEqualTo(200);
        assertThat(stateOfRoute()).isEqualTo("Stopped");

        assertThat(status(jolokia.exec(ROUTE, "start()"))).isEqualTo(200);
        assertThat(stateOfRoute()).isEqualTo("Started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"suspend()", "resume()", "reset()", "dumpRouteAsXml()", "dumpRouteStatsAsXml(boolean,boolean)"})
    void anOperatorMayDoThisToARoute(String operation) {
        Object[] arguments = operation.endsWith("()") ? new Object[0] : new Object[] {true, true};

        assertThat(status(jolokia.exec(ROUTE, operation, arguments))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ROUTE + " | remove()",
                ROUTE + " | updateRouteFromXml(java.lang.String)",
                CONTEXT + " | sendBody(java.lang.String,java.lang.Object)",
                CONTEXT + " | sendStringBody(java.lang.String,java.lang.String)",
                CONTEXT + " | requestBody(java.lang.String,java.lang.Object)",
                CONTEXT + " | sendBodyAndHeaders(java.lang.String,java.lang.Object,java.util.Map)",
                CONTEXT + " | stop()",
                CONTEXT + " | createEndpoint(java.lang.String)",
                "com.sun.management:type=DiagnosticCommand | vmSystemProperties",
                "com.sun.management:type=HotSpotDiagnostic | dumpHeap(java.lang.String,boolean)",
                "java.lang:type=Memory | gc()",
            })
    void everyOtherOperationIsDenied(String bean, String operation) {
        assertThat(status(jolokia.exec(bean, operation, "direct:x", "body"))).isEqualTo(403);
    }

    @Test
    void noAttributeIsWritten() {
        ObjectNode request = request("write", ROUTE).put("attribute", "StatisticsEnabled");

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
        String path = Jolokia.PATH + "/exec/" + URLEncoder.encode(ROUTE, StandardCharsets.UTF_8) + "/stop()";

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
        return jolokia.read(ROUTE, "State").at("/value").asText();
    }

    private static int status(JsonNode answer) {
        return answer.at("/status").asInt();
    }
}
