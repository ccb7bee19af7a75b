package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.shopify.ShopifyException.Refused;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.stock.lane.StockWriteCalls;
import io.stockroute.stock.lane.StockWriteOutcomes;
import io.stockroute.stock.lane.StockWrites;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that end without an answer that counts: a level that holds what they would have set may or may not hold it by them. */
class UnconfirmedWriteTest extends ThreeSharingStores {

    /** A write 10 to 9 of the outlet, stored and due. */
    private void givenAStoredWrite(TestDatabases database) {
        givenAtRest(database);
        world.change(main, -1);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.STORED);
    }

    private StockWrite due() {
        return world.ledger.bean(StockWrites.class).due("outlet").orElseThrow();
    }

    private void aDayPasses() {
        world.ledger.now = world.ledger.now.plus(Duration.ofHours(24));
    }

    @ParameterizedTest
    @EnumSource
    void aSaleOfAsManyUnitsAsAWriteThatNeverReachedTheStoreIsASale(TestDatabases database) {
        givenAStoredWrite(database);
        assertThat(world.ledger.step("outlet", Fate.NOT_SENT)).isEqualTo(Step.WROTE);
        world.change(outlet, -1);
        aDayPasses();

        world.rest();

        assertHeld(8, 8, 8);
        assertThat(world.changes()).containsExactly("10 begins", "-1", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatCameThroughWithoutAnAnswerIsNoSaleAndItsEndIsNotedAsUncertain(TestDatabases database) {
        givenAStoredWrite(database);
        assertThat(world.ledger.step("outlet", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);
        assertThat(world.ledger.step("outlet", Fate.NOT_SENT)).isEqualTo(Step.WROTE);
        aDayPasses();

        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.ledger.count(
                        "select count(*) from ledger_entry where kind = 'ABANDONED' and code = 'WRITE_KEY_EXPIRED'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatIsRefusedAfterASendingWithoutAnAnswerMayHaveComeThrough(TestDatabases database) {
        givenAStoredWrite(database);
        assertThat(world.ledger.step("outlet", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);

        world.ledger.bean(StockWriteOutcomes.class).refuse(due(), new Refused("HTTP_400", "no"));
        world.ledger.readAll();
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void aHintThatLookedLikeTheEchoOfARefusedWriteIsNotMuted(TestDatabases database) {
        given(database);
        Shelf other = world.ledger.unknown("main", 101, 1, 10);
        Shelf bad = world.ledger.unknown("outlet", 201, 11, 10);
        world.match("outlet", 101, 201);
        world.relink();
        world.rest();
        world.change(main, -1);
        world.change(other, -1);
        world.ledger.step("main", Fate.ANSWERED);
        world.ledger.step("main", Fate.ANSWERED);
        assertThat(world.ledger.step("outlet", Fate.ANSWERED)).isEqualTo(Step.STORED);
        StockWrite both = due();
        assertThat(both.rows()).hasSize(2);
        world.change(outlet, -1);

        world.ledger.does(() -> world.ledger
                .bean(StockWriteOutcomes.class)
                .settle(both, refusal(both.levelIds().indexOf(bad.levelId))));
        world.change(main, 1);
        world.rest();

        assertHeld(9, 9, 9);
    }

    private static JsonNode refusal(int row) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("inventorySetQuantities")
                .putNull("inventoryAdjustmentGroup")
                .putArray("userErrors")
                .addObject()
                .put("code", "NON_MUTABLE_INVENTORY_ITEM")
                .put("message", "a bundle")
                .putArray("field")
                .add("input")
                .add("quantities")
                .add(String.valueOf(row));
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void aSaleOfAsManyUnitsAsAWriteThatWasRefusedAtOnceIsASale(TestDatabases database) {
        givenAStoredWrite(database);
        StockWrite first = due();
        world.ledger.bean(StockWriteCalls.class).call(first);
        world.change(outlet, -1);

        world.ledger.bean(StockWriteOutcomes.class).refuse(first, new Refused("HTTP_400", "no"));
        world.ledger.readAll();
        world.rest();

        assertHeld(8, 8, 8);
    }
}
