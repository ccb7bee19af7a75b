package io.stockroute.console.settings;

import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.settings.SettingsEditor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Ends what is frozen of a sync. */
@RestController
@Tag(name = "Settings")
class EndedSyncs {

    private final SettingsEditor editor;
    private final Viewers viewers;

    EndedSyncs(SettingsEditor editor, Viewers viewers) {
        this.editor = editor;
        this.viewers = viewers;
    }

    @Operation(summary = "Ends a frozen sync, or its frozen Destinations; its stores keep the stock they have")
    @PostMapping(path = "/api/v1/syncs/{sync}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String sync) {
        Viewer viewer = viewers.seeing(sync);
        if (!viewer.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only an administrator ends a sync");
        }
        try {
            editor.end(sync, viewer.name());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }
}
