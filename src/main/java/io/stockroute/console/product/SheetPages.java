package io.stockroute.console.product;

import io.stockroute.console.product.ProductSheet.Sheet;
import io.stockroute.console.timeline.Timelines;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One product in all stores, and one level: what they hold, should hold, and how it came about. */
@Controller
class SheetPages {

    private static final int SIZE = 50;
    private static final String LATEST = "" + Long.MAX_VALUE;

    private final Viewers viewers;
    private final ProductSheet products;
    private final ExplainedLevels levels;
    private final Timelines timelines;

    SheetPages(Viewers viewers, ProductSheet products, ExplainedLevels levels, Timelines timelines) {
        this.viewers = viewers;
        this.products = products;
        this.levels = levels;
        this.timelines = timelines;
    }

    @GetMapping("/products/{store}/{item}")
    String product(
            @PathVariable String store,
            @PathVariable long item,
            @RequestParam(defaultValue = LATEST) long before,
            Model model) {
        Viewer viewer = viewers.current();
        Sheet sheet = products.of(viewer, store, item).orElseThrow(() -> missing("No store has this product"));
        model.addAttribute("sheet", sheet);
        return timeline(viewer, sheet.levelIds(), before, model, "product/product");
    }

    @GetMapping("/levels/{id}")
    String level(@PathVariable long id, @RequestParam(defaultValue = LATEST) long before, Model model) {
        Viewer viewer = viewers.current();
        ExplainedLevels.Level level = levels.level(viewer, id).orElseThrow(() -> missing("No level has this id"));
        model.addAttribute("level", level);
        model.addAttribute(
                "title", Titles.of(level.level().product(), level.level().variant()));
        return timeline(viewer, List.of(id), before, model, "product/level");
    }

    private String timeline(Viewer viewer, List<Long> ids, long before, Model model, String page) {
        model.addAttribute("timeline", timelines.of(viewer, ids, before, SIZE));
        model.addAttribute("latest", before == Long.MAX_VALUE);
        return page;
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
