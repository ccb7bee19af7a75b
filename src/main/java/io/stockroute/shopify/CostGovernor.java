package io.stockroute.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paces the calls to one store so that they keep under its leaky bucket instead of running into THROTTLED.
 *
 * <p>Each call reserves what it will probably cost and is told how long to wait; each answer says what the bucket really holds. What
 * an answer may not have counted yet (calls that run beside it) is taken off its word, so that the estimate errs on the low side.
 */
public final class CostGovernor {

    /** Points assumed of a document that was never sent; Shopify refuses more than 1,000 in one query. */
    static final double UNKNOWN_COST = 50;

    /** The smallest bucket that was ever seen, until an answer tells the real one. */
    static final double UNKNOWN_MAXIMUM = 1_000;

    static final double UNKNOWN_RATE = 50;

    /** However long a pause Shopify asks for, after this time it is asked again. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Double> costs = new HashMap<>();
    private final Set<Reservation> underWay = new HashSet<>();
    private double maximum = UNKNOWN_MAXIMUM;
    private double restoreRate = UNKNOWN_RATE;
    private double available = UNKNOWN_MAXIMUM;
    private boolean known;
    private @Nullable Instant unsaidSince;
    private Instant at;
    private Instant pausedUntil = Instant.MIN;

    public CostGovernor(Clock clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    /** A place in the bucket, taken until the call is settled or given up. */
    public static final class Reservation {
        private final String document;
        private final double cost;
        private final Duration delay;
        private double endedBeside;

        private Reservation(String document, double cost, Duration delay) {
            this.document = document;
            this.cost = cost;
            this.delay = delay;
        }

        /** How long the call has to wait before it is sent. */
        public Duration delay() {
            return delay;
        }
    }

    /** Takes a place for a call; the places are given in the order of asking. */
    public synchronized Reservation reserve(String document) {
        Instant now = restore();
        // a call dearer than the whole bucket is Shopify's to refuse
        double cost = Math.min(costs.getOrDefault(document, UNKNOWN_COST), maximum);
        available -= cost;
        Duration refill = seconds(-available / restoreRate);
        Duration pause = pausedUntil.isAfter(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
        Reservation reservation = new Reservation(document, cost, refill.compareTo(pause) > 0 ? refill : pause);
        underWay.add(reservation);
        return reservation;
    }

    /** Learns from an answer what its document costs and what the bucket holds. */
    public synchronized void settle(Reservation reservation, QueryCost cost) {
        restore();
        end(reservation, cost.requested());
        costs.put(reservation.document, cost.requested());
        maximum = cost.maximum();
        restoreRate = cost.restoreRate();
        double beside = reservation.endedBeside
                + underWay.stream().mapToDouble(other -> other.cost).sum();
        available = cost.available() - beside;
        known = true;
        unsaidSince = null;
    }

    /**
     * Ends a call that was answered without a word of costs, as behind a proxy that removes them. What it took was a guess, and a guess
     * must not slow the store down: its place is free again, and only what Shopify refuses delays others.
     *
     * @return whether it is the first such answer in a row
     */
    public synchronized boolean unsaid(Reservation reservation) {
        restore();
        end(reservation, 0);
        available = Math.min(maximum, available + reservation.cost);
        boolean first = unsaidSince == null;
        if (first) {
            unsaidSince = clock.instant();
        }
        return first;
    }

    /** Since when answers say nothing of costs. */
    public synchronized Optional<Instant> unsaidSince() {
        return Optional.ofNullable(unsaidSince);
    }

    /** Ends a call that came to no answer, or was never sent; what it took flows back with time. */
    public synchronized void giveUp(Reservation reservation) {
        end(reservation, reservation.cost);
    }

    /** Delays every new call until the bucket has room for the one that was throttled, a second at least. */
    public synchronized void throttled(QueryCost cost) {
        Duration refill = seconds((cost.requested() - cost.available()) / cost.restoreRate());
        pause(refill.compareTo(SHORTEST_PAUSE) > 0 ? refill : SHORTEST_PAUSE);
    }

    /** Delays every new call for this time, a minute at most. */
    public synchronized void pause(Duration asked) {
        Duration pause = asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
        Instant until = clock.instant().plus(pause);
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    /** Points estimated to be in the bucket now; empty until an answer told. */
    public synchronized OptionalDouble level() {
        restore();
        return known ? OptionalDouble.of(available) : OptionalDouble.empty();
    }

    /** What the bucket holds now and at most, in points; empty until an answer told. */
    public synchronized Optional<Bucket> bucket() {
        restore();
        return known
                ? Optional.of(new Bucket(Math.max(0, Math.round(available)), Math.round(maximum)))
                : Optional.empty();
    }

    /** The points of a store's rate limit. */
    public record Bucket(long available, long maximum) {}

    private void end(Reservation reservation, double charged) {
        if (underWay.remove(reservation)) {
            underWay.forEach(other -> other.endedBeside += charged);
        }
    }

    private Instant restore() {
        Instant now = clock.instant();
        double elapsed = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        available = Math.min(maximum, available + elapsed * restoreRate);
        at = now;
        return now;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, seconds) * 1_000));
    }
}
