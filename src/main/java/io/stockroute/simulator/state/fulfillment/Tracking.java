package io.stockroute.simulator.state.fulfillment;

import org.jspecify.annotations.Nullable;

/** By which a parcel is found. Components bear the names of Shopify's FulfillmentTrackingInfo. */
public record Tracking(
        @Nullable String company,
        @Nullable String number,
        @Nullable String url) {}
