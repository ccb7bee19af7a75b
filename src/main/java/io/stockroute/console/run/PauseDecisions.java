package io.stockroute.console.run;

import io.stockroute.console.web.Viewer;
import io.stockroute.run.StorePauses;
import io.stockroute.settings.Stores;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Pauses as page and API ask for them. */
@Component
class PauseDecisions {

    private final StorePauses pauses;
    private final Stores stores;

    PauseDecisions(StorePauses pauses, Stores stores) {
        this.pauses = pauses;
        this.stores = stores;
    }

    /** @throws ResponseStatusException 404 if there is no such store for the viewer, 403 if others depend on it */
    boolean pause(Viewer viewer, String store) {
        return pauses.pause(store, operator(viewer, store));
    }

    /** @throws ResponseStatusException 404 if there is no such store for the viewer, 403 if others depend on it */
    boolean resume(Viewer viewer, String store) {
        return pauses.resume(store, operator(viewer, store));
    }

    /** A store that is paused is paused for all syncs that it takes part in. */
    private String operator(Viewer viewer, String store) {
        if (!stores.names().contains(store)
                || !(viewer.isAdministrator() || viewer.stores().contains(store))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No store has this name");
        }
        if (!viewer.hasAlone(store)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "It takes part in a sync of another store: an administrator pauses it");
        }
        return viewer.name();
    }
}
