package io.stockroute.console.activity;

import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What ran, and what it found. */
@Controller
class ActivityPage {

    private static final int SIZE = 50;
    private static final String FILTER = "filter";

    private final ActivityList list;
    private final ActivityFilters filters;
    private final Viewers viewers;

    ActivityPage(ActivityList list, ActivityFilters filters, Viewers viewers) {
        this.list = list;
        this.filters = filters;
        this.viewers = viewers;
    }

    @ModelAttribute(FILTER)
    ActivityFilter filter(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> sync,
            @RequestParam Optional<String> store,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> within) {
        return filters.of(kind, sync, store, state, within);
    }

    @GetMapping("/activity")
    String activity(
            @ModelAttribute(name = FILTER, binding = false) ActivityFilter filter,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("kinds", ActivityFilter.KINDS);
        model.addAttribute("states", ActivityFilter.STATES);
        model.addAttribute("spans", ActivityFilter.SPANS.keySet());
        model.addAttribute("activity", list.page(viewers.current(), filter, Paging.page(page), SIZE));
        return "activity/activity";
    }

    @GetMapping("/activity.csv")
    void csv(@ModelAttribute(name = FILTER, binding = false) ActivityFilter filter, HttpServletResponse response) {
        String[] columns = {
            "kind",
            "id",
            "sync",
            "store",
            "state",
            "started_at",
            "finished_at",
            "seconds",
            "levels",
            "missed_levels",
            "missed_units",
            "oldest_missed_seconds",
            "by",
            "reason"
        };
        Viewer viewer = viewers.current();
        try (Csv csv = Csv.to(response, "activity", columns)) {
            list.each(
                    viewer,
                    filter,
                    row -> csv.row(
                            row.kind(),
                            row.id(),
                            row.sync(),
                            row.store(),
                            row.state(),
                            row.startedAt(),
                            row.finishedAt(),
                            row.took().map(Duration::toSeconds).orElse(null),
                            row.levels(),
                            row.missed(),
                            row.units(),
                            row.oldestSeconds(),
                            row.by(),
                            row.reason()));
        }
    }
}
