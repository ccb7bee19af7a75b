package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.supply.Alert;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A panel whose metric was renamed stays empty, and empty looks like all is well. */
class DashboardTest extends RunningServer {

    private static final Path DASHBOARD = Path.of("docker", "grafana", "stockroute.json");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?=[{)\\[]|$)");

    /** There once a sync imports orders (OrderMetricsTest), or Shopify answers with another version (ShopifyRoutesTest). */
    private static final Pattern LATER = Pattern.compile("stockroute_orders|stockroute_shopify_unexpected_version");

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

        assertThat(watched).contains("stockroute_guard_held", "hikaricp_connections_pending");
        isMeasured(watched, measured);
    }

    private static void isMeasured(List<String> metrics, String measured) {
        assertThat(metrics)
                .filteredOn(metric -> !LATER.matcher(metric).lookingAt())
                .allSatisfy(metric -> assertThat(measured).contains("\n" + metric + "{"));
    }

    private static List<String> shown() throws IOException {
        return new ObjectMapper()
                .readTree(DASHBOARD.toFile()).findValuesAsText("expr").stream()
                        .flatMap(query -> METRIC.matcher(query).results())
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
    }
}
