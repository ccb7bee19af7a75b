package io.stockroute.console.product;

import io.stockroute.console.product.ProductSheet.Sheet;
import io.stockroute.console.timeline.Timeline;
import io.stockroute.console.timeline.TimelineEvent;
import io.stockroute.console.timeline.Timelines;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private static final int FEW = 15;
    private static final int MOST_READ = 20;
    private static final String LATEST = "" + Long.MAX_VALUE;

    private final Viewers viewers;
    private final ProductSheet products;
    private final ExplainedLevels levels;
    private final Timelines timelines;
    private final QuantityChart chart;

    SheetPages(
            Viewers viewers, ProductSheet products, ExplainedLevels levels, Timelines timelines, QuantityChart chart) {
        this.viewers = viewers;
        this.products = products;
        this.levels = levels;
        this.timelines = timelines;
        this.chart = chart;
    }

    @GetMapping("/products/{store}/{item}")
    String product(
            @PathVariable String store,
            @PathVariable long item,
            @RequestParam(defaultValue = LATEST) long before,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        Viewer viewer = viewers.current();
        Sheet sheet = products.of(viewer, store, item).orElseThrow(() -> missing("No store has this product"));
        model.addAttribute("sheet", sheet);
        model.addAttribute("chart", chart.of(sheet).orElse(null));
        TimelineFilter filter = TimelineFilter.of(in, show, on);
        model.addAttribute(
                "stores",
                sheet.stores().stream()
                        .map(one -> one.item().store())
                        .distinct()
                        .toList());
        model.addAttribute("here", filter.at("/products/" + store + "/" + item));
        return timeline(viewer, levels(sheet, filter), before, filter, model, "product/product");
    }

    @GetMapping("/levels/{id}")
    String level(
            @PathVariable long id,
            @RequestParam(defaultValue = LATEST) long before,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        Viewer viewer = viewers.current();
        ExplainedLevels.Level level = levels.level(viewer, id).orElseThrow(() -> missing("No level has this id"));
        model.addAttribute("level", level);
        model.addAttribute(
                "title", Titles.of(level.level().product(), level.level().variant()));
        TimelineFilter filter = TimelineFilter.of(null, show, on);
        model.addAttribute("stores", List.of());
        model.addAttribute("here", filter.at("/levels/" + id));
        return timeline(viewer, List.of(id), before, filter, model, "product/level");
    }

    private static List<Long> levels(Sheet sheet, TimelineFilter filter) {
        return filter.in().isEmpty()
                ? sheet.levelIds()
                : sheet.stores().stream()
                        .filter(store -> store.item().store().equals(filter.in()))
                        .flatMap(store -> store.levels().stream())
                        .map(one -> one.level().id())
                        .toList();
    }

    /** Reads on until some events pass the filter: a page that shows none would look like the end. */
    private String timeline(
            Viewer viewer, List<Long> ids, long before, TimelineFilter filter, Model model, String page) {
        long from = Math.min(before, filter.end().map(timelines::before).orElse(Long.MAX_VALUE));
        List<TimelineEvent> events = new ArrayList<>();
        Long older = from;
        for (int read = 0; older != null && events.size() < FEW && read < MOST_READ; read++) {
            Timeline timeline = timelines.of(viewer, ids, older, SIZE);
            timeline.events().stream().filter(filter::takes).forEach(events::add);
            older = timeline.before();
        }
        model.addAttribute("events", events);
        model.addAttribute("older", older);
        model.addAttribute("filter", filter);
        model.addAttribute("latest", before == Long.MAX_VALUE);
        return page;
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
