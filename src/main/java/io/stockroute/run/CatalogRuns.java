package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.catalog.ImportLog;
import io.stockroute.run.Runs.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The imports of catalogs as runs. */
@Component
public class CatalogRuns implements ImportLog {

    private final Runs runs;

    CatalogRuns(Runs runs) {
        this.runs = runs;
    }

    @Override
    public long begin(String store) {
        return runs.begin(Kind.CATALOG, Optional.empty(), Optional.of(store));
    }

    @Override
    public void rows(long run, long rows) {
        runs.levels(run, rows);
    }

    @Override
    public Ended done(long run, List<CodedReason> reasons) {
        Runs.Ended ended = runs.done(run, reasons);
        return new Ended(ended.startedAt(), ended.levels());
    }

    @Override
    public void failed(long run, CodedReason reason) {
        if (runs.isAlignment(run)) {
            runs.reason(run, reason); // it goes on without its bulk operation
        } else {
            runs.failed(run, reason);
        }
    }

    @Override
    public void delayed(long run, CodedReason reason) {
        runs.reason(run, reason);
    }
}
