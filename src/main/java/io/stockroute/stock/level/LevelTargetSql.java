package io.stockroute.stock.level;

/** What a lane writes to a level, in SQL over the columns of {@code level}: the one place that says so. */
public final class LevelTargetSql {

    /** A quantity that is put back, else the target as long as no run holds the level back; null: nothing is to be written. */
    public static final String QUANTITY =
            "case when restore is not null then restore when on_hold_by is null then target end";

    /** Whether it is known not to hold that; null or false if not. An unstocked level offers nothing, so zero is met. */
    public static final String UNMET = "stocked is not null and (" + QUANTITY + ") <> coalesce(believed, 0)";

    /** Whether a lane has something to write; a level whose writing fails is still tried. */
    public static final String DRIFTING = "coalesce((blocked is null or failing) and " + UNMET + ", false)";

    private LevelTargetSql() {}
}
