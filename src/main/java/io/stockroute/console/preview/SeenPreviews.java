package io.stockroute.console.preview;

import io.stockroute.console.Viewer;
import io.stockroute.console.Viewers;
import io.stockroute.preview.Preview;
import io.stockroute.preview.Previews;
import io.stockroute.setting.Candidate;
import io.stockroute.sync.Syncs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The previews that whoever looks may see; all others do not exist for them. */
@Component
class SeenPreviews {

    private final Previews previews;
    private final Viewers viewers;
    private final Syncs syncs;

    SeenPreviews(Previews previews, Viewers viewers, Syncs syncs) {
        this.previews = previews;
        this.viewers = viewers;
        this.syncs = syncs;
    }

    /** @throws ResponseStatusException with 404 */
    Preview find(long id) {
        return previews.find(id).filter(this::isSeen).orElseThrow(SeenPreviews::notFound);
    }

    private boolean isSeen(Preview preview) {
        Viewer viewer = viewers.current();
        // of a sync that does not exist yet only who made it can know
        return viewer.isAdministrator()
                || viewer.sees(preview.sync())
                || (syncs.find(preview.sync()).isEmpty() && preview.createdBy().equals(viewer.name()));
    }

    /**
     * Wants a plan of settings that a viewer may save.
     *
     * @return the preview's id
     * @throws ResponseStatusException with 404 if the sync, or the Source that it would get, is not theirs
     */
    long want(Candidate.Accepted candidate, long baseVersion) {
        Viewer viewer = viewers.current();
        String name = candidate.sync().name();
        boolean own = viewer.source().map(candidate.sync().source()::equals).orElse(true)
                && (viewer.sees(name) || syncs.find(name).isEmpty());
        if (!own) {
            throw notFound();
        }
        return previews.want(candidate, baseVersion, viewer.name());
    }

    String viewer() {
        return viewers.current().name();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No preview has this id");
    }
}
