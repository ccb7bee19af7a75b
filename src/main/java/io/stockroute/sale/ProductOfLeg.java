package io.stockroute.sale;

import io.stockroute.sync.Leg;

/** One product as one Destination of a sync sells it; named by Source's inventory item. */
record ProductOfLeg(String sync, String destination, long sourceItemId) {

    static ProductOfLeg of(Leg leg, long sourceItemId) {
        return new ProductOfLeg(leg.name(), leg.destination(), sourceItemId);
    }
}
