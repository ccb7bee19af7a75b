package io.stockroute.stock.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.Cause;
import io.stockroute.TestDatabases;
import io.stockroute.ledger.LedgerWorld.Fate;
import io.stockroute.ledger.LedgerWorld.Step;
import io.stockroute.ledger.Shelf;
import io.stockroute.settings.Strategy;
import io.stockroute.stock.LevelChanges;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which levels share a pool, as the settings change. */
class PoolLinksTest extends ThreeSharingStores {

    @ParameterizedTest
    @EnumSource
    void twoLevelsOfOneStoreThatShareAPoolForAMomentAreBothCounted(TestDatabases database) {
        givenAtRest(database);
        Shelf other = world.ledger.shelf("outlet", 201, 11, 10);
        world.ledger.link(other, main);

        world.change(outlet, -1);
        world.change(other, -2);
        world.rest();

        assertHeld(7, 7, 7);
        assertThat(other.quantity).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void aPairOfLocationsThatChangesLeavesThePoolAsItIs(TestDatabases database) {
        givenAtRest(database);
        Shelf moved = world.ledger.unknown("outlet", 200, 12, 3);
        world.unpair("outlet", 1);
        world.pair("outlet", 1, 12);
        world.relink();
        world.rest();
        assertThat(world.targets()).containsExactly("10", "none", "10", "10");

        world.change(outlet, -4);
        world.change(moved, -1);
        world.rest();

        assertHeld(9, 6, 9);
        assertThat(moved.quantity).isEqualTo(9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
    }

    @ParameterizedTest
    @EnumSource
    void anotherSourceLocationBeginsAPoolOfItsOwn(TestDatabases database) {
        givenAtRest(database);
        Shelf second = world.ledger.unknown("main", 100, 2, 30);
        world.unpair("outlet", 1);
        world.pair("outlet", 2, 11);
        world.relink();
        world.rest();

        assertHeld(10, 30, 10);
        assertThat(world.pools()).containsExactly(10, 30);
        world.unpair("b2b", 1);
        world.relink();
        world.change(second, -1);
        world.rest();
        assertThat(world.pools()).containsExactly(29);
        assertThat(world.targets()).containsExactly("none", "29", "none", "29");
    }

    @ParameterizedTest
    @EnumSource
    void aDestinationThatIsRemovedLeavesAndWithTheLastThePoolEnds(TestDatabases database) {
        givenAtRest(database);

        world.restart(Strategy.TWO_WAY, "outlet");
        world.unlink("b2b");
        world.rest();
        world.change(outlet, -1);
        world.rest();
        assertHeld(9, 9, 10);
        assertThat(world.targets()).containsExactly("9", "9", "none");

        world.unlink("outlet");
        assertThat(world.pools()).isEmpty();
        assertThat(world.ends()).containsExactly("NOT_LINKED");
        assertThat(world.targets()).containsExactly("none", "none", "none");
        assertThat(world.ledger.count("select count(*) from level_link")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aPairThatLinksWhatAnotherLeavesAtTheSameMomentSharesThePool(TestDatabases database) throws Exception {
        given(database);
        world.unmatch("outlet");
        world.relink();
        world.rest();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            var linked = new AtomicReference<Future<?>>();
            world.ledger.does(() -> {
                world.unmatch("b2b");
                world.relink("b2b");
                linked.set(other.submit(() -> {
                    world.match("outlet", 100, 200);
                    world.relink("outlet");
                }));
                assertThatThrownBy(() -> linked.get().get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return LevelChanges.of(Cause.CATALOG, List.of());
            });
            linked.get().get(120, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        world.rest();

        assertHeld(10, 10, 10);
        assertThat(world.pools()).containsExactly(10);
        assertThat(world.targets()).containsExactly("10", "10", "none");
    }

    @ParameterizedTest
    @EnumSource
    void whatALevelSoldWhileItWasOutIsNoChangeThoughAWriteWasUnderWay(TestDatabases database) {
        givenAtRest(database);
        world.change(main, -1);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.ASKED);
        assertThat(world.ledger.step("main", Fate.ANSWERED)).isEqualTo(Step.READ);
        assertThat(world.ledger.step("b2b", Fate.ANSWERED)).isEqualTo(Step.STORED);
        world.unmatch("b2b");
        world.relink("b2b");
        assertThat(world.ledger.step("b2b", Fate.LOST_AFTER)).isEqualTo(Step.WROTE);
        b2b.change(-3);
        world.match("b2b", 100, 300);
        world.relink("b2b");
        world.rest();

        assertHeld(9, 9, 9);
        assertThat(world.changes()).containsExactly("10 begins", "-1");
        world.change(b2b, -2);
        world.rest();
        assertHeld(7, 7, 7);
    }
}
