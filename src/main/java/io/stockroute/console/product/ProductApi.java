package io.stockroute.console.product;

import io.stockroute.console.timeline.Sentence;
import io.stockroute.console.timeline.Timeline;
import io.stockroute.console.timeline.TimelineLine;
import io.stockroute.console.timeline.Timelines;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Products in all stores, how much of them is kept in sync, and how a level came to hold what it holds. */
@RestController
@Tag(name = "Products")
@RequestMapping("/api/v1")
class ProductApi {

    private static final String LATEST = "" + Long.MAX_VALUE;

    /**
     * Something that happened.
     *
     * @param level where; null: with the product in all stores
     * @param told how many lines of the ledger it tells
     * @param parts the text again, with where its words lead
     */
    record Told(
            Instant at,
            @Nullable Long level,
            @Nullable String where,
            String kind,
            String text,
            @Nullable Integer from,
            @Nullable Integer to,
            int told,
            List<Sentence.Part> parts) {}

    /** @param before what to ask for to see what happened before; null: there is nothing */
    record Page(List<Told> lines, @Nullable Long before) {}

    private final Viewers viewers;
    private final ProductList list;
    private final ProductSheet products;
    private final ExplainedLevels levels;
    private final Timelines timelines;
    private final CoverageView coverage;
    private final NearMatches near;

    ProductApi(
            Viewers viewers,
            ProductList list,
            ProductSheet products,
            ExplainedLevels levels,
            Timelines timelines,
            CoverageView coverage,
            NearMatches near) {
        this.viewers = viewers;
        this.list = list;
        this.products = products;
        this.levels = levels;
        this.timelines = timelines;
        this.coverage = coverage;
        this.near = near;
    }

    @Operation(
            summary =
                    "Products by SKU, barcode, handle or words of their titles; who bears the text itself comes first")
    @GetMapping("/products")
    ProductList.Page products(
            @RequestParam String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list.find(viewers.current(), search, Paging.page(page), Paging.size(size));
    }

    @Operation(
            summary =
                    "A product in every store that it is matched in, with its levels and why they should hold what they should")
    @GetMapping("/products/{store}/{item}")
    ProductSheet.Sheet product(@PathVariable String store, @PathVariable long item) {
        return sheet(viewers.current(), store, item);
    }

    @Operation(summary = "What became of all levels of a product, the newest first")
    @GetMapping("/products/{store}/{item}/timeline")
    Page productTimeline(
            @PathVariable String store,
            @PathVariable long item,
            @RequestParam(defaultValue = LATEST) long before,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = viewers.current();
        return page(timelines.of(viewer, sheet(viewer, store, item).levelIds(), before, Paging.size(size)));
    }

    @Operation(summary = "What became of a level, the newest first")
    @GetMapping("/levels/{id}/timeline")
    Page timeline(
            @PathVariable long id,
            @RequestParam(defaultValue = LATEST) long before,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = viewers.current();
        if (levels.level(viewer, id).isEmpty()) {
            throw missing("No level has this id");
        }
        return page(timelines.of(viewer, List.of(id), before, Paging.size(size)));
    }

    @Operation(summary = "How much of each Destination is synced, and how many variants are not and why")
    @GetMapping("/coverage")
    List<CoverageView.PairCoverage> coverage() {
        return coverage.pairs(viewers.current());
    }

    @Operation(summary = "Pairs that would match but for case, blanks, signs or leading zeros")
    @GetMapping("/syncs/{sync}/near-matches")
    List<NearMatches.Near> nearMatches(
            @PathVariable String sync,
            @RequestParam String destination,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        ListFilter filter = ListFilter.of(viewers.current(), sync, destination, ListFilter.NEAR, null);
        return near.pairs(filter.pair(), Paging.page(page), Paging.size(size));
    }

    private ProductSheet.Sheet sheet(Viewer viewer, String store, long item) {
        return products.of(viewer, store, item).orElseThrow(() -> missing("No store has this product"));
    }

    private static Page page(Timeline timeline) {
        return new Page(timeline.lines().stream().map(ProductApi::told).toList(), timeline.before());
    }

    private static Told told(TimelineLine line) {
        return new Told(
                line.at(),
                line.level(),
                line.where(),
                line.label(),
                line.sentence().text(),
                line.from(),
                line.to(),
                line.told(),
                line.sentence().parts());
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}
