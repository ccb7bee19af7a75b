package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert rules for Prometheus. That their metrics exist is the business of DashboardTest. */
class AlertsTest {

    @TempDir
    private Path folder;

    static Stream<Alert> alerts() throws IOException {
        return Alert.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertSaysHowUrgentItIsAndWhatToDo(Alert alert) {
        assertThat(alert.severity()).isIn("page", "ticket");
        assertThat(alert.summary()).contains("{{ $");
        assertThat(alert.runbook()).endsWith(".").hasSizeGreaterThan(40);
    }

    @Test
    void promtoolAcceptsThemAndTheyFireWhenTheyShould() throws IOException, InterruptedException {
        assumeTrue(isInstalled("promtool"), "promtool is not installed: the alert rules were not evaluated");
        String cases = Files.readString(Path.of("src/test/resources/alerts-test.yml"))
                .replace("ALERTS", Alert.FILE.toAbsolutePath().toString());

        run("promtool", "check", "rules", Alert.FILE.toString());
        run(
                "promtool",
                "test",
                "rules",
                Files.writeString(folder.resolve("test.yml"), cases).toString());
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
