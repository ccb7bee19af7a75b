package io.stockroute.console.preview;

import io.stockroute.console.Viewer;
import io.stockroute.console.Viewers;
import io.stockroute.preview.Applied;
import io.stockroute.preview.Preview;
import io.stockroute.preview.Previews;
import io.stockroute.setting.Candidate;
import io.stockroute.sync.Sync;
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

    /** Who looks. */
    Viewer viewer() {
        return viewers.current();
    }

    /** @throws ResponseStatusException with 404 if the sync is not theirs who look */
    void sync(String name) {
        viewers.seeing(name);
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

    boolean exists(String sync) {
        return syncs.find(sync).isPresent();
    }

    /**
     * Wants a plan of settings that a viewer may save.
     *
     * @return the preview's id
     * @throws ResponseStatusException with 404 if the sync is not theirs, with 403 if only an administrator may change so much
     */
    long want(Candidate.Accepted candidate, long baseVersion) {
        Viewer viewer = viewers.seeing(candidate.sync().name());
        if (!viewer.isAdministrator() && !connectsTheSame(candidate.sync())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Only an administrator changes which stores a sync connects");
        }
        return previews.want(candidate, baseVersion, viewer.name());
    }

    private boolean connectsTheSame(Sync candidate) {
        return syncs.find(candidate.name())
                .filter(now -> now.source().equals(candidate.source())
                        && now.destinations().equals(candidate.destinations()))
                .isPresent();
    }

    /** Saves a preview; of a merchant only one that was made with a merchant's rights. */
    Applied save(Preview preview) {
        Viewer viewer = viewers.current();
        if (!viewer.isAdministrator() && !preview.createdBy().equals(viewer.name())) {
            return new Applied.Refused(preview.createdBy() + " asked for this preview. Make your own.");
        }
        return previews.save(preview.id(), viewer.name());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No preview has this id");
    }
}
