package io.stockroute.stock.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.SourceStock;
import io.stockroute.stock.Target;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OneWayTargetTest {

    private final OneWayTarget mirror = new OneWayTarget();

    @Test
    void aDestinationHoldsTheSumOfTheSourceLevelsThatFeedIt() {
        assertThat(mirror.decide(stock(level(1, OptionalInt.of(0), 4, 3)))).containsExactly(new Target(1, 7));
    }

    @Test
    void whatTheDestinationHeldBeforeDoesNotMatter() {
        assertThat(mirror.decide(stock(level(1, OptionalInt.of(99), 4)))).containsExactly(new Target(1, 4));
    }

    @Test
    void anOversoldSourceIsShownAsSuch() {
        assertThat(mirror.decide(stock(level(1, OptionalInt.empty(), -2, 1)))).containsExactly(new Target(1, -1));
    }

    @Test
    void aLevelKeepsItsTargetWhileOneOfItsSourceLevelsIsUnknown() {
        LinkedLevel unknown = new LinkedLevel(
                1,
                OptionalInt.of(5),
                List.of(new SourceStock(8, OptionalInt.of(3)), new SourceStock(9, OptionalInt.empty())),
                0);
        assertThat(mirror.decide(stock(unknown, level(2, OptionalInt.empty(), 6))))
                .containsExactly(new Target(2, 6));
    }

    @Test
    void stockWithoutEndIsAsMuchAsShopifyTakes() {
        assertThat(mirror.decide(stock(level(1, OptionalInt.empty(), 999_999_999, 999_999_999, 999_999_999))))
                .containsExactly(new Target(1, 1_000_000_000));
    }

    private static DestinationStock stock(LinkedLevel... levels) {
        return new DestinationStock("main", "outlet", Strategy.ONE_WAY, Cause.POLL, List.of(levels));
    }

    private static LinkedLevel level(long id, OptionalInt target, int... sources) {
        return new LinkedLevel(
                id,
                target,
                Arrays.stream(sources)
                        .mapToObj(quantity -> new SourceStock(100, OptionalInt.of(quantity)))
                        .toList(),
                0);
    }
}
