package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import java.util.List;

/** Three stores that share the stock of one product. */
abstract class ThreeSharingStores extends TwoSharingStores {

    Shelf b2b;

    /** Levels of the three stores that hold 10, 5 and 7. */
    void given(TestDatabases database) {
        givenMatched(database, Strategy.TWO_WAY);
        b2b = world.ledger.unknown("b2b", 300, 21, 7);
        world.match("b2b", 100, 300);
        world.pair("b2b", 1, 21);
        world.relink();
    }

    void givenAtRest(TestDatabases database) {
        given(database);
        world.rest();
    }

    void assertHeld(int inMain, int inOutlet, int inB2b) {
        assertThat(List.of(main.quantity, outlet.quantity, b2b.quantity)).containsExactly(inMain, inOutlet, inB2b);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.NOTHING);
    }
}
