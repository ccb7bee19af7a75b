package io.stockroute.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether what a pair says of stock is in effect still. */
class StandingPairTest {

    private static final List<LocationPair> PAIRS = List.of(new LocationPair("A", "B"), new LocationPair("C", "D"));

    private static final JdbcClient NOT_ASKED = JdbcClient.create(new DriverManagerDataSource());

    private final Sync sync = sync(Strategy.ONE_WAY, MatchBy.SKU, PAIRS, 2, true);

    @Test
    void settingsThatDecideStockAlikeLetItStand() {
        assertThat(standsUnder(sync)).isTrue();
        assertThat(standsUnder(sync(Strategy.ONE_WAY, MatchBy.SKU, List.of(PAIRS.get(1), PAIRS.get(0)), 2, true)))
                .as("pairs in another order")
                .isTrue();
    }

    @Test
    void otherSettingsDoNot() {
        assertThat(standsUnder(sync(Strategy.TWO_WAY, MatchBy.SKU, PAIRS, 2, true)))
                .isFalse();
        assertThat(standsUnder(sync(Strategy.ONE_WAY, MatchBy.BARCODE, PAIRS, 2, true)))
                .isFalse();
        assertThat(standsUnder(sync(Strategy.ONE_WAY, MatchBy.SKU, List.of(), 2, true)))
                .isFalse();
        assertThat(standsUnder(sync(Strategy.ONE_WAY, MatchBy.SKU, PAIRS, 3, true)))
                .isFalse();
        assertThat(standsUnder(sync(Strategy.ONE_WAY, MatchBy.SKU, PAIRS, 2, false)))
                .isFalse();
    }

    @Test
    void aSyncThatIsGoneHasNone() {
        assertThat(new SyncPairs(new Syncs(List.of()), NOT_ASKED).stands(new SyncPair(sync, "outlet")))
                .isFalse();
    }

    private boolean standsUnder(Sync settings) {
        return new SyncPairs(new Syncs(List.of(settings)), NOT_ASKED).stands(new SyncPair(sync, "outlet"));
    }

    private static Sync sync(
            Strategy strategy, MatchBy matchBy, List<LocationPair> pairs, int safetyStock, boolean enabled) {
        return new Sync(
                "main",
                "main",
                List.of("outlet"),
                enabled,
                strategy,
                matchBy,
                Map.of("outlet", pairs),
                Map.of("outlet", safetyStock),
                OrderSettings.defaults());
    }
}
