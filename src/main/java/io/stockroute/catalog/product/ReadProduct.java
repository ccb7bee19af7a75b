package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Asks a store for a product and its variants, 250 a page. */
public record ReadProduct(String store, long productId, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("Product");

    /** A product and a part of its variants. */
    public record Answer(ProductReading product, ConnectionPage<VariantReading> variants) {}

    public static ReadProduct of(String store, long productId) {
        return new ReadProduct(store, productId, Optional.empty());
    }

    public ReadProduct after(String next) {
        return new ReadProduct(store, productId, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("id", new Gid("Product", productId).toString());
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    /** Empty if there is no such product any more. */
    public Optional<Answer> answer(JsonNode data) {
        JsonNode product = data.required("product");
        return product.isNull()
                ? Optional.empty()
                : Optional.of(new Answer(
                        ProductReading.of(product),
                        ConnectionPage.of(product.required("variants"), VariantReading::of)));
    }
}
