package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

class HealthTest extends RunningServer {

    @Autowired
    private ApplicationContext context;

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

        assertThat(administrator().get("/actuator/prometheus").body())
                .containsPattern("camel_exchanges_succeeded_total\\{.*routeId=\"ops-webhook\"} [1-9]")
                .containsPattern("camel_exchanges_inflight\\{.*routeId=\"ops-webhook\"} 0")
                .contains("application=\"stockroute\"");
    }

    @Test
    void theVersionIsShown() {
        assertThat(administrator().get("/actuator/info").body())
                .contains("\"artifact\":\"stockroute\"", "\"camel.version\"");
    }
}
