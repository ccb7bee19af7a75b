package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.Decision;
import io.stockroute.stock.EntryReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Safety stock of a store that shares a pool: the pool stays what it is, the store shows less of it. */
class SafetyStockPoolTest {

    @ParameterizedTest
    @EnumSource
    void aStoreShowsLessOfThePoolAndSellsFromAllOfIt(TestDatabases database) {
        try (PoolWorld world = new PoolWorld(database, Strategy.TWO_WAY, Map.of("outlet", 2))) {
            Shelf main = world.ledger.unknown("main", 100, 1, 10);
            Shelf outlet = world.ledger.unknown("outlet", 200, 11, 5);
            world.match("outlet", 100, 200);
            world.pair("outlet", 1, 11);
            world.relink();
            world.rest();
            assertHeld(world, main, 10, outlet, 8);

            world.change(outlet, -7);
            world.rest();
            assertHeld(world, main, 3, outlet, 1);

            world.change(outlet, -2);
            world.rest();
            assertHeld(world, main, 1, outlet, 0);

            world.change(outlet, -2);
            world.rest();
            assertHeld(world, main, -1, outlet, -1);

            world.change(main, 6);
            world.rest();
            assertHeld(world, main, 5, outlet, 3);
            assertThat(world.changes()).containsExactly("10 begins", "-7", "-2", "-2", "6");
            assertThat(decisions(world))
                    .extracting(Decision::sync, Decision::safetyStock)
                    .contains(tuple("main", 2));
        }
    }

    private static void assertHeld(PoolWorld world, Shelf main, int inMain, Shelf outlet, int inOutlet) {
        assertThat(world.pools()).containsExactly(inMain);
        assertThat(main.quantity).isEqualTo(inMain);
        assertThat(outlet.quantity).isEqualTo(inOutlet);
    }

    private static List<Decision> decisions(PoolWorld world) {
        return world
                .ledger
                .jdbc()
                .sql("select code, units, message, decision from ledger_entry where kind = 'TARGET'")
                .query((row, n) -> Optional.ofNullable(EntryReason.in(row)))
                .list()
                .stream()
                .flatMap(reason -> reason.flatMap(EntryReason::decision).stream())
                .toList();
    }
}
