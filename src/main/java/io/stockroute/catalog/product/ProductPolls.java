package io.stockroute.catalog.product;

import io.stockroute.Cause;
import io.stockroute.catalog.product.ChangedProducts.Change;
import io.stockroute.settings.StorePolls;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.PollPages;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.StoreClocks;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks a store which products have changed lately, where it cannot tell us. */
@Component
public class ProductPolls {

    private final ShopifyClient shopify;
    private final VariantIndex index;
    private final ProductHints hints;
    private final StorePolls polls;
    private final StoreClocks clocks;
    private final Tuning.Polling tuning;

    public ProductPolls(
            ShopifyClient shopify,
            VariantIndex index,
            ProductHints hints,
            StorePolls polls,
            StoreClocks clocks,
            Tuning tuning) {
        this.shopify = shopify;
        this.index = index;
        this.hints = hints;
        this.polls = polls;
        this.clocks = clocks;
        this.tuning = tuning.polling();
    }

    /** What to ask; it reaches back over the question before. */
    public ChangedProducts question(String store) {
        return ChangedProducts.since(
                store, clocks.askFrom(store, polls.until(store).minus(tuning.overlap())));
    }

    /** Asks, page by page, and marks the products whose last change we do not know yet. */
    public void ask(ChangedProducts question) {
        askFor(question, Cause.POLL);
    }

    /**
     * As above, for something else than a poll.
     *
     * @return all products that the pages name
     */
    Set<Long> askFor(ChangedProducts question, Cause cause) {
        String store = question.store();
        NavigableSet<Long> seen = new TreeSet<>();
        new PollPages<List<Change>>(
                        hints.failingPolls(store),
                        question.part().from(),
                        ChangedProducts.SIZE,
                        part -> {
                            var asked = new ChangedProducts(store, part);
                            ConnectionPage<Change> page = shopify.ask(asked.call(), asked::page);
                            page.items().forEach(change -> seen.add(change.productId()));
                            return new ConnectionPage<>(List.of(page.items()), page.next());
                        },
                        seen,
                        () -> {})
                .forEachRemaining(changes ->
                        index.unknown(store, changes).forEach(product -> hints.mark(store, product, cause.text())));
        return seen;
    }
}
