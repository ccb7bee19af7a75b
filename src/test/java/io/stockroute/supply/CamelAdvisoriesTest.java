package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.supply.RouteSteps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What makes the accepted advisories of Camel unreachable. Who breaks one of these looks at advisories.yaml first. */
class CamelAdvisoriesTest {

    private static final Pattern CALL = Pattern.compile("https?:.*|\\{\\{[a-zA-Z]+Url}}");

    @Test
    void allHeadersAreRemovedBeforeEachCallOverHttp() throws IOException {
        List<String> calls = new ArrayList<>();
        for (RouteSteps route : RouteSteps.routes()) {
            boolean removed = removedByItsCallers(route);
            for (Step step : route.steps()) {
                removed |= route.removesAllHeaders(step);
                if (isCall(step)) {
                    calls.add(route.id());
                    assertThat(removed)
                            .as("%s removes all headers before it calls %s", route.id(), step.uri())
                            .isTrue();
                }
            }
        }
        assertThat(calls).contains("shopify-http", "shopify-token");
    }

    /** A part of a route that is a route itself, such as the choice of a time-out: whoever calls it has removed them. */
    private static boolean removedByItsCallers(RouteSteps called) throws IOException {
        int callers = 0;
        for (RouteSteps route : RouteSteps.routes()) {
            boolean removed = false;
            for (Step step : route.steps()) {
                removed |= route.removesAllHeaders(step);
                if (!step.name().equals("from") && step.uri().equals("direct:%s.{{store}}".formatted(called.id()))) {
                    callers++;
                    if (!removed) {
                        return false;
                    }
                }
            }
        }
        return callers > 0;
    }

    @Test
    void noHeaderOfARequestIsLeftWhenItIsAnswered() throws IOException {
        List<RouteSteps> entries = RouteSteps.routes().stream()
                .filter(route -> from(route).startsWith("platform-http:"))
                .toList();
        assertThat(entries).isNotEmpty();
        for (RouteSteps entry : entries) {
            assertThat(entry.steps().stream().anyMatch(entry::removesAllHeaders))
                    .as("%s removes all headers", entry.id())
                    .isTrue();
            RouteSteps failures = RouteSteps.configuration(
                    entry.content().findPath("routeConfigurationId").asText());
            long clauses = count(failures, step -> step.name().equals("exception"));
            assertThat(count(failures, failures::removesAllHeaders))
                    .as("each clause of %s removes all headers", failures.id())
                    .isEqualTo(clauses);
        }
    }

    @Test
    void onlyTheDownloadOfAResultChoosesItsAddress() throws IOException {
        List<String> choosing = RouteSteps.routes().stream()
                .filter(route -> route.content().toString().matches(".*(?i:Camel(Rest)?HttpUri).*"))
                .map(RouteSteps::id)
                .toList();
        assertThat(choosing).isSubsetOf("catalog-bulk-download");
    }

    @Test
    void noRouteFollowsRedirectsOrLogsInByTheEndpointOrIsAProxyOrASaga() throws IOException {
        assertThat(RouteSteps.text())
                .doesNotContainPattern("(?i)followRedirects|auth(Username|Password|Method|Bearer)|oauth2")
                .doesNotContainPattern("(?i)matchOnUriPrefix|bridgeEndpoint|\\bsaga\\b");
        assertThat(Libraries.resolved()).extracting(Library::name).doesNotContain("camel-saga");
    }

    private static boolean isCall(Step step) {
        return (step.name().equals("to") || step.name().equals("toD"))
                && CALL.matcher(step.uri()).matches();
    }

    private static String from(RouteSteps route) {
        return route.content().findPath("from").path("uri").asText();
    }

    private static long count(RouteSteps steps, Predicate<Step> predicate) {
        return steps.steps().stream().filter(predicate).count();
    }
}
