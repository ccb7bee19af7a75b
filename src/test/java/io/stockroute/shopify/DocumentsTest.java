package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/shopify");
    private static final Path CHECK = Path.of("../shared/shopify/validate");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".graphql", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDocumentHoldsOneOperationNamedLikeItsFile(String name) {
        String text = Document.named(name).text();

        assertThat(text).containsPattern("(?m)^(query|mutation) " + name.replace(".bulk", "") + "\\b");
        assertThat(text.lines().filter(line -> line.matches("(query|mutation)\\b.*")))
                .hasSize(1);
    }

    @Test
    void onlyQueriesAndChangesThatHaveOneEffectAreRepeatable() throws IOException {
        assertThat(names().stream().map(Document::named).filter(document -> !document.repeatable()))
                .extracting(Document::name)
                .containsExactlyInAnyOrder(
                        "StartBulk",
                        "CreateSubscription",
                        "UpdateSubscription",
                        "DeleteSubscription",
                        "CreateOrder",
                        "CreateDraftOrder",
                        "MoveFulfillmentOrder",
                        "ShipFulfillmentOrder");
    }

    /** Skipped where Shopify's complete schema or node is not at hand. */
    @Test
    void shopifysCompleteSchemaAcceptsEveryDocument() throws IOException, InterruptedException {
        assumeThat(CHECK).as("the check against Shopify's schema").isExecutable();
        assumeThat(runs("node", "--version")).as("node").isTrue();

        Process check = new ProcessBuilder(CHECK.toString(), "--cost", FOLDER.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(report).isZero();
        assertThat(report).contains("0 error(s), 0 deprecated use(s)");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
