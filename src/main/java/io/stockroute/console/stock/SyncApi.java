package io.stockroute.console.stock;

import io.stockroute.catalog.MatchState;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.Coverage;
import io.stockroute.settings.Sync;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a sync covers, and what it does not and why. */
@RestController
@Tag(name = "Syncs")
@RequestMapping("/api/v1/syncs/{sync}")
class SyncApi {

    private final Coverage coverage;
    private final Viewers viewers;

    SyncApi(Coverage coverage, Viewers viewers) {
        this.coverage = coverage;
        this.viewers = viewers;
    }

    @Operation(summary = "How many variants of each store are in which state")
    @GetMapping("/coverage")
    List<Coverage.Count> coverage(@PathVariable String sync) {
        known(sync);
        return coverage.counts().stream()
                .filter(count -> count.sync().equals(sync))
                .toList();
    }

    @Operation(summary = "Variants that are not synced, with the reason; all states, or one of them")
    @GetMapping("/not-synced")
    List<Coverage.NotSynced> notSynced(
            @PathVariable String sync,
            @RequestParam String destination,
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (!known(sync).destinations().contains(destination)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The sync has no such Destination");
        }
        return coverage.notSynced(sync, destination, state.map(SyncApi::state), Paging.page(page), Paging.size(size));
    }

    @Operation(summary = "Locations whose stock does not flow, with the reason")
    @GetMapping("/locations")
    List<Coverage.NotPaired> locations(@PathVariable String sync) {
        known(sync);
        return coverage.notPaired().stream()
                .filter(location -> location.sync().equals(sync))
                .toList();
    }

    private Sync known(String name) {
        return viewers.current().syncs().stream()
                .filter(sync -> sync.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name"));
    }

    private static MatchState state(String text) {
        try {
            return MatchState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "No such state: one of "
                            + Arrays.toString(MatchState.values()).toLowerCase(Locale.ROOT),
                    e);
        }
    }
}
