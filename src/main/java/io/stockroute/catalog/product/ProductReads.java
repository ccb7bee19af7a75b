package io.stockroute.catalog.product;

import io.stockroute.Utc;
import io.stockroute.catalog.product.ReadProduct.Answer;
import io.stockroute.shopify.ShopifyClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads products again where a hint says that they may have changed. */
@Component
public class ProductReads {

    private final ShopifyClient shopify;
    private final VariantIndex index;
    private final Clock clock;

    public ProductReads(ShopifyClient shopify, VariantIndex index, Clock clock) {
        this.shopify = shopify;
        this.index = index;
        this.clock = clock;
    }

    /** Reads a product with all its variants, page by page. */
    public ProductCopy read(ProductHint hint) {
        Instant asOf = clock.instant();
        List<Variant> variants = new ArrayList<>();
        Optional<ReadProduct> next = Optional.of(ReadProduct.of(hint.store(), hint.productId()));
        while (next.isPresent()) {
            ReadProduct asked = next.get();
            Optional<Answer> answer = shopify.ask(asked.call(), asked::answer);
            if (answer.isEmpty()) {
                return new ProductCopy(hint, List.of(), asOf);
            }
            answer.get()
                    .variants()
                    .items()
                    .forEach(variant ->
                            variants.add(Variant.of(hint.store(), answer.get().product(), variant)));
            next = answer.get().variants().next().map(asked::after);
        }
        return new ProductCopy(hint, variants, asOf);
    }

    /** Puts what was read, or that the product is gone, into the index. */
    public ChangedVariants index(ProductCopy copy) {
        ProductHint hint = copy.hint();
        return copy.isGone()
                ? index.removeProduct(hint.store(), hint.productId(), Utc.at(copy.asOf()))
                : index.replaceProduct(hint.store(), hint.productId(), copy.variants(), Utc.at(copy.asOf()));
    }
}
