package io.stockroute.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the catalog tells how its imports go; each is a run to who looks at it. */
public interface ImportLog {

    /** When an import began, and how many rows it imported. */
    record Ended(Instant startedAt, long rows) {}

    /** A store's catalog is to be imported as a whole; the id of the run. */
    long begin(String store);

    void rows(long run, long rows);

    /** @param reason what is to be said of it all the same */
    Ended done(long run, @Nullable String reason);

    void failed(long run, String reason);

    /** Why it takes so long. */
    void delayed(long run, String reason);
}
