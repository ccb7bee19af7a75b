package io.stockroute.settings;

/** The settings of a sync where the configuration leaves them out. */
public final class SyncDefaults {

    public static final boolean ENABLED = true;
    public static final Strategy STRATEGY = Strategy.ONE_WAY;
    public static final MatchBy MATCH_BY = MatchBy.SKU;
    public static final Sync.WhenUnmatched WHEN_UNMATCHED = Sync.WhenUnmatched.KEEP;

    private SyncDefaults() {}
}
