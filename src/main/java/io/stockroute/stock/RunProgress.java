package io.stockroute.stock;

import java.util.Collection;
import java.util.Map;

/** What stock tells the runs whose levels it reads and keeps on hold, and asks them. */
public interface RunProgress {

    /**
     * What a run says of the levels that it keeps on hold.
     *
     * @param untilInSync whether a level is released as soon as it is in sync; else all wait until the run is checked, or released
     * @param zerosOnly whether only what would be emptied is on hold
     */
    record Hold(boolean untilInSync, boolean zerosOnly) {}

    /** Of these runs; one that is gone is missing. */
    Map<Long, Hold> holds(Collection<Long> runs);

    /** A run keeps levels on hold from now on. */
    void putsOnHold(long run);

    /** Whether a run still reads and was not checked; it is not checked until the transaction ends. */
    boolean isReading(long run);

    /** A batch of reads found levels changed that nobody had told us of. */
    void missed(MissedChanges changes);
}
