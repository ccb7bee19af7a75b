package io.stockroute.configuration;

import io.stockroute.sync.MatchBy;
import io.stockroute.sync.Strategy;

/** The settings of a sync where the configuration leaves them out. */
final class SyncDefaults {

    static final boolean ENABLED = true;
    static final Strategy STRATEGY = Strategy.ONE_WAY;
    static final MatchBy MATCH_BY = MatchBy.SKU;

    private SyncDefaults() {}
}
