package io.stockroute.console.hold;

import io.stockroute.console.Viewer;
import io.stockroute.hold.StorePauses;
import io.stockroute.store.Stores;
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

    /** @throws ResponseStatusException 404 if there is no such store for the viewer */
    boolean pause(Viewer viewer, String store) {
        return pauses.pause(store, operator(viewer, store));
    }

    /** @throws ResponseStatusException 404 if there is no such store for the viewer */
    boolean resume(Viewer viewer, String store) {
        return pauses.resume(store, operator(viewer, store));
    }

    private String operator(Viewer viewer, String store) {
        if (!stores.names().contains(store)
                || !(viewer.isAdministrator() || viewer.stores().contains(store))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No store has this name");
        }
        return viewer.name();
    }
}
