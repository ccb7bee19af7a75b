package io.stockroute.console.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.stock.LeftLevels.LeftLevel;
import io.stockroute.webhook.DeliveryList;
import io.stockroute.webhook.DeliveryState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What needs an operator. */
@RestController
@Tag(name = "Issues")
@RequestMapping("/api/v1")
class IssueApi {

    /** @param detail what matching says of the variant to blame, in words; may be empty */
    record Left(@JsonUnwrapped LeftLevel level, String detail) {

        static Left of(LeftLevel level) {
            return new Left(level, ReasonTexts.of(level.details()));
        }
    }

    private final Issues issues;
    private final DeliveryList deliveries;
    private final BlockedList blocked;
    private final LeftLevelSource left;
    private final Viewers viewers;

    IssueApi(Issues issues, DeliveryList deliveries, BlockedList blocked, LeftLevelSource left, Viewers viewers) {
        this.issues = issues;
        this.deliveries = deliveries;
        this.blocked = blocked;
        this.left = left;
        this.viewers = viewers;
    }

    @Operation(summary = "How many need attention, by kind")
    @GetMapping("/issues")
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        issues.counts(viewers.current()).forEach((kind, count) -> counts.put(kind.key(), count));
        return counts;
    }

    @Operation(
            summary =
                    "Those of one kind: stores, syncs, orders, changes, levels, left, records, deliveries or runs; newest first")
    @GetMapping("/issues/{kind}")
    List<Issue> issues(
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(source(kind).page(viewers.current(), Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "Retries one; 404 if there is none, or it cannot be retried from here")
    @PostMapping(path = "/issues/{kind}/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String kind, @PathVariable String id) {
        require(source(kind).retry(viewers.current(), id), "Nothing with this id can be retried");
    }

    @Operation(summary = "Retries all of a kind that can be; answers with their number")
    @PostMapping(path = "/issues/{kind}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> retryAll(@PathVariable String kind) {
        return Map.of("retried", source(kind).retryAll(viewers.current()));
    }

    @Operation(summary = "Dismisses one; 404 if there is none, or it cannot be dismissed")
    @PostMapping(path = "/issues/{kind}/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String kind, @PathVariable String id) {
        require(source(kind).dismiss(viewers.current(), id), "Nothing with this id can be dismissed");
    }

    @Operation(summary = "Deliveries in a state: received, done, failed or dismissed; newest first")
    @GetMapping("/deliveries")
    List<DeliveryList.DeliveryRow> deliveries(
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(deliveries.in(state(state), viewers.current(), Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "Retries a failed or dismissed delivery")
    @PostMapping(path = "/deliveries/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryDelivery(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(
                issues.of(IssueKind.DELIVERIES).retry(viewer, Long.toString(id)),
                "No failed delivery has this id, or its body is not kept any more");
    }

    @Operation(summary = "Puts a failed delivery aside; who and when is kept")
    @PostMapping(path = "/deliveries/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissDelivery(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(issues.of(IssueKind.DELIVERIES).dismiss(viewer, Long.toString(id)), "No failed delivery has this id");
    }

    @Operation(
            summary =
                    "Levels that Shopify refuses for good or that could not be read, with the reason; newest first; or those that were dismissed")
    @GetMapping("/levels/blocked")
    List<BlockedList.BlockedRow> blocked(
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Viewer viewer = viewers.current();
        return Paging.rows(
                (dismissed
                        ? blocked.dismissed(viewer, Paging.page(page), Paging.size(size))
                        : blocked.page(viewer, Paging.page(page), Paging.size(size))));
    }

    @Operation(
            summary =
                    "Levels that left a sync while they held stock: both quantities then and now, since when and why; newest first; or those that were dismissed")
    @GetMapping("/levels/left")
    List<Left> left(
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return Paging.rows(left.list(viewers.current(), dismissed, Paging.page(page), Paging.size(size))
                .map(Left::of));
    }

    @Operation(summary = "Puts a blocked level aside as long as it stays blocked; who and when is kept")
    @PostMapping(path = "/levels/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissLevel(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(issues.of(IssueKind.LEVELS).dismiss(viewer, Long.toString(id)), "No blocked level has this id");
    }

    @Operation(summary = "Reads a blocked level and tries it again")
    @PostMapping(path = "/levels/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryLevel(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(issues.of(IssueKind.LEVELS).retry(viewer, Long.toString(id)), "No blocked level has this id");
    }

    private IssueSource source(String kind) {
        return IssueKind.of(kind)
                .map(issues::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such kind"));
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, otherwise);
        }
    }

    private static DeliveryState state(String text) {
        return FilterValues.one("state", text, DeliveryState.values()).orElse(DeliveryState.FAILED);
    }
}
