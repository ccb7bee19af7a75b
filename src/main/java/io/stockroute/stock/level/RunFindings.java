package io.stockroute.stock.level;

import io.stockroute.stock.DriftCounts;
import io.stockroute.stock.Levels;
import io.stockroute.stock.RunChangeLog;
import io.stockroute.stock.RunProgress;
import io.stockroute.stock.WithheldLevels;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What reads mean for runs. Everything here is part of the transaction that believes the reads. */
@Component
class RunFindings {

    private final Levels levels;
    private final WithheldLevels withheld;
    private final RunChangeLog changes;
    private final RunProgress runs;

    RunFindings(Levels levels, WithheldLevels withheld, RunChangeLog changes, RunProgress runs) {
        this.levels = levels;
        this.withheld = withheld;
        this.changes = changes;
        this.runs = runs;
    }

    /** What a run found to differ is held back until the run is checked. */
    void hold(DriftCounts drift) {
        drift.levels().forEach((run, drifted) -> levels.check(withheld.holdDrift(run, drifted)));
    }

    /** A level that was changed by somebody else does not hold any more what a run wrote. */
    void outdate(Collection<LevelObservation> observations) {
        changes.outdate(observations.stream()
                .filter(seen -> seen.localChange().orElse(0) != 0)
                .map(seen -> seen.level().id())
                .toList());
    }

    void count(DriftCounts drift) {
        runs.drifted(drift);
    }
}
