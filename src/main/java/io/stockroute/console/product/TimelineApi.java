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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How levels came to hold what they hold. */
@RestController
@Tag(name = "Products")
@RequestMapping("/api/v1")
class TimelineApi {

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
    private final ProductSheet products;
    private final ExplainedLevels levels;
    private final Timelines timelines;

    TimelineApi(Viewers viewers, ProductSheet products, ExplainedLevels levels, Timelines timelines) {
        this.viewers = viewers;
        this.products = products;
        this.levels = levels;
        this.timelines = timelines;
    }

    @Operation(summary = "What became of all levels of a product, the newest first")
    @GetMapping("/products/{store}/{item}/timeline")
    Page productTimeline(
            @PathVariable String store,
            @PathVariable long item,
            @RequestParam(defaultValue = LATEST) long before,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = viewers.current();
        ProductSheet.Sheet sheet =
                products.of(viewer, store, item).orElseThrow(() -> missing("No store has this product"));
        return page(timelines.of(viewer, sheet.levelIds(), before, Paging.size(size)));
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

    private static Page page(Timeline timeline) {
        Optional.ofNullable(timeline.before()).ifPresent(before -> Paging.next("before", before));
        return new Page(timeline.lines().stream().map(TimelineApi::told).toList(), timeline.before());
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
