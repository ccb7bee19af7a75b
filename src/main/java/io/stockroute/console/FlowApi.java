package io.stockroute.console;

import io.stockroute.reconciliation.Reconciliations;
import io.stockroute.webhook.Deliveries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
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

/** How the stores are, what ran, and what stands still. */
@RestController
@Tag(name = "Stores, runs and deliveries")
@RequestMapping("/api/v1")
class FlowApi {

    private final FlowView view;
    private final Deliveries deliveries;
    private final Reconciliations reconciliations;
    private final Viewers viewers;

    FlowApi(FlowView view, Deliveries deliveries, Reconciliations reconciliations, Viewers viewers) {
        this.view = view;
        this.deliveries = deliveries;
        this.reconciliations = reconciliations;
        this.viewers = viewers;
    }

    @Operation(summary = "Each store with what its lane still has to do")
    @GetMapping("/stores")
    List<FlowView.StoreRow> stores() {
        return view.stores(viewers.current());
    }

    @Operation(summary = "Alignments, reconciliations and catalogue refreshes, newest first")
    @GetMapping("/runs")
    List<FlowView.RunRow> runs(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return view.runs(viewers.current(), Paging.page(page), Paging.size(size));
    }

    @Operation(summary = "Deliveries in a state: received, done or failed; newest first")
    @GetMapping("/deliveries")
    List<FlowView.DeliveryRow> deliveries(
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return view.deliveries(viewers.current(), state.toUpperCase(Locale.ROOT), Paging.page(page), Paging.size(size));
    }

    @Operation(summary = "Takes a failed delivery up again")
    @PostMapping(path = "/deliveries/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        if (!view.seesDelivery(viewers.current(), id) || !deliveries.retry(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No failed delivery has this id");
        }
    }

    @Operation(summary = "Looks at all levels of a sync now")
    @PostMapping(path = "/syncs/{sync}/reconcile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void reconcile(@PathVariable String sync) {
        viewers.seeing(sync);
        try {
            reconciliations.start(sync);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }
}
