package io.stockroute.console.privacy;

import io.stockroute.console.web.Paging;
import io.stockroute.webhook.PersonalDataRequest;
import io.stockroute.webhook.PersonalDataRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests about personal data. */
@RestController
@Tag(name = "Personal data")
@RequestMapping("/api/v1/personal-data-requests")
class PersonalDataApi {

    private final VisibleRequests requests;

    PersonalDataApi(VisibleRequests requests) {
        this.requests = requests;
    }

    @Operation(summary = "What Shopify asked about personal data, and by when it is due; open ones first")
    @GetMapping
    List<PersonalDataRequest> requests(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(requests.page(Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "All that is kept of the customer of a request at this moment, as a file")
    @GetMapping("/{id}/export")
    ResponseEntity<PersonalDataRequests.Export> export(@PathVariable long id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(requests.export(id));
    }

    @Operation(summary = "Marks a request as answered; who and when is kept")
    @PostMapping(path = "/{id}/done", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable long id) {
        requests.done(id);
    }
}
