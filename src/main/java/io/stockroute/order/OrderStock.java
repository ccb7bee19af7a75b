package io.stockroute.order;

import io.stockroute.order.Decision.Bring;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.sync.OrderSettings.Inventory;
import io.stockroute.sync.Syncs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks whether Source can ship an order, where the settings want that. */
@Component
public class OrderStock {

    private final Syncs syncs;
    private final ShopifyClient shopify;

    public OrderStock(Syncs syncs, ShopifyClient shopify) {
        this.syncs = syncs;
        this.shopify = shopify;
    }

    /**
     * The same decision, or that the order is held for too little stock.
     *
     * @throws io.stockroute.shopify.ShopifyException if Source does not answer
     */
    public Decision weigh(DestinationOrder order, Bring bring) {
        if (syncs.find(order.sync())
                .filter(sync -> sync.orders().inventory() == Inventory.OBEY_POLICY)
                .isEmpty()) {
            return bring;
        }
        List<Long> variants = new ArrayList<>(StockRule.wanted(bring.plan()).keySet());
        Map<Long, Integer> limits = new HashMap<>();
        for (int from = 0; from < variants.size(); from += StockRead.LIMIT) {
            int to = Math.min(from + StockRead.LIMIT, variants.size());
            StockRead read = new StockRead(order.source(), variants.subList(from, to));
            limits.putAll(read.limits(shopify.call(read.call())));
        }
        return StockRule.decide(bring, limits);
    }
}
