package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.order.OrderState;
import io.stockroute.supply.Alert;
import io.stockroute.webhook.DeliveryState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A panel whose metric was renamed stays empty, and empty looks like all is well. */
class DashboardTest extends RunningServer {

    private static final Path DASHBOARD = Path.of("docker", "grafana", "stockroute.json");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?=[{)\\[]|$)");

    /** There once a sync imports orders (OrderMetricsTest), or Shopify answers with another version (ShopifyRoutesTest). */
    private static final Pattern LATER = Pattern.compile("stockroute_orders|stockroute_shopify_unexpected_version");

    private static final Pattern STATES = Pattern.compile("stockroute_(orders|deliveries)\\{state=~?\"([a-z_|]+)\"");
    private static final Pattern WATCHED = Pattern.compile("\\b(stockroute|hikaricp|process|jvm)_[a-z_]+\\b");

    @Test
    void whatTheDashboardShowsIsMeasured() throws IOException {
        deliver("/webhooks/test", "application/json", "{}");
        String measured = administrator().get("/actuator/prometheus").body();

        List<String> shown = shown();

        assertThat(shown).contains("stockroute_levels_to_read", "camel_exchanges_total", "process_cpu_usage");
        isMeasured(shown, measured);
    }

    /** And an alert whose metric was renamed never fires. */
    @Test
    void whatTheAlertsWatchIsMeasured() throws IOException {
        deliver("/webhooks/test", "application/json", "{}");
        String measured = administrator().get("/actuator/prometheus").body();

        List<String> watched = Alert.all().stream()
                .flatMap(alert -> WATCHED.matcher(alert.query()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(watched).contains("stockroute_guard_on_hold", "hikaricp_connections_pending");
        isMeasured(watched, measured);
    }

    /** A query for a state that nothing can be in shows nothing, ever. */
    @Test
    void statesThatTheyAskForExist() throws IOException {
        List<String> states = Stream.concat(
                        queries().stream(), Alert.all().stream().map(Alert::query))
                .flatMap(query -> STATES.matcher(query).results())
                .flatMap(found -> Stream.of(found.group(2).split("\\|", -1)).map(state -> found.group(1) + " " + state))
                .distinct()
                .toList();

        assertThat(states)
                .contains("orders on_hold", "deliveries failed")
                .isSubsetOf(Stream.concat(
                                named("orders ", OrderState.PENDING),
                                named("deliveries ", List.of(DeliveryState.values())))
                        .toList());
    }

    private static Stream<String> named(String metric, List<? extends Enum<?>> states) {
        return states.stream().map(state -> metric + state.name().toLowerCase(Locale.ROOT));
    }

    private static void isMeasured(List<String> metrics, String measured) {
        assertThat(metrics)
                .filteredOn(metric -> !LATER.matcher(metric).lookingAt())
                .allSatisfy(metric -> assertThat(measured).contains("\n" + metric + "{"));
    }

    private static List<String> shown() throws IOException {
        return queries().stream()
                .flatMap(query -> METRIC.matcher(query).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static List<String> queries() throws IOException {
        return new ObjectMapper().readTree(DASHBOARD.toFile()).findValuesAsText("expr");
    }
}
