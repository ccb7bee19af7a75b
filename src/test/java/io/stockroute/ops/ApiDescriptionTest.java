package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDescriptionTest extends RunningServer {

    private static final String PATH = "/api/v1/openapi.json";

    @Test
    void theApiDescribesItselfBehindItsLogin() throws Exception {
        assertThat(stranger().get(PATH).statusCode()).isEqualTo(401);
        assertThat(stranger().get(PATH + ".yaml").statusCode()).isEqualTo(401);

        JsonNode document = document();

        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.path("info").path("title").asText()).isEqualTo("Stockroute");
        assertThat(document.path("components").path("securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("password", "token", "sessionToken");
        assertThat(document.path("servers").findValuesAsText("url")).containsExactly("/");
    }

    @Test
    void itListsTheApiAndNothingElse() throws Exception {
        List<String> paths = new ArrayList<>();
        document().path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths)
                .contains("/api/v1/orders/{id}", "/api/v1/levels", "/api/v1/pools", "/api/v1/stores")
                .allMatch(path -> path.startsWith("/api/v1/"))
                .doesNotContain(PATH);
    }

    @Test
    void everyOperationSaysWhatItIsFor() throws Exception {
        List<String> silent = new ArrayList<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (operation.getValue().path("summary").asText().isBlank()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
    }

    @Test
    void everyOperationSaysHowItRefuses() throws Exception {
        JsonNode document = document();
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (!operation
                            .getValue()
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asText()
                            .equals("#/components/schemas/Problem")) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
        JsonNode refused = new ObjectMapper()
                .readTree(administrator().get("/api/v1/orders/1").body());
        assertThat(document.at("/components/schemas/Problem/properties").fieldNames())
                .toIterable()
                .containsAll(refused::fieldNames);
    }

    /** JavaScript reads a number beyond 2^53 as another one. The order of {@code LevelView.Subtracted} is by our own number. */
    @Test
    void idsOfShopifyAreText() throws Exception {
        List<String> numbers = new ArrayList<>();
        List<String> ids = List.of("item", "itemId", "variantId", "productId", "locationId", "orderId", "draftId");
        document().at("/components/schemas").fields().forEachRemaining(schema -> schema.getValue()
                .path("properties")
                .fields()
                .forEachRemaining(property -> {
                    if (ids.contains(property.getKey())
                            && property.getValue().path("type").asText().equals("integer")) {
                        numbers.add(schema.getKey() + "." + property.getKey());
                    }
                }));

        assertThat(numbers).containsExactly("LevelView.Subtracted.orderId");
        assertThat(document()
                        .at("/components/schemas/LevelView.LevelRow/properties/itemId/type")
                        .asText())
                .isEqualTo("string");
    }

    @Test
    void rowsOfTheSameNameAreToldApart() throws Exception {
        JsonNode schemas = document().path("components").path("schemas");

        assertThat(schemas.path("OrderView.Subtracted").path("properties").has("product"))
                .isTrue();
        assertThat(schemas.path("LevelView.Subtracted").path("properties").has("destination"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/swagger-ui/index.html"
            })
    void thereIsNoOtherDescription(String path) {
        assertThat(administrator().get(path).statusCode()).isEqualTo(404);
    }

    private JsonNode document() throws Exception {
        return new ObjectMapper().readTree(administrator().get(PATH).body());
    }
}
