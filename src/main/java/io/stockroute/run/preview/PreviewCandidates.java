package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.run.Preview;
import io.stockroute.settings.Sync;
import java.util.Collection;
import java.util.Optional;

/** The settings that previews start from and lead to. */
public interface PreviewCandidates {

    /**
     * The sync as it would be with some settings.
     *
     * @throws IllegalArgumentException if they are no longer valid, with the reason
     */
    Sync sync(String name, String settings);

    /** The sync as it is; empty if there is none yet. */
    Optional<Sync> present(String name);

    Collection<Sync> enabled();

    /** Why settings that were made from others may not be saved any more: those no longer stand, or these break a rule by now. */
    Optional<CodedReason> outdated(Preview preview);
}
