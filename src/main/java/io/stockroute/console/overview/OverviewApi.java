package io.stockroute.console.overview;

import io.stockroute.console.web.Viewers;
import io.stockroute.run.Reconciliations;
import io.stockroute.settings.Syncs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How everything is doing. */
@RestController
@Tag(name = "Overview")
@RequestMapping("/api/v1")
class OverviewApi {

    private final OverviewView view;
    private final Viewers viewers;
    private final Syncs syncs;
    private final Reconciliations reconciliations;

    OverviewApi(OverviewView view, Viewers viewers, Syncs syncs, Reconciliations reconciliations) {
        this.view = view;
        this.viewers = viewers;
        this.syncs = syncs;
        this.reconciliations = reconciliations;
    }

    @Operation(summary = "Each sync and each store with its state, and the last issues")
    @GetMapping("/overview")
    Overview overview() {
        return view.of(viewers.current());
    }

    @Operation(summary = "Looks at all levels of a sync now")
    @PostMapping(path = "/syncs/{sync}/reconcile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reconcile(@PathVariable String sync) {
        if (!viewers.current().sees(sync)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such sync (sync: " + sync + ")");
        }
        if (!syncs.enabledNames().contains(sync)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "It is switched off (sync: " + sync + ")");
        }
        reconciliations.start(sync);
    }
}
