package io.stockroute.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.stock.reservation.SalesWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which reads and which orders tell that units are to be subtracted no longer. */
class ReservationsTest {

    private static final int STOCK = 12;

    @ParameterizedTest
    @EnumSource
    void stockWithoutEndStopsNobody(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, 0)) {
            world.source().forEach(shelf -> world.ledger
                    .jdbc()
                    .sql("update level set believed = 2000000000 where id = ?")
                    .param(shelf.levelId)
                    .update());

            world.sold("outlet", 1, 2);

            assertThat(world.ledger.count("select target from level where id = " + world.at("outlet").levelId))
                    .isEqualTo(999_999_998);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSoldTwiceBeforeSourceWasRead(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, STOCK)) {
            world.ledger
                    .jdbc()
                    .sql("update level set believed = null, believed_at = null, stocked = null where store = 'main'")
                    .update();

            world.sold("outlet", 1, 2);
            assertThat(world.ledger.count("select count(*) from oversell")).isZero();

            world.source().forEach(shelf -> shelf.quantity = 0);
            world.ledger.readAll();
            step(world, "main", Step.ASKED);
            step(world, "main", Step.READ);
            assertThat(world.ledger.count("select count(*) from oversell")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReadThatWasAskedBeforeSourceCountedReleasesNothing(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, STOCK)) {
            world.at("outlet").change(-2);
            world.sold("outlet", 1, 2);
            world.ledger.readAll();
            step(world, "main", Step.ASKED);

            world.source().get(0).quantity -= 2;
            world.ledger.does(() -> world.ledger.sales().counted(1, Cause.order(1)));
            step(world, "main", Step.READ);
            assertThat(world.ordered()).isEqualTo(2);

            step(world, "main", Step.ASKED);
            step(world, "main", Step.READ);
            assertThat(world.ordered()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderWhoseStockDropDoesNotComeExplainsNoLaterOne(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, STOCK)) {
            world.sold("outlet", 1, 2);
            step(world, "outlet", Step.ASKED);
            step(world, "outlet", Step.READ);
            assertThat(world.provisional()).isZero();

            fall(world);

            assertThat(world.provisional()).isEqualTo(2);
            assertThat(world.ordered()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStockDropThatNoOrderExplainsIsSubtractedUntilTheOrdersAreKnown(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, STOCK)) {
            fall(world);
            complete(world, -1);
            assertThat(world.provisional()).isEqualTo(2);

            complete(world, 0);
            assertThat(world.provisional()).isZero();

            step(world, "outlet", Step.STORED);
            step(world, "outlet", Step.WROTE);
            world.assertInSync();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStockDropWhoseOrderIsFoundIsSaidToBeSoldByIt(TestDatabases database) {
        try (SalesWorld world = new SalesWorld(database, STOCK)) {
            fall(world);
            world.sold("outlet", 1, 2);

            assertThat(world.provisional()).isZero();
            assertThat(world.ledger
                            .jdbc()
                            .sql(
                                    "select cause || ': ' || code || ' ' || units from ledger_entry where kind = 'STOCK_DROP' order by id desc limit 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("order:1: DROP_EXPLAINED_BY_ORDER 2");
        }
    }

    /** Two units are gone in the outlet when it is read. */
    private static void fall(SalesWorld world) {
        world.at("outlet").change(-2);
        world.ledger.hint(world.at("outlet"), world.at("outlet").quantity);
        step(world, "outlet", Step.ASKED);
        step(world, "outlet", Step.READ);
    }

    private static void complete(SalesWorld world, int seconds) {
        world.ledger.does(
                () -> world.ledger.sales().complete(SalesWorld.pair("outlet"), world.ledger.now.plusSeconds(seconds)));
    }

    private static void step(SalesWorld world, String store, Step expected) {
        Step step = world.ledger.step(store, Fate.ANSWERED);
        while (step != expected && (step == Step.STORED || step == Step.WROTE)) {
            step = world.ledger.step(store, Fate.ANSWERED);
        }
        assertThat(step).isEqualTo(expected);
    }
}
