package io.stockroute.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.Shelf;
import io.stockroute.location.Location;
import io.stockroute.product.Variant;
import io.stockroute.product.Variants;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.sync.LocationPair;
import io.stockroute.sync.MatchBy;
import io.stockroute.sync.OrderSettings;
import io.stockroute.sync.Strategy;
import io.stockroute.sync.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three products in Source (10, 20, 30 in the warehouse, 5 each in the cellar), and in two Destinations with 7 and 0 each. */
class PlanTest {

    private static final Location WAREHOUSE = new Location("main", 1, "Warehouse", true, false);
    private static final Location CELLAR = new Location("main", 2, "Cellar", true, false);

    private PlanWorld world;
    private final List<Integer> batches = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSyncThatIsEnabledForTheFirstTimeIsPlannedFromWhatShopifySays(TestDatabases database) {
        given(database, sync(Strategy.ONE_WAY, false));

        Preview preview = world.preview(sync(Strategy.ONE_WAY, true));

        assertThat(preview.state()).isEqualTo(PreviewState.READY);
        assertThat(preview.effect()).contains(Effect.ALIGN);
        assertThat(world.plan(preview))
                .containsOnly(
                        entry(outlet(1), 10),
                        entry(outlet(2), 20),
                        entry(outlet(3), 30),
                        entry(b2b(1), 10),
                        entry(b2b(2), 20),
                        entry(b2b(3), 30));
        assertThat(world.skips(preview)).containsOnly(entry("LOCATION", 2L), entry("UNMATCHED", 2L));
        assertThat(tally(preview, "outlet")).isEqualTo("levels 3, changes 3, up 39, down 0, zeroed 0, leaving 0");
    }

