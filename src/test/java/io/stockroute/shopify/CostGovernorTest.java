package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.shopify.CostGovernor.Reservation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostGovernorTest {

    private final SteppedClock clock = new SteppedClock();
    private final CostGovernor governor = new CostGovernor(clock);

    private void learn(String document, double requested, double available) {
        governor.settle(governor.reserve(document), new QueryCost(requested, 2_000, available, 100));
    }

    @Test
    void answersThatSayNothingOfCostsDoNotSlowCallsDownAndAreToldOnce() {
        assertThat(governor.unsaid(governor.reserve("Shop"))).isTrue();
        for (int i = 0; i < 100; i++) {
            Reservation call = governor.reserve("Shop");
            assertThat(call.delay()).isZero();
            assertThat(governor.unsaid(call)).isFalse();
        }
        assertThat(governor.unsaidSince()).isPresent();

        learn("Shop", 10, 1_990);
        assertThat(governor.unsaidSince()).isEmpty();
    }

    @Test
    void aFullBucketLetsCallsPass() {
        learn("Shop", 10, 1_990);

        assertThat(governor.reserve("Shop").delay()).isZero();
    }

    @Test
    void aCallWaitsUntilTheBucketHoldsWhatItCosts() {
        learn("Products", 500, 200);

        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theBucketFillsWhileNobodyCalls() {
        learn("Products", 500, 200);
        clock.advance(Duration.ofSeconds(2));

        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void callsWaitInTheOrderOfAsking() {
        learn("Products", 100, 0);

        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anAnswerIsNotBelievedToHaveCountedCallsThatRunBesideIt() {
        learn("Products", 100, 1_000);
        Reservation first = governor.reserve("Products");
        Reservation beside = governor.reserve("Products");

        governor.settle(first, new QueryCost(100, 2_000, 150, 100));

        assertThat(governor.level()).hasValue(50);
        governor.settle(beside, new QueryCost(100, 2_000, 100, 100));
        assertThat(governor.level()).hasValue(0);
    }

    @Test
    void aCallThatEndedWithoutAnAnswerHoldsNothingBackForEver() {
        learn("Products", 100, 1_000);
        governor.giveUp(governor.reserve("Products"));
        learn("Shop", 10, 1_500);

        assertThat(governor.level()).hasValue(1_500);
    }

    @Test
    void aThrottledCallWaitsForItsRoomAndASecondAtLeast() {
        governor.throttled(new QueryCost(752, 2_000, 120, 100));
        assertThat(governor.reserve("Products").delay()).isEqualTo(Duration.ofMillis(6_320));

        CostGovernor other = new CostGovernor(clock);
        other.throttled(new QueryCost(10, 2_000, 9, 100));
        assertThat(other.reserve("Shop").delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPauseHoldsEveryCallBackButNeverLongerThanAMinute() {
        governor.pause(Duration.ofSeconds(2));
        assertThat(governor.reserve("Shop").delay()).isEqualTo(Duration.ofSeconds(2));

        governor.pause(Duration.ofHours(1));
        assertThat(governor.reserve("Shop").delay()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aCallDearerThanTheBucketIsSentWhenTheBucketIsFull() {
        learn("Everything", 5_000, 0);

        assertThat(governor.reserve("Everything").delay()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theLevelIsUnknownBeforeTheFirstAnswer() {
        assertThat(governor.level()).isEmpty();
    }

    /** A call on its way: sent at one moment, charged by Shopify at a later one, answered at a third. */
    private record Sent(Reservation reservation, double requested, double actual, long charged, long answered) {}

    @Test
    void aloneItNeverOverdrawsWhateverTheOrderOfCallsAndAnswers() {
        long seed = new Random().nextLong();
        for (int run = 0; run < 60; run++) {
            Bucket bucket = new Bucket(1_000 + 1_000.0 * (run % 3), 50 << (run % 3));
            int throttled = traffic(new Random(seed + run), bucket, 0);
            assertThat(throttled).as("seed %d, run %d", seed, run).isZero();
        }
    }

    @Test
    void besideAnotherUserOfTheBucketThrottlingStaysTheException() {
        long seed = new Random().nextLong();
        Bucket bucket = new Bucket(2_000, 100);
        int throttled = traffic(new Random(seed), bucket, 40);
        assertThat(throttled).as("seed %d", seed).isLessThan(bucket.passed / 5);
        assertThat(bucket.passed).as("seed %d", seed).isGreaterThan(200);
    }

    /** Sends 400 calls, up to four at once, over a network that is slow by chance; counts those that Shopify throttles. */
    private int traffic(Random random, Bucket bucket, double othersPerSecond) {
        CostGovernor tried = new CostGovernor(clock);
        List<Sent> underWay = new ArrayList<>();
        List<Sent> charged = new ArrayList<>();
        long now = clock.millis();
        int throttled = 0;
        for (int left = 400; left > 0 || !underWay.isEmpty() || !charged.isEmpty(); ) {
            if (left > 0 && underWay.size() + charged.size() < 4 && random.nextInt(3) > 0) {
                int kind = random.nextInt(4);
                double requested = new double[] {3, 10, 47, 13}[kind];
                Reservation reservation = tried.reserve("document-" + kind);
                long sent = now + reservation.delay().toMillis();
                long arrives = sent + 1 + random.nextInt(300);
                underWay.add(new Sent(
                        reservation,
                        requested,
                        Math.ceil(requested * random.nextDouble()),
                        arrives,
                        arrives + 1 + random.nextInt(300)));
                left--;
            }
            clock.advance(Duration.ofMillis(1));
            now = clock.millis();
            bucket.tick(othersPerSecond / 1_000);
            for (Sent call : List.copyOf(underWay)) {
                if (call.charged() <= now) {
                    underWay.remove(call);
                    QueryCost cost = bucket.take(call.requested(), call.actual());
                    if (cost.available() < cost.requested() && bucket.refused) {
                        throttled++;
                        tried.settle(call.reservation(), cost);
                        tried.throttled(cost);
                    } else {
                        charged.add(call);
                        bucket.reported.put(call, cost);
                    }
                }
            }
            for (Sent call : List.copyOf(charged)) {
                if (call.answered() <= now) {
                    charged.remove(call);
                    tried.settle(call.reservation(), bucket.reported.remove(call));
                }
            }
        }
        return throttled;
    }
}
