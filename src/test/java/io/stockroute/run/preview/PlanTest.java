package io.stockroute.run.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stockroute.TestDatabases;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewState;
import io.stockroute.run.SettingsEffect;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest extends ThreeProducts {

    @ParameterizedTest
    @EnumSource
    void aSyncThatIsEnabledForTheFirstTimeIsPlannedFromWhatShopifySays(TestDatabases database) {
        given(database, sync(Strategy.ONE_WAY, false));

        Preview preview = world.preview(sync(Strategy.ONE_WAY, true));

        assertThat(preview.state()).isEqualTo(PreviewState.READY);
        assertThat(preview.effect()).contains(SettingsEffect.ALIGN);
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
    void theGuardIsToldOfRisesExceptAtTheFirstAlignmentAsItIsByTheRunThatFollows() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        Preview first = world.preview(holdingBack(4));
        assertThat(moved(first, "outlet")).as("7, 7, 7 to 6, 16, 26").isEqualTo(1);

        world.save(holdingBack(4));
        assertThat(world.held()).containsEntry(outlet(1), 6).containsEntry(outlet(3), 26);

        assertThat(moved(world.preview(holdingBack(3)), "outlet")).isEqualTo(3);
    }

    private static Sync holdingBack(int units) {
        Sync sync = sync(Strategy.ONE_WAY, true);
        return new Sync(
                sync.name(),
                sync.source(),
                sync.destinations(),
                true,
                sync.strategy(),
                sync.matchBy(),
                Map.of(),
                Map.of("outlet", units),
                sync.orders());
    }

    private long moved(Preview preview, String store) {
        return world.ledger.count("select moved_units from preview_store where preview_id = %d and store = '%s'"
                .formatted(preview.id(), store));
    }

    @Test
    void switchingItOffWritesNothing() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        Preview preview = world.preview(sync(Strategy.ONE_WAY, false));

        assertThat(preview.effect()).contains(SettingsEffect.RELEASE);
        assertThat(world.plan(preview)).isEmpty();
        assertThat(tally(preview, "outlet")).isEqualTo("levels 0, changes 0, up 0, down 0, zeroed 0, leaving 3");
    }

    @Test
    void settingsThatSayNothingOfStockPlanNothing() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        assertThat(world.preview(sync(Strategy.ONE_WAY, true)).effect()).contains(SettingsEffect.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void unitsThatWaitInAnotherStoreOfAPoolAreSubtracted(TestDatabases database) {
        given(database, sync(Strategy.TWO_WAY, false, "outlet"));
        waits("outlet", 1010, 2);
        waits("main", 1002, 3);

        Preview first = world.preview(sync(Strategy.TWO_WAY, true, "outlet"));
        assertThat(world.plan(first))
                .as("what outlet's orders wait for is missing in main alone, and the other way round")
                .containsOnly(
                        entry(world.shelf("main", 1001, 1), 8),
                        entry(outlet(1), 10),
                        entry(outlet(2), 17),
                        entry(outlet(3), 30));

        world.save(sync(Strategy.TWO_WAY, true, "outlet"));
        assertThat(world.held()).containsAllEntriesOf(world.plan(first));

        Preview more = world.preview(sync(Strategy.TWO_WAY, true));
        assertThat(world.plan(more))
                .as("as outlet is linked")
                .containsEntry(b2b(1), 8)
                .containsEntry(b2b(2), 17);
        world.save(sync(Strategy.TWO_WAY, true));
        assertThat(world.held()).containsEntry(b2b(1), 8).containsEntry(b2b(2), 17);
    }

    /** Units of an item that an order sold, which another sync is still to import to the store. */
    private void waits(String store, long item, int units) {
        world.ledger.jdbc().sql("""
                        insert into reservation (source, destination, source_item_id, order_id, units, since, open, cause)
                        values (?, 'shop', ?, ?, ?, current_timestamp, true, 'poll')""").params(store, item, item, units).update();
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
}
