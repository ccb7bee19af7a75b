package io.stockroute.inventory;

import java.time.Duration;

/** @param lease for how long an instance holds a lane without a sign of life */
public record LaneSettings(Duration lease) {}
