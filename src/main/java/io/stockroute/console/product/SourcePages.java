package io.stockroute.console.product;

import io.stockroute.console.stock.StockView;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.webhook.DeliveryList;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where a timeline leads: the write that set a level, and the delivery that told of a change. */
@Controller
class SourcePages {

    private final Viewers viewers;
    private final StockView stock;
    private final TimelineSources sources;
    private final DeliveryList deliveries;

    SourcePages(Viewers viewers, StockView stock, TimelineSources sources, DeliveryList deliveries) {
        this.viewers = viewers;
        this.stock = stock;
        this.sources = sources;
        this.deliveries = deliveries;
    }

    @GetMapping("/writes/{id}")
    String write(@PathVariable long id, Model model) {
        Viewer viewer = viewers.current();
        model.addAttribute("write", stock.write(viewer, id).orElseThrow(missing("No write has this id")));
        model.addAttribute("levels", sources.levelsOfWrite(viewer, id));
        return "product/write";
    }

    @GetMapping("/deliveries/{id}")
    String delivery(@PathVariable long id, Model model) {
        Viewer viewer = viewers.current();
        DeliveryList.Delivery delivery = deliveries
                .delivery(viewer, id)
                .orElseThrow(missing("No delivery has this id, or it is no longer kept"));
        model.addAttribute("delivery", delivery);
        model.addAttribute("levels", sources.levelsOfDelivery(viewer, delivery));
        return "product/delivery";
    }

    private static Supplier<ResponseStatusException> missing(String what) {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
