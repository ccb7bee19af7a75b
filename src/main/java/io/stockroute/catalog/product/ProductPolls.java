package io.stockroute.catalog.product;

import io.stockroute.Cause;
import io.stockroute.catalog.product.ChangedProducts.Change;
import io.stockroute.settings.StorePolls;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.ShopifyClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a store which products have changed lately, where it cannot tell us. */
@Component
public class ProductPolls {

    private final ShopifyClient shopify;
    private final VariantIndex index;
    private final ProductHints hints;
    private final StorePolls polls;
    private final Clock clock;
    private final Tuning.Polling tuning;

    public ProductPolls(
            ShopifyClient shopify,
            VariantIndex index,
            ProductHints hints,
            StorePolls polls,
            Clock clock,
            Tuning tuning) {
        this.shopify = shopify;
        this.index = index;
        this.hints = hints;
        this.polls = polls;
        this.clock = clock;
        this.tuning = tuning.polling();
    }

    /** What to ask; it reaches back over the question before. */
    public ChangedProducts question(String store) {
        Instant until = polls.until(store).orElseGet(clock::instant);
        return ChangedProducts.since(store, until.minus(tuning.overlap()));
    }

    /** Asks, page by page, and marks the products whose last change we do not know yet. */
    public void ask(ChangedProducts question) {
        Optional<ChangedProducts> next = Optional.of(question);
        while (next.isPresent()) {
            ChangedProducts asked = next.get();
            ConnectionPage<Change> page = asked.page(shopify.call(asked.call()));
            index.unknown(asked.store(), page.items())
                    .forEach(product -> hints.mark(asked.store(), product, Cause.POLL.text()));
            next = page.next().map(asked::after);
        }
    }
}
