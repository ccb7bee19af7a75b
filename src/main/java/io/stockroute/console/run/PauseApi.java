package io.stockroute.console.run;

import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Pauses a store and goes on with it. */
@RestController
@Tag(name = "Stores, runs and deliveries")
@RequestMapping("/api/v1/stores/{store}")
class PauseApi {

    private final PauseDecisions decisions;
    private final Viewers viewers;

    PauseApi(PauseDecisions decisions, Viewers viewers) {
        this.decisions = decisions;
        this.viewers = viewers;
    }

    @Operation(summary = "Leaves a store's stock and orders alone until it is resumed; what it tells is kept")
    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String store) {
        if (!decisions.pause(viewers.current(), store)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The store is paused already");
        }
    }

    @Operation(summary = "Resumes a paused store")
    @PostMapping(path = "/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String store) {
        if (!decisions.resume(viewers.current(), store)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The store is not paused");
        }
    }
}
