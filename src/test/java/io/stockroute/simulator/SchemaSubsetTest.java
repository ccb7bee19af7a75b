package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaSubsetTest {
    /** Shopify's complete schema lies beside the project, where it is there at all. */
    private static final Path CHECK = Path.of("..", "shared", "shopify", "validate");

    @Test
    void theSchemaIsATrueSubsetOfShopifys() throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(CHECK))
                .as("%s is not here: the schema is not compared", CHECK)
                .isTrue();
        assumeThat(onPath("node"))
                .as("node is not here: the schema is not compared")
                .isTrue();
        Process check = new ProcessBuilder(CHECK.toString(), "--subset", "src/main/resources/simulator/schema.graphqls")
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(output).isZero();
        assertThat(output).contains("0 difference(s)");
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
