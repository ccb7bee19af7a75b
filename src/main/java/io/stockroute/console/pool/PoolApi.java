package io.stockroute.console.pool;

import io.stockroute.Cause;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.stock.PoolOversells;
import io.stockroute.stock.PoolReset;
import io.stockroute.stock.PoolView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** What the stores of two-way syncs hold together. */
@RestController
@Tag(name = "Pools")
@RequestMapping("/api/v1/pools")
class PoolApi {

    private final PoolView view;
    private final PoolOversells oversells;
    private final PoolReset pools;
    private final Viewers viewers;

    PoolApi(PoolView view, PoolOversells oversells, PoolReset pools, Viewers viewers) {
        this.view = view;
        this.oversells = oversells;
        this.pools = pools;
        this.viewers = viewers;
    }

    @Operation(
            summary = "Pools; of one SKU, and only those that have stopped or ended, or in which a level takes no part")
    @GetMapping
    List<PoolView.Pool> pools(
            @RequestParam(defaultValue = "") String sku,
            @RequestParam(defaultValue = "false") boolean incomplete,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(
                incomplete
                        ? view.incomplete(viewers.current(), sku, Paging.page(page), Paging.size(size))
                        : view.pools(viewers.current(), sku, Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "All pools of a sync begin again with what Source holds")
    @PostMapping(path = "/{sync}/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reset(@PathVariable String sync) {
        Viewer viewer = viewers.seeing(sync);
        try {
            pools.begin(sync, Cause.operator(viewer.name()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    @Operation(
            summary =
                    "What changed a pool and where, the newest first: its start and all changes since add up to what it holds")
    @GetMapping("/{sync}/{sourceLevel}/changes")
    List<PoolView.Change> changes(
            @PathVariable String sync,
            @PathVariable long sourceLevel,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(view.changes(viewers.current(), sync, sourceLevel, Paging.page(page), Paging.size(size)));
    }

    @Operation(
            summary =
                    "What was sold in several stores more often than it existed, with the changes that took it; all, or what is still oversold")
    @GetMapping("/oversells")
    List<PoolOversells.Oversell> oversells(
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(oversells.page(viewers.current(), standing, Paging.page(page), Paging.size(size)));
    }
}
