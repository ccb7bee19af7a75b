package io.stockroute.console.activity;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What ran and what it found. */
@RestController
@Tag(name = "Activity")
class ActivityApi {

    private final ActivityList list;
    private final Viewers viewers;

    ActivityApi(ActivityList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    private static ActivityFilter filter(
            Optional<String> kind,
            Optional<String> sync,
            Optional<String> store,
            Optional<String> state,
            Optional<String> within) {
        try {
            return ActivityFilter.strict(kind, sync, store, state, within);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    @Operation(
            summary =
                    "Alignments, reconciliations, catalog reads, changes of settings and operators' decisions, newest first; within: hour, day, week or month")
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
                viewers.current(), filter(kind, sync, store, state, within), Paging.page(page), Paging.size(size)));
    }
}
