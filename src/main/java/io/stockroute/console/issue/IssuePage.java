package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.order.OrderFilter;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import io.stockroute.webhook.DeliveryList;
import io.stockroute.webhook.DeliveryState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that needs an operator: why, what to do, and doing it. */
@Controller
class IssuePage {

    private static final int FEW = 10;
    private static final int SIZE = 50;

    private final Issues issues;
    private final DeliveryList deliveries;
    private final OrderList orders;
    private final BlockedList levels;
    private final LeftLevelSource left;
    private final Viewers viewers;

    IssuePage(
            Issues issues,
            DeliveryList deliveries,
            OrderList orders,
            BlockedList levels,
            LeftLevelSource left,
            Viewers viewers) {
        this.issues = issues;
        this.deliveries = deliveries;
        this.orders = orders;
        this.levels = levels;
        this.left = left;
        this.viewers = viewers;
    }

    @GetMapping("/issues")
    String issues(@RequestParam Optional<String> kind, @RequestParam(defaultValue = "0") int page, Model model) {
        Viewer viewer = viewers.current();
        Map<IssueKind, Long> counts = issues.counts(viewer);
        Optional<IssueKind> only = Optional.of(FilterValues.oneOf(
                        "kind",
                        kind.orElse(""),
                        Stream.of(IssueKind.values()).map(IssueKind::key).toList()))
                .flatMap(IssueKind::of);
        Map<IssueKind, ListPage<Issue>> found = new EnumMap<>(IssueKind.class);
        only.ifPresentOrElse(
                one -> found.put(one, issues.page(one, viewer, Paging.page(page), SIZE)),
                () -> counts.forEach((one, count) -> {
                    if (count > 0) {
                        found.put(one, issues.page(one, viewer, 0, FEW));
                    }
                }));
        model.addAttribute("counts", counts);
        model.addAttribute("only", only.orElse(null));
        model.addAttribute("found", found);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        return "issue/issues";
    }

    @GetMapping("/issues/dismissed")
    String dismissed(@RequestParam(defaultValue = "0") int page, Model model) {
        Viewer viewer = viewers.current();
        model.addAttribute("deliveries", deliveries.in(DeliveryState.DISMISSED, viewer, Paging.page(page), SIZE));
        model.addAttribute(
                "orders",
                orders.orders(viewer, OrderFilter.of(OrderState.DISMISSED).found(), Paging.page(page), SIZE));
        model.addAttribute("levels", levels.dismissed(viewer, Paging.page(page), SIZE));
        model.addAttribute("left", left.list(viewer, true, Paging.page(page), SIZE));
        return "issue/dismissed";
    }

    @PostMapping("/issues/{kind}/retry")
    String retryAll(@PathVariable String kind, RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        int count = source(kind).retryAll(viewer);
        flash.addFlashAttribute(
                count == 0 ? "refused" : "said",
                count == 0 ? "None of them can be retried from here." : count + " retried.");
        return "redirect:/issues";
    }

    @PostMapping("/issues/{kind}/{id}/retry")
    String retry(@PathVariable String kind, @PathVariable String id, RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        boolean done = source(kind).retry(viewer, id);
        return back(done, "It is retried.", flash);
    }

    @PostMapping("/issues/{kind}/{id}/dismiss")
    String dismiss(@PathVariable String kind, @PathVariable String id, RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        boolean done = source(kind).dismiss(viewer, id);
        return back(done, "It is dismissed. You find it under “Dismissed”.", flash);
    }

    private IssueSource source(String kind) {
        return IssueKind.of(kind).map(issues::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(boolean done, String said, RedirectAttributes flash) {
        if (done) {
            flash.addFlashAttribute("said", said);
        } else {
            flash.addFlashAttribute("refused", "It is not here any more, or this cannot be done with it.");
        }
        return "redirect:/issues";
    }
}
