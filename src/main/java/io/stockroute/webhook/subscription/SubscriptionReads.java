package io.stockroute.webhook.subscription;

import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the webhook subscriptions that our app has in a store. */
@Component
public class SubscriptionReads {

    private static final Document LIST = Document.named("Subscriptions");

    private final ShopifyClient shopify;

    public SubscriptionReads(ShopifyClient shopify) {
        this.shopify = shopify;
    }

    /** All of them, page by page. */
    public List<Subscription> read(String store) {
        var all = new ArrayList<Subscription>();
        Optional<String> cursor = Optional.empty();
        do {
            ShopifyCall call = ShopifyCall.of(store, LIST);
            cursor.ifPresent(after -> call.variables().put("after", after));
            ConnectionPage<Subscription> page =
                    ConnectionPage.of(shopify.call(call).path("webhookSubscriptions"), Subscription::of);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}
