package io.stockroute.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stockroute.StockrouteApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the server prints when a second file makes its configuration wrong. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    private Path directory;

    @Test
    void aRefusedConfigurationEndsTheStartAndShowsNoSecret(CapturedOutput output) throws Exception {
        start(ConfigurationFixture.RIGHT
                .replace("source: main", "source: man")
                .replace("secret-of-main", "secret-of-main-store")
                .replace("client-id:", "clientt-id:"));

        assertThat(output.getAll())
                .contains("Stockroute cannot start: 3 problems in the configuration")
                .contains("There is no store 'man'.")
                .contains("where: stockroute.syncs.main.source (")
                .contains("stores.yaml] - 13:15)")
                .doesNotContain("token-of", "secret-of", "id-of-outlet");
    }

    @Test
    void aValueOfTheWrongKindEndsTheStartAndIsNotShown(CapturedOutput output) throws Exception {
        start("stockroute:\n  lane:\n    lease: secret-of-lane\n  stores:\n    main: secret-of-main\n");

        assertThat(output.getAll())
                .contains("Stockroute cannot start: 1 problem in the configuration")
                .doesNotContain("secret-of");
    }

    @Test
    void aFileThatIsNoYamlEndsTheStartAndIsNotShown(CapturedOutput output) throws Exception {
        start("stockroute:\n  stores:\n    main:\n      access-token: secret-of-main: x\n");

        assertThat(output.getAll())
                .contains("a configuration file is not valid YAML, line 4, column")
                .doesNotContain("secret-of");
    }

    private void start(String yaml) throws Exception {
        Path file = Files.writeString(directory.resolve("stores.yaml"), yaml);
        Throwable refusal = catchThrowable(() -> new SpringApplicationBuilder(StockrouteApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:refused;QUERY_CACHE_SIZE=0",
                        "--spring.config.additional-location=file:" + file)
                .close());
        assertThat(refusal).isNotNull();
    }
}
