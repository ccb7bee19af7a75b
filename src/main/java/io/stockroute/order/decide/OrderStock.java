package io.stockroute.order.decide;

import io.stockroute.Pages;
import io.stockroute.order.decide.ImportDecision.Bring;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.Syncs;
import io.stockroute.shopify.ShopifyClient;
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
    public ImportDecision weigh(DestinationOrder order, Bring bring) {
        if (syncs.find(order.sync())
                .filter(sync -> sync.orders().inventory() == Inventory.OBEY_POLICY)
                .isEmpty()) {
            return bring;
        }
        List<Long> variants =
                new ArrayList<>(OrderStockRule.wanted(bring.plan()).keySet());
        Map<Long, Integer> limits = new HashMap<>();
        for (List<Long> page : Pages.of(variants, ReadStock.LIMIT)) {
            ReadStock read = new ReadStock(order.source(), page);
            limits.putAll(read.limits(shopify.call(read.call())));
        }
        return OrderStockRule.decide(bring, limits);
    }
}
