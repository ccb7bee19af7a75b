package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place that holds stock. Guarded by the shop's lock. */
public final class Location implements Entity {
    final TreeMap<Long, Level> levels = new TreeMap<>();
    String name;
    boolean active = true;
    Instant updatedAt;

    @Nullable
    Instant deactivatedAt;

    private final long number;
    private final long levelNumber;
    private final Instant createdAt;

    public Location(long number, long levelNumber, String name, Instant now) {
        this.number = number;
        this.levelNumber = levelNumber;
        this.name = name;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    /** The number in the gid of every level at this location (the item's id follows in the query string). */
    public long levelNumber() {
        return levelNumber;
    }

    @Override
    public String type() {
        return "Location";
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    public NavigableMap<Long, Level> levels() {
        return levels;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant deactivatedAt() {
        return deactivatedAt;
    }
}
