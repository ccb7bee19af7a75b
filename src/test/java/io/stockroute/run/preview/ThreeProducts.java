package io.stockroute.run.preview;

import io.stockroute.TestDatabases;
import io.stockroute.catalog.Location;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.Variants;
import io.stockroute.ledger.Shelf;
import io.stockroute.run.Preview;
import io.stockroute.settings.LocationPair;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** Three products in Source (10, 20, 30 in the warehouse, 5 each in the cellar), and in two Destinations with 7 and 0 each. */
abstract class ThreeProducts {

    private static final Location WAREHOUSE = new Location("main", 1, "Warehouse", true, false);
    private static final Location CELLAR = new Location("main", 2, "Cellar", true, false);

    PlanWorld world;
    final List<Integer> batches = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    void given(TestDatabases database, Sync sync) {
        world = new PlanWorld(database, sync);
        world.locations("main", WAREHOUSE, CELLAR);
        world.locations("outlet", new Location("outlet", 11, "Warehouse", true, false));
        world.locations("b2b", new Location("b2b", 21, "Warehouse", true, false));
        product("main", 1, 4);
        product("outlet", 10, 3);
        product("b2b", 20, 3);
        for (int n = 1; n <= 3; n++) {
            world.ledger.unknown("main", 1000 + n, 1, 10 * n);
            world.ledger.unknown("main", 1000 + n, 2, 5);
            world.ledger.unknown("outlet", 1009 + n, 11, 7);
            world.ledger.unknown("b2b", 1019 + n, 21, 0);
        }
    }

    /** Products with the SKUs 1, 2, 3 …, numbered from some number on. */
    private void product(String store, long from, int count) {
        List<Variant> variants = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            variants.add(Variants.variant(store, from + n, "SKU-" + (n + 1)));
        }
        world.variants(store, variants);
    }

    Shelf outlet(int n) {
        return world.shelf("outlet", 1009 + n, 11);
    }

    Shelf b2b(int n) {
        return world.shelf("b2b", 1019 + n, 21);
    }

    PreviewReads reads() {
        return world.ledger.bean(PreviewReads.class);
    }

    Consumer<PreviewBatch> counted() {
        return batch -> {
            batches.add(batch.read().itemIds().size());
            reads().record(batch, world.ledger.stores.look(batch.call()));
        };
    }

    String tally(Preview preview, String store) {
        return world.ledger
                .jdbc()
                .sql("select * from preview_store where preview_id = ? and store = ?")
                .params(preview.id(), store)
                .query((row, n) -> "levels %d, changes %d, up %d, down %d, zeroed %d, leaving %d"
                        .formatted(
                                row.getLong("levels"),
                                row.getLong("changes"),
                                row.getLong("units_up"),
                                row.getLong("units_down"),
                                row.getLong("zeroed"),
                                row.getLong("leaving")))
                .single();
    }

    static Sync sync(Strategy strategy, boolean enabled, String... destinations) {
        return new Sync(
                "main",
                "main",
                destinations.length == 0 ? List.of("outlet", "b2b") : List.of(destinations),
                enabled,
                strategy,
                MatchBy.SKU,
                Map.of(),
                OrderSettings.defaults());
    }

    static Sync with(Sync sync, Map<String, List<LocationPair>> locations) {
        return new Sync(
                sync.name(),
                sync.source(),
                sync.destinations(),
                true,
                sync.strategy(),
                sync.matchBy(),
                locations,
                sync.orders());
    }
}
