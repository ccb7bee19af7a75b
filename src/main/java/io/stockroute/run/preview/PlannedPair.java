package io.stockroute.run.preview;

import io.stockroute.catalog.LocationPlan;
import io.stockroute.run.Preview;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.LevelKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A pair whose plan is being made, with what is the same for all its pages. */
final class PlannedPair {

    private final Preview preview;
    private final String owner;
    private final SyncPair pair;
    private final LocationPlan locations;
    private final boolean downstream;
    private final boolean poolsGoOn;
    private final Map<LevelKey, String> places;
    private final Set<LevelKey> shared;

    /**
     * @param downstream whether stock only flows on from what the plan changes: another sync, whose settings stay
     * @param poolsGoOn whether the pools that there are stay
     * @param places names of locations, by a key without an item
     * @param shared Source's levels that were planned on another pair; takes those of this one
     */
    PlannedPair(
            Preview preview,
            String owner,
            SyncPair pair,
            LocationPlan locations,
            boolean downstream,
            boolean poolsGoOn,
            Map<LevelKey, String> places,
            Set<LevelKey> shared) {
        this.preview = preview;
        this.owner = owner;
        this.pair = pair;
        this.locations = locations;
        this.downstream = downstream;
        this.poolsGoOn = poolsGoOn;
        this.places = places;
        this.shared = shared;
    }

    /** Of a location, where only that is asked for. */
    static LevelKey place(String store, long location) {
        return new LevelKey(store, 0, location);
    }

    static Set<LevelKey> nothingShared() {
        return new HashSet<>();
    }

    long preview() {
        return preview.id();
    }

    String owner() {
        return owner;
    }

    SyncPair pair() {
        return pair;
    }

    LocationPlan locations() {
        return locations;
    }

    boolean isDownstream() {
        return downstream;
    }

    boolean poolsGoOn() {
        return poolsGoOn;
    }

    String place(LevelKey level) {
        return places.getOrDefault(place(level.store(), level.locationId()), "");
    }

    /** Whether a level is met for the first time: Source's share in the pools of several pairs. */
    boolean isNew(PlannedLevel level) {
        return !level.key().store().equals(pair.source()) || shared.add(level.key());
    }
}
