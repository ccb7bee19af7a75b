package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreProblems;
import io.stockroute.console.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores that do not answer, have lost the app, or lack what their part needs. */
@Component
class StoreFailureSource implements FailureSource {

    private final StoreProblems troubles;

    StoreFailureSource(StoreProblems troubles) {
        this.troubles = troubles;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.STORES;
    }

    @Override
    public long count(Viewer viewer) {
        return troubles.all(viewer).size();
    }

    @Override
    public ListPage<Failure> page(Viewer viewer, int page, int size) {
        List<Failure> all =
                troubles.all(viewer).stream().map(StoreFailureSource::failure).toList();
        return page > 0 ? new ListPage<>(List.of(), page, false) : new ListPage<>(all, 0, false);
    }

    private static Failure failure(StoreProblem trouble) {
        return new Failure(
                FailureKind.STORES,
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
