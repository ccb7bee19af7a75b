package io.stockroute.catalog;

import io.stockroute.CodedReason;
import java.time.Instant;
import java.util.List;

/** Where the catalog tells how its imports go; each is a run to who looks at it. */
public interface ImportLog {

    /** When an import began, and how many rows it imported. */
    record Ended(Instant startedAt, long rows) {}

    /** A store's catalog is to be imported as a whole; the id of the run. */
    long begin(String store);

    void rows(long run, long rows);

    /** @param reasons what is to be said of it all the same */
    Ended done(long run, List<CodedReason> reasons);

    void failed(long run, CodedReason reason);

    /** Why it takes so long. */
    void delayed(long run, CodedReason reason);
}
