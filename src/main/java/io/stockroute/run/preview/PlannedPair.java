package io.stockroute.run.preview;

import io.stockroute.catalog.LocationPlan;
import io.stockroute.settings.SyncPair;

/**
 * A pair whose plan is being made, with what is the same for all its pages.
 *
 * @param downstream whether stock only flows on from what the plan changes: another sync, whose settings stay
 * @param poolsGoOn whether the pools that there are stay
 */
record PlannedPair(
        Planning plan,
        SyncPair pair,
        LocationPlan locations,
        boolean downstream,
        boolean poolsGoOn,
        LocationNames places) {

    long preview() {
        return plan.preview();
    }

    /** Whether a level is met for the first time: Source's share in the pools of several pairs. */
    boolean isNew(PlannedLevel level) {
        return !level.key().store().equals(pair.source()) || plan.isNew(level.key());
    }
}
