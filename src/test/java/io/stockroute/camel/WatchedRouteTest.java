package io.stockroute.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.ops.Worker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchedRouteTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final AtomicLong now = new AtomicLong(1);
    private final WatchedRoute route = new WatchedRoute("tick", now::get);

    @Test
    void itSaysWhenItLastRan() {
        route.begin(LONGEST);
        assertThat(look().sinceLastRun()).isEmpty();
        turn();
        pass(7);

        assertThat(look().sinceLastRun()).contains(Duration.ofSeconds(7));
        assertThat(look().death()).isEmpty();
    }

    @Test
    void whatNeverRanOrStoppedRunningIsDead() {
        route.begin(LONGEST);
        pass(60);
        assertThat(look().death()).isEmpty();
        pass(1);
        assertThat(look().death()).contains("has not run for 61 s");

        turn();
        assertThat(look().death()).isEmpty();
        pass(61);
        assertThat(look().death()).contains("has not run for 61 s");
    }

    @Test
    void aLongTurnIsNotDeath() {
        route.begin(LONGEST);
        route.turnBegins();
        pass(36_000);

        assertThat(look().death()).isEmpty();

        route.turnEnds();
        assertThat(look().death()).as("the next turn is late by as much").isPresent();
    }

    @Test
    void aThreadOfAPoolMayEndBetweenTwoTurnsButNotInTheMiddleOfOne() throws InterruptedException {
        route.sharesThreads();
        route.begin(null);
        onAThreadOfItsOwn(() -> {
            route.turnBegins();
            route.turnEnds();
        });
        assertThat(look().death()).isEmpty();

        onAThreadOfItsOwn(route::turnBegins);
        assertThat(look().death()).contains("its thread has died");
    }

    @Test
    void aThreadThatDiedIsSeenAtOnceAlsoInTheMiddleOfATurn() throws InterruptedException {
        route.begin(null);
        onAThreadOfItsOwn(route::turnBegins);

        assertThat(look().death()).contains("its thread has died");
    }

    @Test
    void aLaneThatNobodyWakesIsNotDead() {
        route.begin(null);
        turn();
        pass(36_000);

        assertThat(look().death()).isEmpty();
    }

    @Test
    void whatAnOperatorStopsIsNotLookedAtAndBeginsAgainWhenStarted() throws InterruptedException {
        route.begin(LONGEST);
        onAThreadOfItsOwn(this::turn);
        route.onStop(null);
        pass(1000);
        assertThat(route.look()).isEmpty();

        route.begin(LONGEST);
        pass(59);
        assertThat(look().death()).isEmpty();
        pass(2);
        assertThat(look().death()).isPresent();
    }

    private void turn() {
        route.turnBegins();
        route.turnEnds();
    }

    private static void onAThreadOfItsOwn(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work);
        thread.start();
        thread.join();
    }

    private Worker look() {
        return route.look().orElseThrow();
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
