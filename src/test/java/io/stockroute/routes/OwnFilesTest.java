package io.stockroute.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.DefaultRoutesCollector;
import org.apache.camel.spi.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two options by which {@code docs/routes.md} lets a changed file survive an upgrade. */
class OwnFilesTest {

    @Test
    void aChangedFileTakesThePlaceOfTheOriginal(@TempDir Path own) throws Exception {
        Files.copy(Path.of("routes/ops-purge.camel.yaml"), own.resolve("ops-purge.camel.yaml"));
        Files.copy(Path.of("docs/examples/custom-reconcile.camel.yaml"), own.resolve("custom-reconcile.camel.yaml"));
        String include = "file:routes/*.camel.yaml,file:%s/*.camel.yaml".formatted(own);
        String exclude = "file:routes/ops-purge.camel.yaml";

        try (var camel = new DefaultCamelContext()) {
            List<Path> read = new DefaultRoutesCollector()
                    .findRouteResourcesFromDirectory(camel, exclude, include).stream()
                            .map(Resource::getLocation)
                            .map(location -> Path.of(location.replaceFirst("^file:", "")))
                            .toList();

            assertThat(read)
                    .contains(own.resolve("ops-purge.camel.yaml"), own.resolve("custom-reconcile.camel.yaml"))
                    .contains(Path.of("routes/stock.camel.yaml"))
                    .doesNotContain(Path.of("routes/ops-purge.camel.yaml"))
                    .hasSize(RouteFiles.all().size() + 1);
        }
    }
}