    @Test
    void nothingThatIsReadForItIsBelieved() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));

        world.preview(sync(Strategy.TWO_WAY, true));

        assertThat(world.ledger.count(
                        "select count(*) from level where stocked is not null or target is not null or read_wanted"))
                .isZero();
        assertThat(world.ledger.count("select count(*) from level_link")).isZero();
        assertThat(world.ledger.count("select count(*) from ledger_entry")).isZero();
        assertThat(world.ledger.count("select count(*) from pairing")).isZero();
    }

    @Test
    void whatIsKnownIsNotReadAgain() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        Preview preview = world.preview(
                with(sync(Strategy.ONE_WAY, true), Map.of("outlet", List.of(new LocationPair("Cellar", "Warehouse")))),
                counted());

        assertThat(world.plan(preview)).containsOnly(entry(outlet(1), 5), entry(outlet(2), 5), entry(outlet(3), 5));
        assertThat(batches).as("the cellar alone was asked for").containsExactly(3);
        assertThat(tally(preview, "outlet")).isEqualTo("levels 3, changes 3, up 0, down 45, zeroed 0, leaving 0");
        assertThat(tally(preview, "b2b")).isEqualTo("levels 3, changes 0, up 0, down 0, zeroed 0, leaving 0");
    }

    @Test
    void aStoreThatDoesNotAnswerIsNamedAndTheOthersAreKept() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));

        Preview failed = world.preview(sync(Strategy.ONE_WAY, true), batch -> {
            if (batch.store().equals("outlet")) {
                reads().failed(batch, new ShopifyException.NotSent("no connection"));
            } else {
                counted().accept(batch);
            }
        });

        assertThat(failed.state()).isEqualTo(PreviewState.FAILED);
        assertThat(failed.reason()).contains("outlet does not answer: no connection");
        assertThat(batches).containsExactlyInAnyOrder(3, 3);

        world.ledger.bean(PreviewTable.class).again(failed.id());
        Preview done = world.work(failed.id(), counted());

        assertThat(done.state()).isEqualTo(PreviewState.READY);
        assertThat(batches).as("only outlet was asked again").hasSize(3);
        assertThat(world.plan(done)).hasSize(6);
    }

    @Test
    void aLevelThatCannotBeReadStandsAloneInTheEnd() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        long bad = outlet(2).item;

        Preview preview = world.preview(sync(Strategy.ONE_WAY, true), batch -> {
            if (batch.read().itemIds().contains(bad)) {
                reads().putOff(batch, new ShopifyException.Refused("INTERNAL", "bad item"));
            } else {
                counted().accept(batch);
            }
        });

        assertThat(preview.state()).isEqualTo(PreviewState.READY);
        assertThat(world.plan(preview)).hasSize(5).doesNotContainKey(outlet(2));
        assertThat(world.skips(preview)).containsEntry("NOT_COUNTED", 1L);
    }

    @Test
    void switchingItOffWritesNothing() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        Preview preview = world.preview(sync(Strategy.ONE_WAY, false));

        assertThat(preview.effect()).contains(Effect.RELEASE);
        assertThat(world.plan(preview)).isEmpty();
        assertThat(tally(preview, "outlet")).isEqualTo("levels 0, changes 0, up 0, down 0, zeroed 0, leaving 3");
    }

    @Test
    void settingsThatSayNothingOfStockPlanNothing() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        assertThat(world.preview(sync(Strategy.ONE_WAY, true)).effect()).contains(Effect.NONE);
    }

    @Test
    void productsThatAreNotReadYetAreWaitedForUnlessTheirStoreFails() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        world.ledger
                .jdbc()
                .sql("update store_state set catalogue_at = null where store = 'b2b'")
                .update();

        Preview waiting = world.preview(sync(Strategy.ONE_WAY, true));

        assertThat(waiting.state()).isEqualTo(PreviewState.WANTED);
        assertThat(waiting.stage()).contains("Waiting until the products of b2b are read");

        world.ledger
                .jdbc()
                .sql("update store_state set failure = 'no connection' where store = 'b2b'")
                .update();
        world.ledger.now = world.ledger.now.plusSeconds(10);

        assertThat(world.work(waiting.id(), counted()).reason())
                .contains("The products of b2b were never read: no connection");
    }

    @Test
    void anotherInstanceGoesOnOnceTheLeaseIsOver() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        PreviewTable table = world.ledger.bean(PreviewTable.class);
        long id = world.want(sync(Strategy.ONE_WAY, true));
        assertThat(table.claim("another")).isPresent();

        assertThat(world.work(id, counted()).state()).isEqualTo(PreviewState.WANTED);
        world.ledger.now = world.ledger.now.plusSeconds(61);

        assertThat(world.work(id, counted()).state()).isEqualTo(PreviewState.READY);
    }

    @Test
    void stockThatFlowsOnIsPlannedToo() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true, "outlet"));
        world.align();
        Sync on = new Sync(
                "on",
                "outlet",
                List.of("b2b"),
                true,
                Strategy.ONE_WAY,
                MatchBy.SKU,
                Map.of(),
                OrderSettings.defaults());
        world.others(on);

        Preview preview = world.preview(new Sync(
                "main",
                "main",
                List.of("outlet"),
                true,
                Strategy.ONE_WAY,
                MatchBy.SKU,
                Map.of(),
                Map.of("outlet", 4),
                OrderSettings.defaults()));

        assertThat(world.plan(preview))
                .containsOnly(
                        entry(outlet(1), 6),
                        entry(outlet(2), 16),
                        entry(outlet(3), 26),
                        entry(b2b(1), 6),
                        entry(b2b(2), 16),
                        entry(b2b(3), 26));
    }

    private void given(TestDatabases database, Sync sync) {
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

    private Shelf outlet(int n) {
        return world.shelf("outlet", 1009 + n, 11);
    }

    private Shelf b2b(int n) {
        return world.shelf("b2b", 1019 + n, 21);
    }

    private PreviewReads reads() {
        return world.ledger.bean(PreviewReads.class);
    }

    private Consumer<PreviewBatch> counted() {
        return batch -> {
            batches.add(batch.read().itemIds().size());
            reads().record(batch, world.ledger.stores.look(batch.call()));
        };
    }

    private String tally(Preview preview, String store) {
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

    private static Sync sync(Strategy strategy, boolean enabled, String... destinations) {
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

    private static Sync with(Sync sync, Map<String, List<LocationPair>> locations) {
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
