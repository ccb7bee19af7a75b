package io.stockroute.run;

import io.stockroute.run.preview.PreviewReadTable;
import io.stockroute.run.preview.PreviewTable;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settings that are looked at before they are saved. */
@Component
public class Previews {

    private static final Duration KEEPS = Duration.ofMinutes(15);

    private final PreviewTable table;
    private final PreviewReadTable reads;
    private final SettingsEditor book;
    private final ApplicationEventPublisher events;

    Previews(PreviewTable table, PreviewReadTable reads, SettingsEditor book, ApplicationEventPublisher events) {
        this.table = table;
        this.reads = reads;
        this.book = book;
        this.events = events;
    }

    /**
     * Wants a plan of what settings would do.
     *
     * @param baseVersion of the settings that these were made from
     * @return the preview's id
     */
    @Transactional
    public long want(SettingsCandidate.Accepted candidate, long baseVersion, String by) {
        String sync = candidate.sync().name();
        long id = table.insert(sync, baseVersion, candidate.json(), book.difference(candidate), by);
        events.publishEvent(new PreviewRequested(id));
        return id;
    }

    /** How many plans were wanted of a sync in the last while. */
    public long wantedLately(String sync, Duration last) {
        return table.countOfLast(sync, last);
    }

    public Optional<Preview> find(long id) {
        return table.find(id);
    }

    /** Tries one again that failed; what stores have answered lately is kept. False if it did not fail. */
    @Transactional
    public boolean again(long id) {
        if (table.hold(id)
                .filter(preview -> preview.state() == PreviewState.FAILED)
                .isEmpty()) {
            return false;
        }
        reads.forgetOlder(id, KEEPS);
        table.again(id);
        events.publishEvent(new PreviewRequested(id));
        return true;
    }
}
