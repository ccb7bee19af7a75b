package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A level that sells while each of its writes is on the way: none of them comes through. */
class StaleLevelTest {

    private static final Sync SYNC = new Sync(
            "main", "main", List.of("outlet"), true, Strategy.ONE_WAY, MatchBy.SKU, Map.of(), OrderSettings.defaults());

    private LedgerWorld world;
    private Shelf hot;
    private Shelf calm;
    private boolean selling = true;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void itHoldsUpNoOtherLevelOfItsStore(TestDatabases database) {
        givenBothOutOfSync(database);

        work(Duration.ofMinutes(1), Duration.ofMillis(200), () -> calm.quantity == 7);

        assertThat(calm.quantity).isEqualTo(7);
        assertThat(hot.quantity).isNotEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void itIsTriedLessAndLessOftenAndStillComesThroughOnceItRests(TestDatabases database) {
        givenBothOutOfSync(database);

        work(Duration.ofMinutes(20), Duration.ofSeconds(1), () -> false);
        assertThat(world.count("select count(*) from stock_write")).isLessThan(60);
        selling = false;
        work(Duration.ofMinutes(2), Duration.ofSeconds(1), () -> hot.quantity == 7);

        assertThat(hot.quantity).isEqualTo(7);
        hot.change(-1);
        world.hint(hot, hot.quantity);
        work(Duration.ofSeconds(10), Duration.ofSeconds(1), () -> hot.quantity == 7);
        assertThat(hot.quantity).as("what came through counts as no failure").isEqualTo(7);
    }

    private void givenBothOutOfSync(TestDatabases database) {
        world = new LedgerWorld(database, SYNC, new StockTargets()::decide);
        hot = given(100, 200);
        calm = given(101, 201);
        world.stored = write -> {
            if (selling && write.levelIds().contains(hot.levelId)) {
                hot.change(1);
            }
        };
    }

    private Shelf given(long sourceItem, long item) {
        Shelf source = world.shelf("main", sourceItem, 1, 10);
        Shelf level = world.shelf("outlet", item, 11, 10);
        world.link(level, source);
        source.change(-3);
        world.hint(source, 7);
        return level;
    }

    private void work(Duration most, Duration step, BooleanSupplier done) {
        for (var end = world.now.plus(most); world.now.isBefore(end) && !done.getAsBoolean(); ) {
            world.now = world.now.plus(step);
            world.step("main", Fate.ANSWERED);
            world.step("outlet", Fate.ANSWERED);
        }
    }
}
