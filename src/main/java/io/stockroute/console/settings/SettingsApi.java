package io.stockroute.console.settings;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SaveOutcome;
import io.stockroute.settings.SettingChange;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import io.stockroute.settings.SyncSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The settings of a sync as JSON, with the keys of application.yaml. */
@RestController
@Tag(name = "Settings")
@RequestMapping("/api/v1/syncs/{sync}/settings")
class SettingsApi {

    /**
     * The settings of a sync.
     *
     * @param settings the file's and the page's together
     * @param locked the fields that the file fixes, with the reason
     * @param version to be given back with other settings; 0: nothing was ever saved
     * @param problems why the settings are not in effect; none if they are
     */
    record Settings(
            String name,
            @JsonRawValue @Schema(type = "object") String settings,
            Map<String, String> locked,
            long version,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            List<FieldProblem> problems) {

        static Settings of(SyncSettings settings) {
            return new Settings(
                    settings.name(),
                    settings.json(),
                    settings.locked(),
                    settings.version(),
                    settings.changedBy().orElse(null),
                    settings.changedAt().orElse(null),
                    settings.problems());
        }
    }

    /**
     * Settings to be saved.
     *
     * @param version of those that these were made from; 0 if there were none
     * @param settings all that the file leaves out; what is left out here has its default
     */
    record Wanted(long version, @Nullable JsonNode settings) {}

    private final SettingsEditor book;
    private final Viewers viewers;

    SettingsApi(SettingsEditor book, Viewers viewers) {
        this.book = book;
        this.viewers = viewers;
    }

    @Operation(summary = "The settings of a sync: the file's and the page's together, and what the file fixes")
    @GetMapping
    Settings settings(@PathVariable String sync) {
        viewers.seeing(sync);
        return book.of(sync).map(Settings::of).orElseThrow(SettingsApi::notFound);
    }

    @Operation(summary = "Changes of the settings, newest first; also of a sync that was removed")
    @GetMapping("/history")
    List<SettingChange> history(
            @PathVariable String sync,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        viewers.seeing(sync);
        return Paging.rows(book.history(sync, Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "Saves settings, without a preview; makes the sync if there is none of that name")
    @PutMapping
    ResponseEntity<?> save(@PathVariable String sync, @RequestBody Wanted wanted) {
        Viewer viewer = administrator(sync);
        SettingsCandidate candidate = check(sync, wanted);
        if (candidate instanceof SettingsCandidate.Refused refused) {
            return refused(refused.problems());
        }
        try {
            return answer(sync, book.save((SettingsCandidate.Accepted) candidate, wanted.version(), viewer.name()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "There never was such a version of these settings", e);
        }
    }

    @Operation(summary = "Removes a sync that application.yaml does not have")
    @DeleteMapping(consumes = "application/json")
    ResponseEntity<?> remove(@PathVariable String sync, @RequestParam long version) {
        Viewer viewer = administrator(sync);
        try {
            SaveOutcome saved = book.remove(sync, version, viewer.name());
            return saved instanceof SaveOutcome.Done
                    ? ResponseEntity.noContent().build()
                    : answer(sync, saved);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    /** What is saved here is not previewed, and may name any store. */
    private Viewer administrator(String sync) {
        Viewer viewer = viewers.seeing(sync);
        if (!viewer.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only an administrator saves settings here");
        }
        return viewer;
    }

    private SettingsCandidate check(String sync, Wanted wanted) {
        try {
            return book.check(sync, String.valueOf(wanted.settings()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private ResponseEntity<?> answer(String sync, SaveOutcome saved) {
        if (saved instanceof SaveOutcome.Stale stale) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, stale.words());
            detail.setProperty("changedBy", stale.changedBy());
            detail.setProperty("changedAt", stale.changedAt());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(detail);
        }
        return saved instanceof SaveOutcome.Refused refused
                ? refused(refused.problems())
                : ResponseEntity.ok(settings(sync));
    }

    private static ResponseEntity<?> refused(List<FieldProblem> problems) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, "Some settings are not right; nothing is saved.");
        detail.setProperty("problems", problems);
        return ResponseEntity.unprocessableEntity().body(detail);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name");
    }
}
