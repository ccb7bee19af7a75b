package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.catalog.Catalogs;
import io.stockroute.console.run.RunLabels;
import io.stockroute.console.run.RunReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.FailedRuns;
import io.stockroute.run.FailedRuns.Row;
import io.stockroute.run.Reconciliations;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Runs that wait for approval or that failed; a reconciliation and a catalog that failed can be begun again. */
@Component
class RunIssueSource implements IssueSource {

    private final FailedRuns runs;
    private final Catalogs catalogs;
    private final Reconciliations reconciliations;

    RunIssueSource(FailedRuns runs, Catalogs catalogs, Reconciliations reconciliations) {
        this.runs = runs;
        this.catalogs = catalogs;
        this.reconciliations = reconciliations;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.RUNS;
    }

    @Override
    public long count(Viewer viewer) {
        return runs.count(viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return runs.page(viewer, page, size).map(RunIssueSource::issue);
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        return runs.find(viewer, IssueSource.number(id)).map(this::again).orElse(false);
    }

    @Override
    public int retryAll(Viewer viewer) {
        return (int) runs.first(viewer, MOST).stream().filter(this::again).count();
    }

    private boolean again(Row run) {
        if (!canRetry(run)) {
            return false;
        }
        if (run.kind() == Runs.Kind.RECONCILIATION) {
            reconciliations.start(Objects.requireNonNull(run.sync()));
        } else {
            catalogs.want(Objects.requireNonNull(run.store()));
        }
        return true;
    }

    private static boolean canRetry(Row run) {
        return run.state().canRetry()
                && ((run.kind() == Runs.Kind.RECONCILIATION && run.sync() != null)
                        || (run.kind() == Runs.Kind.CATALOG && run.store() != null));
    }

    private static Issue issue(Row run) {
        String where = run.sync() == null ? run.store() : run.sync();
        return new Issue(
                IssueKind.RUNS,
                Long.toString(run.id()),
                run.since(),
                RunLabels.kind(run.kind()),
                where == null ? "" : where,
                Objects.requireNonNullElse(RunReasonText.of(run.reasons()), ""),
                run.state() == RunState.AWAITING_APPROVAL ? IssueAdvice.ofOnHold() : IssueAdvice.ofRun(canRetry(run)),
                "/runs/" + run.id(),
                canRetry(run),
                false);
    }
}
