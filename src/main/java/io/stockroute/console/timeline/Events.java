package io.stockroute.console.timeline;

import io.stockroute.console.web.Viewer;
import io.stockroute.order.OversellView;
import io.stockroute.order.OversellView.Spell;
import io.stockroute.order.ProductOrders;
import io.stockroute.order.ProductOrders.Taking;
import io.stockroute.stock.LevelList.Product;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders of a product and what was sold of it more often than it existed, within some time. */
@Component
class Events {

    private static final int MOST = 100;

    private final ProductOrders orders;
    private final OversellView oversells;

    Events(ProductOrders orders, OversellView oversells) {
        this.orders = orders;
        this.oversells = oversells;
    }

    List<Taking> orders(Viewer viewer, Product product, Instant from, Instant to) {
        return orders.within(viewer, product.source(), product.sourceItem(), from, to, MOST);
    }

    List<Spell> oversells(Product product, Instant from, Instant to) {
        return oversells.spells(product.source(), product.sourceItem(), from, to, MOST);
    }
}
