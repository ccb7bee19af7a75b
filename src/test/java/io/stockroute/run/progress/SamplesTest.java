package io.stockroute.run.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.run.Progress;
import io.stockroute.run.Progress.Step;
import io.stockroute.run.progress.Samples.Sample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-30T10:00:00Z");

    private final Samples samples = new Samples();

    @Test
    void theRateIsWhatCameThroughAndTheTimeLeftFollowsFromIt() {
        see(0, Step.READ, 0, 1000L);
        see(5, Step.READ, 100, 1000L);
        see(10, Step.READ, 200, 1000L);

        Progress progress = samples.progress(at(10));

        assertThat(progress.perSecond()).isEqualTo(20.0);
        assertThat(progress.secondsLeft()).isEqualTo(40);
        assertThat(progress.stalledSince()).isNull();
    }

    @Test
    void aRunThatStallsSaysSinceWhenAndPromisesNothing() {
        see(0, Step.READ, 0, 1000L);
        see(5, Step.READ, 500, 1000L);
        see(20, Step.READ, 500, 1000L);
        assertThat(samples.progress(at(20)).stalledSince()).isNull();
        see(40, Step.READ, 500, 1000L);

        Progress progress = samples.progress(at(40));

        assertThat(progress.stalledSince()).isEqualTo(at(5));
        assertThat(progress.secondsLeft()).isNull();
        assertThat(progress.perSecond()).isEqualTo(0.0);
    }

    @Test
    void aRunThatNobodyLooksAtAnyMoreStallsAsWell() {
        see(0, Step.WRITE, 0, 1000L);
        see(5, Step.WRITE, 500, 1000L);

        assertThat(samples.progress(at(36)).stalledSince()).isEqualTo(at(5));
    }

    @Test
    void whatContinuesAfterAStallIsToldByWhatIsNew() {
        see(0, Step.READ, 0, 1000L);
        see(60, Step.READ, 0, 1000L);
        see(120, Step.READ, 0, 1000L);
        see(125, Step.READ, 50, 1000L);

        Progress progress = samples.progress(at(125));

        assertThat(progress.stalledSince()).isNull();
        assertThat(progress.perSecond()).isLessThan(1.0);
    }

    @Test
    void anotherStepBeginsAnotherCount() {
        see(0, Step.READ, 0, 1000L);
        see(10, Step.READ, 900, 1000L);
        see(15, Step.WRITE, 0, 500L);

        assertThat(samples.progress(at(15)).perSecond()).isNull();
        see(20, Step.WRITE, 100, 500L);
        assertThat(samples.progress(at(20)).perSecond()).isEqualTo(20.0);
        assertThat(samples.progress(at(20)).secondsLeft()).isEqualTo(20);
    }

    @Test
    void withoutATotalNothingIsSaidOfTheTimeLeft() {
        see(0, Step.GATHER, 0, null);
        see(10, Step.GATHER, 1000, null);

        assertThat(samples.progress(at(10)).perSecond()).isEqualTo(100.0);
        assertThat(samples.progress(at(10)).secondsLeft()).isNull();
    }

    private void see(int second, Step step, long done, Long total) {
        samples.add(new Sample(at(second), step, done, total));
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
