package io.stockroute.settings;

import java.sql.Timestamp;
import java.util.List;

/** What one module removes from its tables once it is old enough. */
@FunctionalInterface
public interface Retention {

    /**
     * One removal, with the parameter {@code :?before} of Camel's component for JDBC.
     *
     * @param before what is older goes
     */
    record Removal(String sql, Timestamp before) {}

    /** The removals, in the order in which they are made. */
    List<Removal> removals(Ages ages);
}
