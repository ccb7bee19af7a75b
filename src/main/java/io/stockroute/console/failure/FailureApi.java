package io.stockroute.console.failure;

import io.stockroute.RecordState;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.stock.LeftLevels.LeftLevel;
import io.stockroute.webhook.DeliveryList;
import io.stockroute.webhook.DeliveryState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** What stands still. */
@RestController
@Tag(name = "Failures")
@RequestMapping("/api/v1")
class FailureApi {

    private final Failures failures;
    private final DeliveryList deliveries;
    private final BlockedList blocked;
    private final LeftLevelSource left;
    private final Viewers viewers;

    FailureApi(Failures failures, DeliveryList deliveries, BlockedList blocked, LeftLevelSource left, Viewers viewers) {
        this.failures = failures;
        this.deliveries = deliveries;
        this.blocked = blocked;
        this.left = left;
        this.viewers = viewers;
    }

    @Operation(summary = "How many need attention, by kind")
    @GetMapping("/failures")
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        failures.counts(viewers.current()).forEach((kind, count) -> counts.put(kind.key(), count));
        return counts;
    }

    @Operation(summary = "Those of one kind: stores, syncs, orders, levels, left, deliveries or runs; newest first")
    @GetMapping("/failures/{kind}")
    List<Failure> failures(
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return source(kind)
                .page(viewers.current(), Paging.page(page), Paging.size(size))
                .rows();
    }

    @Operation(summary = "Takes up one again; 404 if there is none, or it cannot be taken up again from here")
    @PostMapping(path = "/failures/{kind}/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String kind, @PathVariable String id) {
        require(source(kind).retry(viewers.current(), id), "Nothing with this id can be retried");
    }

    @Operation(summary = "Takes up again all of a kind that can be; answers with their number")
    @PostMapping(path = "/failures/{kind}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> retryAll(@PathVariable String kind) {
        return Map.of("retried", source(kind).retryAll(viewers.current()));
    }

    @Operation(summary = "Puts one aside; 404 if there is none, or it cannot be put aside")
    @PostMapping(path = "/failures/{kind}/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
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
        return deliveries
                .in(known(state), viewers.current(), Paging.page(page), Paging.size(size))
                .rows();
    }

    @Operation(summary = "Takes a failed or dismissed delivery up again")
    @PostMapping(path = "/deliveries/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryDelivery(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(
                failures.of(FailureKind.DELIVERIES).retry(viewer, Long.toString(id)),
                "No failed delivery has this id, or its body is not kept any more");
    }

    @Operation(summary = "Puts a failed delivery aside; who and when is kept")
    @PostMapping(path = "/deliveries/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissDelivery(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(
                failures.of(FailureKind.DELIVERIES).dismiss(viewer, Long.toString(id)),
                "No failed delivery has this id");
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
        return (dismissed
                        ? blocked.dismissed(viewer, Paging.page(page), Paging.size(size))
                        : blocked.page(viewer, Paging.page(page), Paging.size(size)))
                .rows();
    }

    @Operation(
            summary =
                    "Levels that left a sync while they held stock: both quantities then and now, since when and why; newest first; or those that were dismissed")
    @GetMapping("/levels/left")
    List<LeftLevel> left(
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return left.list(viewers.current(), dismissed, Paging.page(page), Paging.size(size))
                .rows();
    }

    @Operation(summary = "Puts a blocked level aside as long as it stays blocked; who and when is kept")
    @PostMapping(path = "/levels/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissLevel(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(failures.of(FailureKind.LEVELS).dismiss(viewer, Long.toString(id)), "No blocked level has this id");
    }

    @Operation(summary = "Reads a blocked level and tries it again")
    @PostMapping(path = "/levels/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryLevel(@PathVariable long id) {
        Viewer viewer = viewers.current();
        require(failures.of(FailureKind.LEVELS).retry(viewer, Long.toString(id)), "No blocked level has this id");
    }

    private FailureSource source(String kind) {
        return FailureKind.of(kind)
                .map(failures::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such kind"));
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, otherwise);
        }
    }

    private static DeliveryState known(String state) {
        return RecordState.of(DeliveryState.class, state.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "No such state: one of "
                                + Arrays.toString(DeliveryState.values()).toLowerCase(Locale.ROOT)));
    }
}
