package io.stockroute.console.failure;

import io.stockroute.console.Slice;
import io.stockroute.console.Viewer;
import io.stockroute.console.store.StoreTroubles;
import io.stockroute.console.store.Trouble;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores that do not answer, have lost the app, or lack what their part needs. */
@Component
class StuckStores implements FailureSource {

    private final StoreTroubles troubles;

    StuckStores(StoreTroubles troubles) {
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
    public Slice<Failure> page(Viewer viewer, int page, int size) {
        List<Failure> all =
                troubles.all(viewer).stream().map(StuckStores::failure).toList();
        return page > 0 ? new Slice<>(List.of(), page, false) : new Slice<>(all, 0, false);
    }

    private static Failure failure(Trouble trouble) {
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
