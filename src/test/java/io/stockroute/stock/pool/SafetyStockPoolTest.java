package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import java.util.Map;
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
            assertThat(details(world)).contains("sync main, 2 held back as safety stock");
        }
    }

    private static void assertHeld(PoolWorld world, Shelf main, int inMain, Shelf outlet, int inOutlet) {
        assertThat(world.pools()).containsExactly(inMain);
        assertThat(main.quantity).isEqualTo(inMain);
        assertThat(outlet.quantity).isEqualTo(inOutlet);
    }

    private static Iterable<String> details(PoolWorld world) {
        return world.ledger
                .jdbc()
                .sql("select detail from ledger_entry where kind = 'TARGET'")
                .query(String.class)
                .list();
    }
}
