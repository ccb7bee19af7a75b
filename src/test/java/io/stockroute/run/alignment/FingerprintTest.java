package io.stockroute.run.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.OrderSettings.Lines;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FingerprintTest {

    private static final OrderSettings OTHER = new OrderSettings(
            Lines.ALL_OR_NOTHING,
            Shipping.NEVER,
            true,
            OrderSettings.Inventory.OBEY_POLICY,
            Duration.ZERO,
            Optional.of(List.of("web")),
            Prices.RATE,
            Map.of("EUR", BigDecimal.TEN),
            OrderSettings.Location.SHOPIFY,
            OrderSettings.Fulfilled.SKIP);

    @Test
    void howOrdersAreImportedToSourceAlignsNothingAgain() {
        assertThat(of(Strategy.ORDERS, OTHER, List.of()))
                .isEqualTo(of(Strategy.ORDERS, OrderSettings.defaults(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT_ORDERS", "ORDERS"})
    void anotherStrategyAlignsAgain(Strategy strategy) {
        assertThat(of(strategy, OTHER, List.of())).isNotEqualTo(of(Strategy.ONE_WAY, OTHER, List.of()));
    }

    @Test
    void otherPairsOfLocationsAlignAgainInWhateverOrderTheyStand() {
        LocationPair one = new LocationPair("Cellar", "Shop floor");
        LocationPair two = new LocationPair("Main warehouse", "Shop floor");

        assertThat(of(Strategy.ONE_WAY, OTHER, List.of(one, two)))
                .isEqualTo(of(Strategy.ONE_WAY, OTHER, List.of(two, one)))
                .isNotEqualTo(of(Strategy.ONE_WAY, OTHER, List.of(one)));
    }

    @Test
    void otherSafetyStockOfTheDestinationAlignsAgain() {
        assertThat(holdingBack("outlet", 2))
                .isNotEqualTo(holdingBack("outlet", 3))
                .isNotEqualTo(of(Strategy.ONE_WAY, OTHER, List.of()));
        assertThat(holdingBack("b2b", 2)).isEqualTo(of(Strategy.ONE_WAY, OTHER, List.of()));
        assertThat(holdingBack("outlet", 0)).isEqualTo(of(Strategy.ONE_WAY, OTHER, List.of()));
    }

    private static Fingerprint holdingBack(String destination, int units) {
        Sync sync = new Sync(
                "main",
                "main",
                List.of("outlet", "b2b"),
                true,
                Strategy.ONE_WAY,
                MatchBy.SKU,
                Map.of(),
                Map.of(destination, units),
                OTHER);
        return Fingerprint.of(new SyncPair(sync, "outlet"));
    }

    private static Fingerprint of(Strategy strategy, OrderSettings orders, List<LocationPair> pairs) {
        return Fingerprint.of(new SyncPair(
                new Sync(
                        "main",
                        "main",
                        List.of("outlet"),
                        true,
                        strategy,
                        MatchBy.SKU,
                        Map.of("outlet", pairs),
                        orders),
                "outlet"));
    }
}
