package io.stockroute.console.preview;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.CodedReason;
import io.stockroute.console.reason.Reasoned;
import io.stockroute.console.run.RunReasonText;
import io.stockroute.console.web.Paging;
import io.stockroute.run.OutcomeView;
import io.stockroute.run.OutcomeView.Outcome;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewSaved;
import io.stockroute.run.PreviewSaves;
import io.stockroute.run.PreviewState;
import io.stockroute.run.PreviewView;
import io.stockroute.run.PreviewView.Change;
import io.stockroute.run.PreviewView.Skip;
import io.stockroute.run.PreviewView.StoreLine;
import io.stockroute.run.Previews;
import io.stockroute.run.SettingsEffect;
import io.stockroute.run.SkipKind;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import io.stockroute.settings.SyncSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Previews of settings, and how they are saved. */
@RestController
@Tag(name = "Previews")
@RequestMapping("/api/v1")
class PreviewApi {

    /**
     * Settings to be looked at.
     *
     * @param settings with the keys of application.yaml; what is left out is as it is in the file, or its default
     * @param baseVersion of the settings that they were made from; left out: those that stand
     */
    record Wanted(@Nullable JsonNode settings, @Nullable Long baseVersion) {}

    /** Why the guard would put the run on hold at a store: in words, and by its code. */
    record OnHold(String store, String reason, CodedReason code) {}

    /**
     * @param settings what would be kept; the file's are not among them
     * @param stores none if the settings decide nothing about stock: then no level was looked at
     * @param reason why it failed or may not be saved any more, in words; {@code reasons}: the codes
     * @param onHold where the guard would put the run on hold
     */
    record Seen(
            long id,
            String sync,
            long baseVersion,
            @JsonRawValue @Schema(type = "object") String settings,
            List<String> difference,
            String createdBy,
            Instant createdAt,
            PreviewState state,
            @Nullable SettingsEffect effect,
            @Nullable String stage,
            @Nullable String reason,
            List<CodedReason> reasons,
            @Nullable Instant plannedAt,
            List<StoreLine> stores,
            List<OnHold> onHold,
            Map<SkipKind, Long> notSynced,
            @Nullable Outcome outcome) {}

    private final VisiblePreviews seen;
    private final Previews previews;
    private final PreviewSaves saves;
    private final PreviewView view;
    private final OutcomeView outcomes;
    private final SettingsEditor book;

    PreviewApi(
            VisiblePreviews seen,
            Previews previews,
            PreviewSaves saves,
            PreviewView view,
            OutcomeView outcomes,
            SettingsEditor book) {
        this.seen = seen;
        this.previews = previews;
        this.saves = saves;
        this.view = view;
        this.outcomes = outcomes;
        this.book = book;
    }

    @Operation(summary = "Wants a plan of what settings would do; nothing is saved")
    @PostMapping(path = "/syncs/{sync}/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Seen> want(@PathVariable String sync, @RequestBody Wanted wanted, UriComponentsBuilder uri) {
        seen.sync(sync); // first: what is wrong with settings tells of the file and of other syncs
        SettingsCandidate candidate = check(sync, wanted);
        if (candidate instanceof SettingsCandidate.Refused refused) {
            throw refused(refused.problems());
        }
        long base = Optional.ofNullable(wanted.baseVersion())
                .orElseGet(() -> book.of(sync).map(SyncSettings::version).orElse(0L));
        long id = seen.want((SettingsCandidate.Accepted) candidate, base);
        return ResponseEntity.created(
                        uri.path("/api/v1/previews/{id}").buildAndExpand(id).toUri())
                .body(preview(id));
    }

    private SettingsCandidate check(String sync, Wanted wanted) {
        try {
            return book.check(sync, String.valueOf(wanted.settings()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private static List<OnHold> onHold(List<StoreLine> stores) {
        return stores.stream()
                .flatMap(line -> Stream.ofNullable(line.onHold())
                        .map(reason -> new OnHold(line.store(), RunReasonText.of(reason), reason)))
                .toList();
    }

    private static ErrorResponseException refused(List<FieldProblem> problems) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, "These settings break a rule; nothing was planned.");
        problem.setProperty("problems", problems);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_ENTITY, problem, null);
    }

    @Operation(summary = "How far a preview is, and what it has found of each store")
    @GetMapping("/previews/{id}")
    Seen preview(@PathVariable long id) {
        Preview preview = seen.find(id);
        boolean counted = preview.effect().filter(SettingsEffect.NONE::equals).isEmpty();
        List<StoreLine> stores = counted ? view.stores(seen.viewer(), id) : List.of();
        List<CodedReason> reasons =
                preview.reasons().isEmpty() ? saves.outdated(preview).stream().toList() : preview.reasons();
        return new Seen(
                preview.id(),
                preview.sync(),
                preview.baseVersion(),
                SyncSettings.json(preview.settings()),
                preview.difference(),
                preview.createdBy(),
                preview.createdAt(),
                preview.state(),
                preview.effect().orElse(null),
                preview.stage().orElse(null),
                PreviewReasonText.of(reasons),
                reasons,
                preview.plannedAt().orElse(null),
                stores,
                onHold(stores),
                view.skipped(seen.viewer(), id),
                preview.state() == PreviewState.SAVED ? outcomes.outcome(seen.viewer(), id) : null);
    }

    @Operation(
            summary =
                    "What would change, the largest changes first; of one store, or with a text in product, variant, SKU or location")
    @GetMapping("/previews/{id}/changes")
    List<Change> changes(
            @PathVariable long id,
            @RequestParam Optional<String> store,
            @RequestParam Optional<String> search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        seen.find(id);
        seen.store(id, store.orElse(""));
        return Paging.rows(view.changes(seen.viewer(), id, store, search, Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "What would not be synced, with the reason")
    @GetMapping("/previews/{id}/skips")
    List<Reasoned<Skip>> skips(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Optional<String> search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        seen.find(id);
        return Paging.rows(
                view.skips(seen.viewer(), id, VisiblePreviews.kind(kind), search, Paging.page(page), Paging.size(size))
                        .map(Reasoned.by(Skip::reasons)));
    }

    @Operation(summary = "Saves the settings that were previewed, or says why it may not")
    @PostMapping(path = "/previews/{id}/save", consumes = MediaType.APPLICATION_JSON_VALUE)
    PreviewSaved.Done save(@PathVariable long id) {
        PreviewSaved applied = seen.save(seen.find(id));
        if (applied instanceof PreviewSaved.Refused refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, PreviewReasonText.of(refused.why()));
        }
        return (PreviewSaved.Done) applied;
    }

    @Operation(summary = "Tries a preview again that failed")
    @PostMapping(path = "/previews/{id}/again", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable long id) {
        seen.find(id);
        if (!previews.again(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "This preview did not fail");
        }
    }
}
