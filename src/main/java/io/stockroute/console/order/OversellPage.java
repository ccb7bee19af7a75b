package io.stockroute.console.order;

import io.stockroute.ListPage;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Links;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OversellView;
import io.stockroute.stock.PoolOversells;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sold more often than it existed: by orders that are imported, and in the stores of two-way syncs. */
@Controller
class OversellPage {

    private static final int SIZE = 25;
    private static final String ORDERS = "orders";
    private static final String TWO_WAY = "two-way";
    private static final String OPEN = "open";
    private static final String ALL = "all";

    private final OversellView orders;
    private final PoolOversells pools;
    private final Viewers viewers;

    OversellPage(OversellView orders, PoolOversells pools, Viewers viewers) {
        this.orders = orders;
        this.pools = pools;
        this.viewers = viewers;
    }

    /**
     * @param of orders or two-way; left out: orders
     * @param show open or all; left out: all
     */
    @GetMapping("/orders/oversells")
    String oversells(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = viewers.current();
        boolean twoWay =
                FilterValues.oneOf("kind", of, List.of(ORDERS, TWO_WAY)).equals(TWO_WAY);
        boolean standing =
                FilterValues.oneOf("choice", show, List.of(OPEN, ALL)).equals(OPEN);
        model.addAttribute("twoWay", twoWay);
        model.addAttribute("standing", standing);
        ListPage<?> found = twoWay
                ? pools.page(viewer, standing, Paging.page(page), SIZE)
                : orders.oversells(viewer, standing, Paging.page(page), SIZE);
        model.addAttribute("found", found);
        model.addAttribute("openOrders", orders.oversells(viewer, true, 0, 1).total());
        model.addAttribute("openPools", pools.page(viewer, true, 0, 1).total());
        model.addAttribute(
                "here",
                Links.with(
                        "/orders/oversells", Map.of("of", twoWay ? TWO_WAY : ORDERS, "show", standing ? OPEN : ALL)));
        return "order/oversells";
    }
}
