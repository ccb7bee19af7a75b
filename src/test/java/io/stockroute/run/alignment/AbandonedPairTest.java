package io.stockroute.run.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.run.AbandonedPairs;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.StockTargets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbandonedPairTest {

    private static final Sync SYNC = new Sync(
            "main", "main", List.of("outlet"), true, Strategy.ONE_WAY, MatchBy.SKU, Map.of(), OrderSettings.defaults());

    /** Of two instances one has another configuration, as while they are renewed one by one. */
    @ParameterizedTest
    @EnumSource
    void onlyTheInstanceThatWorksADestinationTakesItsPairsApart(TestDatabases database) {
        try (LedgerWorld world = new LedgerWorld(database, SYNC, new StockTargets()::decide)) {
            world.jdbc()
                    .sql("insert into sync_pair_state (sync, destination) values ('other', 'outlet')")
                    .update();
            world.jdbc()
                    .sql(
                            "update lane_lease set owner = 'another instance', until = current_timestamp + interval '1' hour")
                    .update();
            AbandonedPairs pairs = world.bean(AbandonedPairs.class);

            assertThat(pairs.abandoned()).isEmpty();
            world.jdbc()
                    .sql("update lane_lease set until = current_timestamp - interval '1' second")
                    .update();
            assertThat(pairs.abandoned()).as("the other one is gone").containsExactly(new Abandoned("other", "outlet"));
        }
    }
}
