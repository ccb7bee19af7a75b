package io.stockroute.stock.level;

import io.stockroute.shopify.FailingSeconds;
import java.time.Instant;

/**
 * What a store is asked about the levels of one location.
 *
 * @param failing what it fails on, of this location
 */
public record LevelQuestion(String store, long locationId, Instant since, FailingSeconds failing) {}
