package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Two stores that share the stock of one product: main holds 10 at first, outlet 5. */
abstract class TwoSharingStores {

    PoolWorld world;
    Shelf main;
    Shelf outlet;

    /** Matched and paired, but not linked yet. */
    void givenMatched(TestDatabases database, Strategy strategy) {
        world = new PoolWorld(database, strategy);
        main = world.ledger.unknown("main", 100, 1, 10);
        outlet = world.ledger.unknown("outlet", 200, 11, 5);
        world.match("outlet", 100, 200);
        world.pair("outlet", 1, 11);
    }

    void givenAtRest(TestDatabases database, Strategy strategy) {
        givenMatched(database, strategy);
        world.relink();
        world.rest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    void assertHeld(int inMain, int inOutlet) {
        assertThat(List.of(main.quantity, outlet.quantity)).containsExactly(inMain, inOutlet);
    }
}
