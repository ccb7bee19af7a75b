package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreTurnsTest {

    private static final String LANE = "stock-lane.main";

    private final AtomicLong now = new AtomicLong();
    private final StoreTurns turns = new StoreTurns(now::get);

    @Test
    void aTurnThatWaitsIsStartedOnce() {
        assertThat(turns.request(LANE)).isTrue();
        assertThat(turns.request(LANE)).isFalse();
        assertThat(turns.request("stock-lane.outlet")).as("another store").isTrue();
        assertThat(turns.begin(LANE)).isTrue();
        assertThat(turns.end(LANE)).isFalse();
        assertThat(turns.request(LANE)).isTrue();
    }

    @Test
    void whatIsAskedForWhileATurnRunsIsDoneAfterIt() {
        turns.request(LANE);
        turns.begin(LANE);
        assertThat(turns.request(LANE)).as("never two at a time").isFalse();
        assertThat(turns.request(LANE)).isFalse();
        assertThat(turns.end(LANE)).as("started again, once").isTrue();
        assertThat(turns.request(LANE)).as("it waits").isFalse();
        assertThat(turns.begin(LANE)).isTrue();
        assertThat(turns.end(LANE)).isFalse();
    }

    @Test
    void aTurnThatWasLostOnItsWayToAThreadIsStartedAgainAndNeverTwice() {
        turns.request(LANE);
        now.addAndGet(StoreTurns.LOST.toNanos() + 1);
        assertThat(turns.request(LANE)).isTrue();
        assertThat(turns.begin(LANE)).isTrue();
        assertThat(turns.begin(LANE)).as("it was late, not lost").isFalse();
    }

    @Test
    void aServerThatStopsStartsNoMoreTurns() {
        turns.request(LANE);
        turns.begin(LANE);
        turns.request(LANE);
        turns.close();
        assertThat(turns.end(LANE)).isFalse();
        assertThat(turns.request("stock-lane.outlet")).isFalse();
    }

    @Test
    void aLongTurnIsNotLost() {
        turns.request(LANE);
        turns.begin(LANE);
        now.addAndGet(StoreTurns.LOST.toNanos() * 60);
        assertThat(turns.request(LANE)).isFalse();
        assertThat(turns.begin(LANE)).isFalse();
        assertThat(turns.end(LANE)).isTrue();
    }
}
