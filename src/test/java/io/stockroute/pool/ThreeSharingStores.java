package io.stockroute.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.sync.Strategy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Three stores that share the stock of one product. */
abstract class ThreeSharingStores {

    PoolWorld world;
    Shelf main;
    Shelf outlet;
    Shelf b2b;

    /** Levels of the three stores that hold 10, 5 and 7. */
    void given(TestDatabases database) {
        world = new PoolWorld(database, Strategy.TWO_WAY);
        main = world.ledger.unknown("main", 100, 1, 10);
        outlet = world.ledger.unknown("outlet", 200, 11, 5);
        b2b = world.ledger.unknown("b2b", 300, 21, 7);
        world.match("outlet", 100, 200);
        world.match("b2b", 100, 300);
        world.pair("outlet", 1, 11);
        world.pair("b2b", 1, 21);
        world.relink();
    }

    void givenAtRest(TestDatabases database) {
        given(database);
        world.rest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    void assertHeld(int inMain, int inOutlet, int inB2b) {
        assertThat(List.of(main.quantity, outlet.quantity, b2b.quantity)).containsExactly(inMain, inOutlet, inB2b);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.NOTHING);
    }
}
