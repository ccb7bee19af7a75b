package io.stockroute.console.stock;

import io.stockroute.catalog.MatchState;
import io.stockroute.console.reason.Reasoned;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.Coverage;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The states of what is not synced: a matched variant is on no such list. */
    private static final MatchState[] UNSYNCED = Stream.of(MatchState.values())
            .filter(state -> state != MatchState.MATCHED)
            .toArray(MatchState[]::new);

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
        return Paging.all(coverage.counts().stream()
                .filter(count -> count.sync().equals(sync))
                .toList());
    }

    @Operation(summary = "Variants that are not synced, with the reason; all states, or one of them")
    @GetMapping("/not-synced")
    List<Reasoned<Coverage.NotSynced>> notSynced(
            @PathVariable String sync,
            @RequestParam String destination,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Sync known = known(sync);
        if (!known.destinations().contains(destination)) {
            throw FilterValues.wrong("The sync has no such Destination");
        }
        return Paging.rows(coverage.notSynced(
                        new SyncPair(known, destination),
                        FilterValues.one("state", state, UNSYNCED),
                        Optional.empty(),
                        Paging.page(page),
                        Paging.size(size))
                .map(Reasoned.by(Coverage.NotSynced::reasons)));
    }

    @Operation(summary = "Locations whose stock does not flow, with the reason")
    @GetMapping("/locations")
    List<Reasoned<Coverage.NotPaired>> locations(@PathVariable String sync) {
        known(sync);
        return Paging.all(coverage.notPaired().stream()
                .filter(location -> location.sync().equals(sync))
                .map(Reasoned.by(Coverage.NotPaired::reasons))
                .toList());
    }

    private Sync known(String name) {
        return viewers.current().syncs().stream()
                .filter(sync -> sync.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name"));
    }
}
