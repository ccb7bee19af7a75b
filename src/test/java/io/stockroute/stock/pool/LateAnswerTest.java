package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.stock.lane.StockWriteOutcomes;
import io.stockroute.stock.lane.StockWrites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An instance that was away finds on its return that another one has ended its write. */
class LateAnswerTest extends ThreeSharingStores {

    /** A write 10 to 9 of the outlet, stored and due. */
    private StockWrite givenAWriteUnderWay(TestDatabases database) {
        givenAtRest(database);
        world.change(main, -1);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.STORED);
        return world.ledger.bean(StockWrites.class).due("outlet").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerToAWriteThatHasEndedTellsNothing(TestDatabases database) {
        StockWrite write = givenAWriteUnderWay(database);
        JsonNode late = world.ledger.stores.send(write);
        world.rest();
        world.change(outlet, -2);
        world.rest();
        assertHeld(7, 7, 7);

        world.ledger.does(() -> world.ledger.bean(StockWriteOutcomes.class).settle(write, late));
        world.ledger.readAll();
        world.rest();

        assertHeld(7, 7, 7);
        assertThat(world.changes()).containsExactly("10 begins", "-1", "-2");
    }

    @ParameterizedTest
    @EnumSource
    void theRefusalOfAWriteThatHasEndedTellsNothing(TestDatabases database) {
        StockWrite write = givenAWriteUnderWay(database);
        world.rest();

        world.ledger.bean(StockWriteOutcomes.class).refuse(write, new ShopifyException.Refused("HTTP_400", "no"));

        assertThat(world.ledger.count("select count(*) from stock_write where state <> 'DONE'"))
                .isZero();
        assertThat(world.ledger.count("select count(*) from level where blocked is not null"))
                .isZero();
    }
}
