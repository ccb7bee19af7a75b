package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.TimerTask;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.timer.TimerConsumer;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.context.ApplicationContext;

class HealthTest extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CamelContext camel;

    private TomcatWebServer server;

    @BeforeEach
    void find() {
        server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOpenAndTellsAStrangerNoDetails(String path) {
        var answer = stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
    void aMerchantIsToldNoDetailsEither(String path) {
        var answer = merchant().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "database");
        assertThat(merchant().get("/actuator/health/db").statusCode()).isEqualTo(404);
    }

    @Test
    void aStrangerSeesNoOtherPartOfHealth() {
        assertThat(stranger().get("/actuator/health/db").statusCode()).isEqualTo(404);
        assertThat(administrator().get("/actuator/health/db").statusCode()).isEqualTo(200);
    }

    @Test
    void readinessAsksTheDatabase() {
        assertThat(administrator().get("/actuator/health/readiness").body())
                .contains("\"db\"", "\"readinessState\"")
                .doesNotContain("camel");
        assertThat(administrator().get("/actuator/health/liveness").body()).doesNotContain("\"db\"");
    }

    @Test
    void aStoppedRouteDoesNotTakeTheServerOut() {
        Jolokia jolokia = jolokia();
        assertThat(jolokia.exec(jolokia.route("ops-page"), "stop()")
                        .at("/status")
                        .asInt())
                .isEqualTo(200);
        try {
            assertThat(stranger().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(stranger().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(stranger().get("/actuator/health").statusCode()).isEqualTo(200);
        } finally {
            jolokia.exec(jolokia.route("ops-page"), "start()");
        }
    }

    @Test
    void aServerThatStopsIsNotReadyButAlive() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(stranger().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(stranger().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void routesAreCountedForPrometheus() {
        deliver("/webhooks/test", "application/json", "{}");

        await().untilAsserted(() -> assertThat(
                        administrator().get("/actuator/prometheus").body())
                .containsPattern("camel_exchanges_succeeded_total\\{.*routeId=\"ops-webhook\"} [1-9]")
                .containsPattern("camel_exchanges_inflight\\{.*routeId=\"ops-webhook\"} 0")
                .contains("application=\"stockroute\""));
    }

    @Test
    void aTimerThatIsGoneTakesLivenessDownUntilItsRouteIsStartedAgain() {
        await().dontCatchUncaughtExceptions().until(() -> administrator()
                .get("/actuator/health/liveness")
                .body()
                .contains("\"ops-tick\":\"ran 0 s ago\""));
        endTimerOf("ops-tick");
        await().dontCatchUncaughtExceptions()
                .until(() -> stranger().get("/actuator/health/liveness").statusCode() == 503);

        assertThat(administrator().get("/actuator/health/liveness").body())
                .contains("\"ops-tick\":\"its thread has died\"");
        assertThat(stranger().get("/actuator/health/liveness").body()).doesNotContain("ops-tick");
        assertThat(stranger().get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        Jolokia jolokia = jolokia();
        jolokia.exec(jolokia.route("ops-tick"), "stop()");
        jolokia.exec(jolokia.route("ops-tick"), "start()");
        await().dontCatchUncaughtExceptions()
                .until(() -> stranger().get("/actuator/health/liveness").statusCode() == 200);
    }

    @Test
    void allTimersLanesAndTheSchedulerAreWatched() {
        await().until(() ->
                administrator().get("/actuator/health/liveness").body().contains("ClusterManager"));

        assertThat(administrator().get("/actuator/health/liveness").body())
                .contains("\"stock-lane.main\"", "\"order-lane.outlet\"", "\"stock-lane-tick\"", "\"webhook-dispatch\"")
                .contains("\"scheduler stockroute_QuartzSchedulerThread\"", "MisfireHandler");
    }

    @Test
    void healthAloneIsAnsweredOnAPortOfItsOwn() {
        Connector connector = Stream.of(server.getTomcat().getService().findConnectors())
                .filter(other -> other.getLocalPort() != server.getPort())
                .findFirst()
                .orElseThrow();
        Visitor probe = new Visitor(connector.getLocalPort());

        assertThat(probe.get("/actuator/health/liveness").body())
                .isEqualTo(stranger().get("/actuator/health/liveness").body());
        assertThat(probe.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        for (String other : List.of(
                "/", "/login", "/actuator/info", "/actuator/health/db", "/actuator/health/", "/api/v1/stores")) {
            assertThat(probe.get(other).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(probe.with("Authorization", Visitor.basic("admin", "wrong"))
                        .get("/actuator/health/liveness")
                        .statusCode())
                .as("no password is checked there")
                .isEqualTo(200);
        assertThat(probe.post("/webhooks/test", "application/json", "{}").statusCode())
                .isEqualTo(404);
        assertThat(probe.post("/actuator/health/liveness", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(connector.getProtocolHandler().getExecutor())
                .as("threads of its own")
                .isNotSameAs(
                        server.getTomcat().getConnector().getProtocolHandler().getExecutor());
    }

    private void endTimerOf(String route) {
        TimerConsumer consumer = (TimerConsumer) camel.getRoute(route).getConsumer();
        consumer.getEndpoint().getTimer(consumer).schedule(new Deadly(), 0);
        consumer.getEndpoint().removeTimer(consumer); // counted once more by the line before
    }

    private static final class Deadly extends TimerTask {
        @Override
        public void run() {
            throw new AssertionError("of the test: it ends the thread of its timer");
        }
    }

    @Test
    void theTokenOfTheMetricsOpensThemAndNothingElse() {
        Visitor prometheus = stranger().with("Authorization", "Bearer " + METRICS_TOKEN);

        assertThat(prometheus.get("/actuator/prometheus").body()).contains("application=\"stockroute\"");
        for (String other : List.of("/", "/actuator", "/actuator/info", "/actuator/metrics", "/api/v1/stores")) {
            assertThat(prometheus.get(other).statusCode()).as(other).isEqualTo(401);
        }
        for (String wrong : List.of(METRICS_TOKEN + "x", API_TOKEN, "x", "")) {
            assertThat(stranger()
                            .with("Authorization", "Bearer " + wrong)
                            .get("/actuator/prometheus")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(prometheus.post("/actuator/prometheus", "text/plain", "x").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(merchant().get("/actuator/prometheus").statusCode()).isGreaterThanOrEqualTo(401);
    }

    @Test
    void theVersionIsShown() {
        assertThat(administrator().get("/actuator/info").body())
                .contains("\"artifact\":\"stockroute\"", "\"camel.version\"");
    }
}
