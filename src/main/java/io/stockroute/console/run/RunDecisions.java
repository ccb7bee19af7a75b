package io.stockroute.console.run;

import io.stockroute.console.web.Viewer;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.RunActions;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Decisions about a run as page and API take them. */
@Component
class RunDecisions {

    private final RunView view;
    private final RunActions actions;

    RunDecisions(RunView view, RunActions actions) {
        this.view = view;
        this.actions = actions;
    }

    /** @throws ResponseStatusException 404 if there is no such run for the viewer */
    RunView.Run run(Viewer viewer, long id) {
        return view.run(viewer, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No run has this id"));
    }

    /**
     * Takes a decision for whoever asks for it.
     *
     * @param levels how many levels the run had when they looked; empty: they do not say
     * @return false if the run is in no state for it, or has grown before it was approved
     * @throws ResponseStatusException 404 if there is no such run for the viewer, 403 if it concerns others as well
     */
    boolean decide(Viewer viewer, long id, Action action, Optional<Long> levels) {
        if (run(viewer, id).beyond()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "It concerns stores of other syncs as well: an administrator decides");
        }
        return switch (action) {
            case APPROVE ->
                levels.map(seen -> actions.approve(id, viewer.name(), seen))
                        .orElseGet(() -> actions.approve(id, viewer.name()));
            case REJECT -> actions.reject(id, viewer.name());
            case UNDO -> actions.undo(id, viewer.name());
            case RESUME -> actions.resume(id, viewer.name());
            case PAUSE -> false;
        };
    }
}
