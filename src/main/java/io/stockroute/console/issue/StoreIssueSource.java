package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreProblems;
import io.stockroute.console.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores that do not answer, have lost the app, or lack what their part needs. */
@Component
class StoreIssueSource implements IssueSource {

    private final StoreProblems troubles;

    StoreIssueSource(StoreProblems troubles) {
        this.troubles = troubles;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.STORES;
    }

    @Override
    public long count(Viewer viewer) {
        return troubles.all(viewer).size();
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        List<Issue> all =
                troubles.all(viewer).stream().map(StoreIssueSource::issue).toList();
        return ListPage.within(all, page, size);
    }

    private static Issue issue(StoreProblem trouble) {
        return new Issue(
                IssueKind.STORES,
                trouble.store(),
                trouble.since(),
                "Store " + trouble.store(),
                trouble.word(),
                trouble.reason(),
                trouble.todo(),
                "/#store-" + trouble.store(),
                false,
                false);
    }
}
