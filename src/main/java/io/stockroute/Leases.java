package io.stockroute;

/** How long a lease holds, in SQL. The database's clock decides, as those of instances differ. */
public final class Leases {

    /** From now on for as many milliseconds as the parameter {@code millis} says. */
    public static final String UNTIL = "current_timestamp + cast(:millis as bigint) * interval '0.001' second";

    private Leases() {}
}
