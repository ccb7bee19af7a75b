package io.stockroute.console.run;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.Progress;
import io.stockroute.run.RunProgresses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A run with what it changes, and what is decided of it. */
@RestController
@Tag(name = "Stores, runs and deliveries")
@RequestMapping("/api/v1/runs/{id}")
class RunApi {

    /**
     * @param progress how far it is; null if it is not under way, or has nothing to count yet
     * @param rows a page of what it changes, the largest changes first
     */
    record RunAnswer(RunView.Run run, @Nullable Progress progress, List<RunChangeList.Change> rows) {}

    private final RunDecisions decisions;
    private final RunChangeList changes;
    private final Viewers viewers;
    private final RunProgresses progresses;

    RunApi(RunDecisions decisions, RunChangeList changes, Viewers viewers, RunProgresses progresses) {
        this.progresses = progresses;
        this.decisions = decisions;
        this.changes = changes;
        this.viewers = viewers;
    }

    @Operation(
            summary = "A run with a page of what it changes, the largest changes first, and what may be decided of it")
    @GetMapping
    RunAnswer run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return new RunAnswer(
                decisions.run(viewers.current(), id),
                progresses.of(id).orElse(null),
                Paging.rows(changes.page(
                        viewers.current(), id, RunChangeList.state(state), Paging.page(page), Paging.size(size))));
    }

    @Operation(
            summary =
                    "Approves a run that waits or was rejected; given the number of levels that it had when you looked, only if no more"
                            + " came up since")
    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void approve(@PathVariable long id, @RequestParam Optional<Long> levels) {
        decide(id, Action.APPROVE, levels);
    }

    @Operation(summary = "Rejects a run that waits: its levels stay as they are")
    @PostMapping(path = "/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reject(@PathVariable long id) {
        decide(id, Action.REJECT, Optional.empty());
    }

    @Operation(summary = "Restores what stores had before a run, where nobody has changed it since")
    @PostMapping(path = "/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void undo(@PathVariable long id) {
        decide(id, Action.UNDO, Optional.empty());
    }

    @Operation(summary = "Lets the sync take care of the levels of an undone run again")
    @PostMapping(path = "/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable long id) {
        decide(id, Action.RESUME, Optional.empty());
    }

    private void decide(long id, Action action, Optional<Long> levels) {
        if (!decisions.decide(viewers.current(), id, action, levels)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "The run is %s and has moved on since you looked: that cannot be decided of it now"
                            .formatted(decisions
                                    .run(viewers.current(), id)
                                    .state()
                                    .name()
                                    .toLowerCase(Locale.ROOT)));
        }
    }
}
