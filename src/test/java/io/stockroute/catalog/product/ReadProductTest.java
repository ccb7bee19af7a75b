package io.stockroute.catalog.product;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.catalog.product.VariantReading.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadProductTest {

    private static final String VARIANT = "{'id': 'gid://shopify/ProductVariant/9007199254740993', 'title': 'M',"
            + " 'sku': null, 'barcode': ' 400 ', 'requiresComponents': false, 'selectedOptions': [{'name': 'Size',"
            + " 'value': 'M'}], 'inventoryItem': {'id': 'gid://shopify/InventoryItem/5', 'tracked': true}";
    private static final String PRODUCT = "'id': 'gid://shopify/Product/3', 'handle': 'shirt', 'title': 'Shirt',"
            + " 'status': 'ACTIVE', 'updatedAt': '2026-11-23T10:00:00Z'";
    private static final VariantReading READ = new VariantReading(
            9007199254740993L,
            "M",
            Optional.empty(),
            Optional.of(" 400 "),
            false,
            List.of(new Option("Size", "M")),
            5,
            true);
    private static final ProductReading SHIRT =
            new ProductReading(3, "shirt", "Shirt", "ACTIVE", Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void aProductComesWithAPageOfItsVariants() {
        JsonNode data = json("{'product': {" + PRODUCT + ", 'variants': {'nodes': [" + VARIANT
                + "}], 'pageInfo': {'hasNextPage': true, 'endCursor': 'c1'}}}}");

        ReadProduct.Answer answer = ReadProduct.of("outlet", 3).answer(data).orElseThrow();

        assertThat(answer.product()).isEqualTo(SHIRT);
        assertThat(answer.variants().items()).containsExactly(READ);
        assertThat(answer.variants().next()).hasValue("c1");
    }

    @Test
    void theNextPageIsAskedForWithTheCursor() {
        assertThat(ReadProduct.of("outlet", 3).after("c1").call().variables())
                .isEqualTo(json("{'id': 'gid://shopify/Product/3', 'after': 'c1'}"));
    }

    @Test
    void aProductThatIsGoneIsNotAnError() {
        assertThat(ReadProduct.of("outlet", 3).answer(json("{'product': null}")))
                .isEmpty();
    }

    @Test
    void aLineOfTheCatalogIsAVariantWithItsProduct() {
        assertThat(CatalogLine.of(json(VARIANT + ", 'product': {" + PRODUCT + "}}")))
                .isEqualTo(new CatalogLine(SHIRT, READ));
    }

    @Test
    void changesAreAskedForSinceAMomentAndComeWithTheirTime() {
        ChangedProducts changed = ChangedProducts.since("outlet", Instant.parse("2026-11-23T09:59:30Z"));

        assertThat(changed.call().variables().path("query").asText()).isEqualTo("updated_at:>='2026-11-23T09:59:30Z'");
        assertThat(changed.page(json("{'products': {'nodes': [{'id': 'gid://shopify/Product/3', 'updatedAt':"
                                + " '2026-11-23T10:00:00Z'}], 'pageInfo': {'hasNextPage': false, 'endCursor': null}}}"))
                        .items())
                .containsExactly(new ChangedProducts.Change(3, Instant.parse("2026-11-23T10:00:00Z")));
    }

    @Test
    void anItemLeadsToEachOfItsProductsOnce() {
        ProductsOfItem read = new ProductsOfItem("outlet", 5);

        assertThat(
                        read.productIds(
                                json(
                                        "{'inventoryItem': {'variants': {'nodes': ["
                                                + "{'id': 'gid://shopify/ProductVariant/1', 'product': {'id': 'gid://shopify/Product/3'}},"
                                                + "{'id': 'gid://shopify/ProductVariant/2', 'product': {'id': 'gid://shopify/Product/3'}}]}}}")))
                .containsExactly(3L);
        assertThat(read.productIds(json("{'inventoryItem': null}"))).isEmpty();
    }
}
