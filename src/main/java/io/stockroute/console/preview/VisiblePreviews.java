package io.stockroute.console.preview;

import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewReason;
import io.stockroute.run.PreviewSaved;
import io.stockroute.run.PreviewSaves;
import io.stockroute.run.PreviewView;
import io.stockroute.run.Previews;
import io.stockroute.run.SkipKind;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The previews that whoever looks may see; all others do not exist for them. */
@Component
class VisiblePreviews {

    /** Each plan reads and reckons for minutes, at the expense of all others: more than this no merchant needs to look at. */
    static final int MOST_IN_WINDOW = 20;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Previews previews;
    private final PreviewView view;
    private final PreviewSaves saves;
    private final Viewers viewers;
    private final Syncs syncs;

    VisiblePreviews(Previews previews, PreviewView view, PreviewSaves saves, Viewers viewers, Syncs syncs) {
        this.previews = previews;
        this.view = view;
        this.saves = saves;
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
        return previews.find(id).filter(this::isSeen).orElseThrow(VisiblePreviews::notFound);
    }

    /** @throws ResponseStatusException with 400 if a preview has no such store; an empty one stands for all */
    void store(long preview, String store) {
        FilterValues.name(
                "store",
                store,
                view.stores(viewers.current(), preview).stream()
                        .map(PreviewView.StoreLine::store)
                        .toList(),
                one -> false);
    }

    /** Why something is not synced; empty stands for all. */
    static Optional<SkipKind> kind(String text) {
        return FilterValues.one("kind", text, SkipKind.values());
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
     * @throws ResponseStatusException with 404 if the sync is not theirs, with 403 if only an administrator may change so much,
     *     with 429 if a merchant asks for too many
     */
    long want(SettingsCandidate.Accepted candidate, long baseVersion) {
        Viewer viewer = viewers.seeing(candidate.sync().name());
        if (!viewer.isAdministrator() && !connectsTheSame(candidate.sync())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Only an administrator changes which stores a sync connects");
        }
        if (!viewer.isAdministrator() && previews.wantedLately(candidate.sync().name(), WINDOW) >= MOST_IN_WINDOW) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "This sync had " + MOST_IN_WINDOW + " previews in the last hour. Wait a while, then preview again");
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
    PreviewSaved save(Preview preview) {
        Viewer viewer = viewers.current();
        if (!viewer.isAdministrator() && !preview.createdBy().equals(viewer.name())) {
            return new PreviewSaved.Refused(PreviewReason.NOT_THEIRS.with(preview.createdBy()));
        }
        return saves.save(preview.id(), viewer.name());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No preview has this id");
    }
}
