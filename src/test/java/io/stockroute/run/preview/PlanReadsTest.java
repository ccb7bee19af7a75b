package io.stockroute.run.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stockroute.TestDatabases;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewReason;
import io.stockroute.run.PreviewState;
import io.stockroute.settings.LocationPair;
import io.stockroute.settings.Strategy;
import io.stockroute.shopify.ShopifyException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stores are asked for a plan, and what becomes of it when they do not answer. */
class PlanReadsTest extends ThreeProducts {

    @Test
    void aStoreThatDoesNotAnswerIsNamedAndTheOthersAreKept() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));

        Preview failed = world.preview(sync(Strategy.ONE_WAY, true), batch -> {
            if (batch.store().equals("outlet")) {
                reads().failed(batch, new ShopifyException.NotSent("no connection"));
            } else {
                counted().accept(batch);
            }
        });

        assertThat(failed.state()).isEqualTo(PreviewState.FAILED);
        assertThat(failed.reasons()).containsExactly(PreviewReason.STORE_UNANSWERED.with("outlet", "no connection"));
        assertThat(batches).containsExactlyInAnyOrder(3, 3);

        world.ledger.bean(PreviewTable.class).again(failed.id());
        Preview done = world.work(failed.id(), counted());

        assertThat(done.state()).isEqualTo(PreviewState.READY);
        assertThat(batches).as("only outlet was asked again").hasSize(3);
        assertThat(world.plan(done)).hasSize(6);
    }

    @Test
    void aLevelThatCannotBeReadStandsAloneInTheEnd() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        long bad = outlet(2).item;

        Preview preview = world.preview(sync(Strategy.ONE_WAY, true), batch -> {
            if (batch.read().itemIds().contains(bad)) {
                reads().postpone(batch, new ShopifyException.Refused("INTERNAL", "bad item"));
            } else {
                counted().accept(batch);
            }
        });

        assertThat(preview.state()).isEqualTo(PreviewState.READY);
        assertThat(world.plan(preview)).hasSize(5).doesNotContainKey(outlet(2));
        assertThat(world.skips(preview)).containsEntry("NOT_COUNTED", 1L);
    }

    @Test
    void productsThatAreNotReadYetAreWaitedForUnlessTheirStoreFails() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        world.ledger
                .jdbc()
                .sql("update store_state set catalog_at = null where store = 'b2b'")
                .update();

        Preview waiting = world.preview(sync(Strategy.ONE_WAY, true));

        assertThat(waiting.state()).isEqualTo(PreviewState.WANTED);
        assertThat(waiting.stage()).contains("Waiting until the products of b2b are read");

        world.ledger
                .jdbc()
                .sql("update store_state set failure = 'no connection' where store = 'b2b'")
                .update();
        world.timeIsOver();

        assertThat(world.work(waiting.id(), counted()).reasons())
                .containsExactly(PreviewReason.PRODUCTS_UNREAD.with("b2b", "no connection"));
    }

    @Test
    void anotherInstanceContinuesOnceTheLeaseIsOver() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));
        PreviewTable table = world.ledger.bean(PreviewTable.class);
        long id = world.want(sync(Strategy.ONE_WAY, true));
        assertThat(table.claim("another")).isPresent();

        assertThat(world.work(id, counted()).state()).isEqualTo(PreviewState.WANTED);
        world.timeIsOver();

        assertThat(world.work(id, counted()).state()).isEqualTo(PreviewState.READY);
    }

    @Test
    void whatIsKnownIsNotReadAgain() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, true));
        world.align();

        Preview preview = world.preview(
                with(sync(Strategy.ONE_WAY, true), Map.of("outlet", List.of(new LocationPair("Cellar", "Warehouse")))),
                counted());

        assertThat(world.plan(preview)).containsOnly(entry(outlet(1), 5), entry(outlet(2), 5), entry(outlet(3), 5));
        assertThat(batches).as("the cellar alone was asked for").containsExactly(3);
        assertThat(tally(preview, "outlet")).isEqualTo("levels 3, changes 3, up 0, down 45, zeroed 0, leaving 0");
        assertThat(tally(preview, "b2b")).isEqualTo("levels 3, changes 0, up 0, down 0, zeroed 0, leaving 0");
    }

    @Test
    void nothingThatIsReadForItIsBelieved() {
        given(TestDatabases.H2, sync(Strategy.ONE_WAY, false));

        world.preview(sync(Strategy.TWO_WAY, true));

        assertThat(world.ledger.count(
                        "select count(*) from level where stocked is not null or target is not null or read_wanted"))
                .isZero();
        assertThat(world.ledger.count("select count(*) from level_link")).isZero();
        assertThat(world.ledger.count("select count(*) from ledger_entry")).isZero();
        assertThat(world.ledger.count("select count(*) from variant_match")).isZero();
    }
}
