package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.security.Administrator;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server lists, asked over HTTP by each who has something to show: a key opens its own doors and no others. */
class EveryRoleTest extends RunningServer {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private static final List<String> ACTUATOR = List.of(
            "/actuator",
            "/actuator/info",
            "/actuator/metrics",
            "/actuator/metrics/jvm.memory.used",
            "/actuator/camelroutes",
            "/actuator/hawtio",
            "/actuator/hawtio/index.html",
            "/actuator/jolokia",
            "/actuator/hawtio/jolokia/read/java.lang:type=Memory",
            "/actuator/nothing-here");

    private record Door(String method, String pattern) {

        String path() {
            return pattern.replace("{sync}", "first").replace("{store}", "main").replaceAll("\\{\\w+}", "1");
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        boolean writes() {
            return !method.equals("GET");
        }

        HttpResponse<String> tryBy(Visitor visitor) {
            return writes()
                    ? visitor.send(method, path(), isApi() ? "{}" : "version=0", isApi() ? JSON : FORM)
                    : visitor.get(path());
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEndpointIsCounted() {
        assertThat(doors()).hasSizeGreaterThan(75).anyMatch(Door::isApi).anyMatch(Door::writes);
    }

    @TestFactory
    Stream<DynamicTest> theTokenOfTheMetricsOpensNothingElse() {
        return each(doors().filter(door -> !door.pattern().equals("/login")), door -> assertThat(
                        door.tryBy(bearer(METRICS_TOKEN)).statusCode())
                .isIn(REFUSED));
    }

    @TestFactory
    Stream<DynamicTest> theTokenOfTheApiOpensTheApiAlone() {
        return each(
                doors().filter(door -> !door.isApi() && !door.pattern().equals("/login")),
                door -> assertThat(door.tryBy(bearer(API_TOKEN)).statusCode()).isIn(REFUSED));
    }

    /** With a login and the token of the form, so that nothing but the origin can be the reason. */
    @TestFactory
    Stream<DynamicTest> whatAPageOfAnotherSiteSendsChangesNothing() {
        Visitor browser = stranger();
        browser.logIn(Administrator.NAME, PASSWORD);
        browser.withCsrfToken();
        long actions = actions();
        return each(doors().filter(Door::writes), door -> {
            for (String origin : List.of("https://evil.example", "http://localhost.evil.example", "null", "nonsense")) {
                assertThat(door.tryBy(browser.with("Origin", origin)).statusCode())
                        .as(origin)
                        .isEqualTo(403);
            }
            assertThat(actions()).isEqualTo(actions);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "Cross-Site", "anything"})
    void aBrowserThatNamesAnotherSiteIsRefused(String site) {
        Visitor browser = stranger();
        browser.logIn(Administrator.NAME, PASSWORD);
        browser.withCsrfToken().with("Sec-Fetch-Site", site);

        assertThat(doors().filter(Door::writes))
                .allSatisfy(door -> assertThat(door.tryBy(browser).statusCode()).isEqualTo(403));
    }

    /** A read stays one, however it asks to be taken for a write. */
    @ParameterizedTest
    @CsvSource({"X-HTTP-Method-Override,POST", "X-HTTP-Method,DELETE", "X-Method-Override,PUT"})
    void noHeaderTurnsAReadIntoAWrite(String header, String method) {
        Visitor administrator = administrator().with(header, method);
        long actions = actions();

        assertThat(doors().filter(Door::writes)).allSatisfy(door -> {
            assertThat(administrator.get(door.path()).statusCode()).isIn(200, 302, 400, 404, 405);
            assertThat(administrator.get(door.path() + "?_method=" + method).statusCode())
                    .isIn(200, 302, 400, 404, 405);
        });
        assertThat(actions()).isEqualTo(actions);
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsIntoTheActuatorButTheAdministrator() {
        return ACTUATOR.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(stranger().get(path).statusCode()).isEqualTo(401);
                    assertThat(merchant().get(path).statusCode()).isEqualTo(403);
                    assertThat(bearer(API_TOKEN).get(path).statusCode()).isIn(REFUSED);
                    assertThat(bearer(METRICS_TOKEN).get(path).statusCode()).isIn(REFUSED);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/personal-data", "/api/v1/personal-data-requests", "/api/v1/personal-data-requests/1/export"})
    void personalDataIsNoMerchants(String path) {
        assertThat(merchant().get(path).statusCode()).isIn(403, 404);
        assertThat(stranger().get(path).statusCode()).isEqualTo(401);
    }

    private Visitor bearer(String token) {
        return stranger().with("Authorization", "Bearer " + token);
    }

    private long actions() {
        return jdbc.sql("select count(*) from operator_action")
                .query(Long.class)
                .single();
    }

    private Stream<Door> doors() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.stockroute."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Door(method, pattern))))
                .sorted(Comparator.comparing(Door::toString));
    }

    private static Stream<DynamicTest> each(Stream<Door> doors, java.util.function.Consumer<Door> tried) {
        return doors.map(
                door -> DynamicTest.dynamicTest(door.method() + " " + door.pattern(), () -> tried.accept(door)));
    }
}
