package io.stockroute.console.stock;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Why a level holds what it holds. */
@RestController
@Tag(name = "Levels")
@RequestMapping("/api/v1")
class StockApi {

    private final LevelView levels;
    private final StockView view;
    private final Viewers viewers;

    StockApi(LevelView levels, StockView view, Viewers viewers) {
        this.levels = levels;
        this.view = view;
        this.viewers = viewers;
    }

    @Operation(summary = "All levels of a SKU, in every store")
    @GetMapping("/levels")
    List<LevelView.LevelRow> levels(
            @RequestParam String sku,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size) {
        return Paging.rows(levels.withSku(viewers.current(), sku, Paging.page(page), Paging.size(size)));
    }

    @Operation(
            summary =
                    "A level with what its target is made of: the Source levels that feed it, and the units that are subtracted")
    @GetMapping("/levels/{id}")
    LevelView.Why level(@PathVariable long id) {
        return levels.why(viewers.current(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No level has this id"));
    }

    @Operation(summary = "Everything that was observed, decided and written of a level, newest first")
    @GetMapping("/levels/{id}/ledger")
    List<StockView.Entry> history(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int size) {
        return Paging.before(view.history(viewers.current(), id, before, Paging.size(size)), StockView.Entry::id);
    }

    @Operation(
            summary =
                    "A write with its rows: where the reference in a store's inventory history, gid://stockroute/Write/{id}, leads")
    @GetMapping("/writes/{id}")
    StockView.Write write(@PathVariable long id) {
        return view.write(viewers.current(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No write has this id"));
    }
}
