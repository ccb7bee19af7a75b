package io.stockroute.stock.level;

import io.stockroute.stock.Levels;
import io.stockroute.stock.MissedChanges;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.RunChangeLog;
import io.stockroute.stock.RunProgress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records what reads found, at the levels and at the runs that asked for it. Part of the caller's transaction. */
@Component
class ReadFindings {

    private final Levels levels;
    private final KnownStock known;
    private final OnHoldLevels onHold;
    private final RunChangeLog changes;
    private final RunProgress runs;

    ReadFindings(Levels levels, KnownStock known, OnHoldLevels onHold, RunChangeLog changes, RunProgress runs) {
        this.levels = levels;
        this.known = known;
        this.onHold = onHold;
        this.changes = changes;
        this.runs = runs;
    }

    /**
     * What a run found to differ is put on hold before it is known, until the run is checked. A level that was changed by somebody else
     * does not hold any more what a run wrote.
     */
    void record(MissedChanges missed, List<LevelObservation> observations) {
        missed.levels().forEach((run, changed) -> levels.check(onHold.holdMissed(run, changed)));
        known.read(observations);
        levels.check(observations.stream().map(seen -> seen.level().id()).toList());
        changes.outdate(observations.stream()
                .filter(seen -> seen.localChange().orElse(0) != 0)
                .map(seen -> seen.level().id())
                .toList());
        runs.missed(missed);
    }
}
