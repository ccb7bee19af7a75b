package io.stockroute.order;

import io.stockroute.Pages;
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
        for (List<Long> page : Pages.of(variants, StockRead.LIMIT)) {
            StockRead read = new StockRead(order.source(), page);
            limits.putAll(read.limits(shopify.call(read.call())));
        }
        return StockRule.decide(bring, limits);
    }
}
