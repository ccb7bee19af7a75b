package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of products: copies, statuses, other names, and their end. */
class ProductLifeTest extends TeeShop {
    ProductLifeTest() {
        super("10.00");
    }

    @Test
    void aCopyIsADraftWithTheSameSkuAndWithoutStock() {
        long copy = shop.merchant().products().duplicate("tee");
        JsonNode product = product(copy);
        assertThat(product.get("status").asText()).isEqualTo("DRAFT");
        assertThat(product.get("handle").asText()).isEqualTo("copy-of-tee");
        assertThat(product.at("/variants/nodes/0/sku").asText()).isEqualTo("A-1");
        assertThat(product.at("/variants/nodes/0/inventoryQuantity").asInt()).isZero();
        assertThat(product.at("/variants/nodes/0/inventoryItem/locationsCount/count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aSkuMeansTheOneThatIsSold() {
        long copy = shop.merchant().products().duplicate("tee");
        shop.sell("A-1", 1);
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(1);
        assertThat(shop.levels()).hasSize(2);

        shop.merchant().setStatus(copy, "ACTIVE");
        assertThat(shop.levels()).isEmpty();
        assertThatThrownBy(() -> shop.available("A-1", "Main warehouse")).hasMessageContaining("several variants");

        shop.merchant().products().setStatus("tee", "ARCHIVED");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(0);
    }

    @Test
    void statusesCanBeAskedFor() {
        shop.merchant().products().setStatus("tee", "ARCHIVED");
        assertThat(client.query("{ products(first: 5, query: \"status:archived\") { nodes { handle } } }")
                        .at("/data/products/nodes/0/handle")
                        .asText())
                .isEqualTo("tee");
        assertThatThrownBy(() -> shop.merchant().products().setStatus("tee", "SOLD"))
                .hasMessageContaining("ARCHIVED");
    }

    @Test
    void optionsAreRenamedReorderedAndRevalued() {
        long number = shop.addProduct(
                "shirt", "Shirt", VariantSpec.of("S-1").option("Size", "M").option("Colour", "Red"));
        shop.merchant().products().renameOption("shirt", "Size", "Fit");
        shop.merchant().products().orderOptions("shirt", List.of("Colour", "Fit"));
        shop.merchant().products().setOption(shop.merchant().variantNumber("S-1"), "Fit", "L");
        assertThat(product(number).at("/variants/nodes/0/selectedOptions").toString())
                .isEqualTo("[{\"name\":\"Colour\",\"value\":\"Red\"},{\"name\":\"Fit\",\"value\":\"L\"}]");
        assertThat(product(number).at("/options").findValuesAsText("name")).containsExactly("Colour", "Fit");
        assertThatThrownBy(() -> shop.merchant().products().orderOptions("shirt", List.of("Colour")))
                .hasMessageContaining("Fit");
    }

    @Test
    void allOfItIsSwitchedByHand() {
        assertThat(control("{\"handle\":\"tee\",\"duplicate\":true}").findValuesAsText("status"))
                .containsExactly("ACTIVE", "DRAFT");
        control("{\"handle\":\"copy-of-tee\",\"status\":\"ARCHIVED\"}");
        control("{\"handle\":\"copy-of-tee\",\"rename\":\"old-tee\"}");
        assertThat(control("{\"handle\":\"tee\",\"option\":\"Title\",\"name\":\"Kind\"}")
                        .at("/0/variants/0/selectedOptions")
                        .toString())
                .isEqualTo("{\"Kind\":\"Default Title\"}");
        assertThat(control("{\"sku\":\"A-1\",\"tracked\":false}")
                        .at("/0/variants/0/tracked")
                        .asBoolean())
                .isFalse();
        control("{\"sku\":\"A-1\",\"option\":\"Kind\",\"value\":\"Blue\"}");
        control("{\"sku\":\"A-1\",\"bundle\":true}");
        JsonNode renamed = control("{\"sku\":\"A-1\",\"rename\":\"A-2\"}");
        assertThat(renamed.at("/0/variants/0/sku").asText()).isEqualTo("A-2");
        assertThat(renamed.at("/0/variants/0/requiresComponents").asBoolean()).isTrue();
        assertThat(renamed.at("/1/handle").asText()).isEqualTo("old-tee");
        assertThat(control("{\"sku\":\"A-2\",\"delete\":true}").at("/0/variants"))
                .isEmpty();
        assertThat(control("{\"handle\":\"tee\",\"delete\":true}")).hasSize(1);
        assertThat(control("{\"handle\":\"tee\",\"fly\":true}").get("error").asText())
                .contains("fly");
        assertThat(control("{\"fly\":true}").get("error").asText()).contains("handle");
    }

    private JsonNode product(long number) {
        return client.query("{ product(id: \"gid://shopify/Product/" + number + "\") { handle status options { name }"
                        + " variants(first: 9) { nodes { sku inventoryQuantity selectedOptions { name value }"
                        + " inventoryItem { locationsCount { count } } } } } }")
                .at("/data/product");
    }

    private JsonNode control(String body) {
        String url = shop.apiUrl().replace("/shops/", "/control/shops/") + "/products";
        return TestClient.json(
                client.send("POST", url, "application/json", body).body());
    }
}
