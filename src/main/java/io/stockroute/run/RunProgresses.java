package io.stockroute.run;

import io.stockroute.run.progress.SampledRuns;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the runs under way are. Each instance looks by itself, so that any of them can say it. */
@Component
public class RunProgresses {

    private final SampledRuns runs;

    RunProgresses(SampledRuns runs) {
        this.runs = runs;
    }

    /** Looks how far all runs under way are, and says it in the log from time to time. */
    public void sample() {
        runs.sample();
    }

    /** Empty if a run is not under way, or has nothing to count yet. */
    public Optional<Progress> of(long run) {
        return runs.of(run);
    }
}
