package io.stockroute.run.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.catalog.Location;
import io.stockroute.catalog.product.Variant;
import io.stockroute.catalog.product.Variants;
import io.stockroute.ledger.Shelf;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewState;
import io.stockroute.settings.LocationPair;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random products, locations and settings, changed again and again: what a plan says is what every level holds once the settings are saved and
 * everything has come to rest, and what it does not name stays. {@code -Dstockroute.runs=50} makes more worlds, {@code -Dstockroute.seed=42}
 * repeats one.
 */
class PlanRandomTest {

    private static final int RUNS = Integer.getInteger("stockroute.runs", 4);
    private static final int CHANGES = 8;

    private int changes;

    @Test
    void aPlanIsWhatIsWrittenOnceItIsSaved() {
        long seed = Long.getLong("stockroute.seed", System.nanoTime());
        for (int run = 0; run < RUNS; run++) {
            history(TestDatabases.H2, seed + run);
        }
        assertThat(changes).as("levels that plans have changed").isGreaterThan(RUNS * CHANGES);
    }

    private void history(TestDatabases database, long seed) {
        Random random = new Random(seed);
        Sync sync = settings(random);
        try (PlanWorld world = new PlanWorld(database, sync)) {
            fill(world, random);
            world.align();
            for (int change = 0; change < CHANGES; change++) {
                happen(world, sync, random);
                Sync candidate = settings(random);
                String story = "seed %d, change %d, from %s to %s".formatted(seed, change, sync, candidate);

                Preview preview = world.preview(candidate);

                assertThat(preview.state()).as(story).isEqualTo(PreviewState.READY);
                Map<Shelf, Integer> expected = new HashMap<>(world.held());
                Map<Shelf, Integer> plan = world.plan(preview);
                changes += plan.size();
                plan.forEach((shelf, to) -> assertThat(expected.put(shelf, to))
                        .as("%s: only changes are named", story)
                        .isNotEqualTo(to));
                long looked = world.ledger.count("select count(*) from ledger_entry");

                world.save(candidate);

                assertThat(world.ledger.count("select count(*) from ledger_entry"))
                        .isGreaterThanOrEqualTo(looked);
                assertThat(words(world.held())).as(story).isEqualTo(words(expected));
                sync = candidate;
            }
        }
    }

    /** Sales and deliveries in the stores, of which the ledger hears; orders that Source does not have yet. */
    private static void happen(PlanWorld world, Sync sync, Random random) {
        for (Shelf shelf : world.ledger.stores.all()) {
            if (shelf.stocked && random.nextInt(4) == 0) {
                shelf.change(random.nextInt(7) - 3);
                world.ledger.hint(shelf, shelf.quantity);
            }
        }
        world.rest();
        if (sync.enabled() && sync.strategy().importsOrders()) {
            SyncPair pair = new SyncPair(sync, random.nextBoolean() ? "outlet" : "b2b");
            long item = 1001L + random.nextInt(8);
            long order = random.nextInt(1_000_000);
            world.ledger.does(() ->
                    world.ledger.sales().sold(pair, order, Map.of(item, 1 + random.nextInt(3)), Cause.order(order)));
            world.rest();
        }
    }

    private static Sync settings(Random random) {
        Strategy strategy = any(random, Strategy.values());
        List<LocationPair> pairs = new ArrayList<>();
        if (random.nextBoolean()) {
            pairs.add(new LocationPair("Main", "Floor"));
            if (random.nextBoolean()) {
                pairs.add(new LocationPair("Cellar", strategy == Strategy.TWO_WAY ? "Main" : "Floor"));
            }
        }
        return new Sync(
                "main",
                "main",
                List.of("outlet", "b2b"),
                random.nextInt(6) > 0,
                strategy,
                any(random, MatchBy.values()),
                pairs.isEmpty() ? Map.of() : Map.of("outlet", pairs),
                random.nextBoolean() ? Map.of() : Map.of("outlet", random.nextInt(4), "b2b", random.nextInt(9)),
                OrderSettings.defaults());
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static void fill(PlanWorld world, Random random) {
        long place = 0;
        for (String store : PlanWorld.STORES) {
            List<Location> places = new ArrayList<>();
            for (String name : List.of("Main", "Cellar", "Floor")) {
                places.add(new Location(store, ++place, name, random.nextInt(8) > 0, false));
            }
            world.locations(store, places.toArray(Location[]::new));
            List<Variant> variants = new ArrayList<>();
            for (long n = 1; n <= 8; n++) {
                long id = 10 * place + n;
                variants.add(new Variant(
                        store,
                        id,
                        id,
                        1000 + (store.equals("main") ? n : id),
                        "handle-" + (1 + random.nextInt(9)),
                        "Product " + n,
                        "Variant",
                        random.nextInt(9) == 0 ? "" : "SKU-" + some(random, n),
                        "B-" + some(random, n),
                        "handle-" + some(random, n),
                        "",
                        random.nextInt(9) > 0,
                        random.nextInt(12) == 0,
                        "ACTIVE",
                        Variants.YESTERDAY));
            }
            world.variants(store, variants);
            for (Variant variant : variants) {
                for (Location location : places) {
                    Shelf shelf = world.ledger.unknown(
                            store, variant.inventoryItemId(), location.locationId(), random.nextInt(20) - 2);
                    shelf.stocked = random.nextInt(5) > 0;
                }
            }
        }
    }

    /** Mostly the same in all stores, now and then another. */
    private static long some(Random random, long n) {
        return random.nextInt(4) > 0 ? n : 1 + random.nextInt(9);
    }

    private static Map<String, Integer> words(Map<Shelf, Integer> held) {
        Map<String, Integer> words = new java.util.TreeMap<>();
        held.forEach((shelf, units) ->
                words.put("%s item %d at %d".formatted(shelf.store, shelf.item, shelf.location), units));
        return words;
    }
}
