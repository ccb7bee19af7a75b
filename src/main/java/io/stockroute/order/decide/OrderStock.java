package io.stockroute.order.decide;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Pages;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.settings.Syncs;
import io.stockroute.shopify.ShopifyCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks whether Source can ship an order, where the settings want that. */
@Component
public class OrderStock {

    private final Syncs syncs;

    public OrderStock(Syncs syncs) {
        this.syncs = syncs;
    }

    /** The calls that read how many units Source can sell; none where the settings do not ask for that. */
    public List<ShopifyCall> calls(DestinationOrder order, Import bring) {
        if (syncs.find(order.sync())
                .filter(sync -> sync.orders().inventory() == Inventory.OBEY_POLICY)
                .isEmpty()) {
            return List.of();
        }
        List<Long> variants =
                new ArrayList<>(OrderStockRule.wanted(bring.plan()).keySet());
        return Pages.of(variants, ReadStock.LIMIT).stream()
                .map(page -> new ReadStock(order.source(), page).call())
                .toList();
    }

    /**
     * The same decision, or that the order goes on hold for too little stock.
     *
     * @param answers those to {@link #calls}
     */
    public ImportDecision decide(Import bring, List<JsonNode> answers) {
        Map<Long, Integer> limits = new HashMap<>();
        answers.forEach(answer -> limits.putAll(ReadStock.limits(answer)));
        return OrderStockRule.decide(bring, limits);
    }
}
