package io.stockroute.console.product;

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

/** How much of each Destination is kept in sync, and what nearly is. */
@RestController
@Tag(name = "Products")
@RequestMapping("/api/v1")
class CoverageApi {

    private final Viewers viewers;
    private final CoverageView coverage;
    private final NearMatches near;

    CoverageApi(Viewers viewers, CoverageView coverage, NearMatches near) {
        this.viewers = viewers;
        this.coverage = coverage;
        this.near = near;
    }

    @Operation(summary = "How much of each Destination is synced, and how many variants are not and why")
    @GetMapping("/coverage")
    List<CoverageView.PairCoverage> coverage() {
        return Paging.all(coverage.pairs(viewers.current()));
    }

    @Operation(summary = "Pairs that would match but for case, blanks, signs or leading zeros")
    @GetMapping("/syncs/{sync}/near-matches")
    List<NearMatches.Near> nearMatches(
            @PathVariable String sync,
            @RequestParam String destination,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (!viewers.current().sees(sync)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name");
        }
        ListFilter filter = ListFilter.of(viewers.current(), sync, destination, ListFilter.NEAR, null);
        return Paging.rows(near.slice(filter.pair(), Paging.page(page), Paging.size(size)));
    }
}
