package io.stockroute.simulator.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A shop's points: reserved before a query, the rest given back after it, restored by the second. */
public final class LeakyBucket {
    private final Clock clock;
    private int size;
    private int restoreRate;
    private double available;
    private Instant at;

    public LeakyBucket(Clock clock, int size, int restoreRate) {
        this.clock = clock;
        this.size = size;
        this.restoreRate = restoreRate;
        this.available = size;
        this.at = clock.instant();
    }

    /** Another size and rate from now on; the bucket is full. */
    public synchronized void resize(int newSize, int newRate) {
        size = newSize;
        restoreRate = newRate;
        available = newSize;
    }

    /** Takes everything out, as another app's work would. */
    public synchronized void drain() {
        restore();
        available = 0;
    }

    public synchronized boolean reserve(int points) {
        restore();
        if (available < points) {
            return false;
        }
        available -= points;
        return true;
    }

    public synchronized void giveBack(int points) {
        restore();
        available = Math.min(size, available + points);
    }

    public synchronized Map<String, Object> status() {
        restore();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("maximumAvailable", size);
        status.put("currentlyAvailable", (int) available);
        status.put("restoreRate", restoreRate);
        return status;
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        available = Math.min(size, available + seconds * restoreRate);
        at = now;
    }
}
