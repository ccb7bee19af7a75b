package io.stockroute.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes what compose.yaml calls secrets. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It is a script for bash")
class MakeSecretsTest {

    @TempDir
    Path temporary;

    @Test
    void eachSecretIsMadeOnceAndIsItsOwn() throws Exception {
        Path folder = temporary.resolve("secrets");
        make(folder);
        Map<String, String> made = read(folder);
        assertThat(made.keySet())
                .containsExactly(
                        "GRAFANA_PASSWORD",
                        "POSTGRES_PASSWORD",
                        "STOCKROUTE_ADMIN_PASSWORD",
                        "STOCKROUTE_METRICS_TOKEN");
        assertThat(made.values()).doesNotHaveDuplicates().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));

        make(folder);
        assertThat(read(folder)).isEqualTo(made);
    }

    @Test
    void theFolderIsTheOperatorsAlone() throws Exception {
        Path folder = temporary.resolve("secrets");
        make(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("stores")).isDirectory();
        assertThat(Files.readString(Path.of(".gitignore")).lines()).contains("docker/secrets/");
    }

    private static void make(Path folder) throws IOException, InterruptedException {
        Process script = new ProcessBuilder(List.of("bash", "docker/make-secrets.sh", folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(said).isZero();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                secrets.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return secrets;
    }
}
