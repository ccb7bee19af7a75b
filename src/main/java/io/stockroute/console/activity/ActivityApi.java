package io.stockroute.console.activity;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ran and what it found. */
@RestController
@Tag(name = "Activity")
class ActivityApi {

    private final ActivityList list;
    private final ActivityFilters filters;
    private final Viewers viewers;

    ActivityApi(ActivityList list, ActivityFilters filters, Viewers viewers) {
        this.list = list;
        this.filters = filters;
        this.viewers = viewers;
    }

    @Operation(
            summary =
                    "Alignments, reconciliations, catalog imports, changes of settings and operators' decisions, newest first; within: hour, day, week or month")
    @GetMapping("/api/v1/runs")
    List<Activity> runs(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> sync,
            @RequestParam Optional<String> store,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> within,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(list.page(
                viewers.current(), filters.of(kind, sync, store, state, within), Paging.page(page), Paging.size(size)));
    }
}
