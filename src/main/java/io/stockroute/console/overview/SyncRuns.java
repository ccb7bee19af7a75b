package io.stockroute.console.overview;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs over the levels of the syncs now, and which of their Destinations are aligned. */
@Repository
class SyncRuns {

    /** A Destination that was aligned with its Source. */
    record Aligned(String sync, String destination) {}

    private final JdbcClient jdbc;

    SyncRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The syncs over which something runs. */
    Set<String> running() {
        return jdbc.sql("select distinct sync from run where state = 'RUNNING' and sync is not null")
                .query(String.class)
                .set();
    }

    Set<Aligned> aligned() {
        return jdbc.sql("select sync, destination from alignment")
                .query((row, n) -> new Aligned(row.getString("sync"), row.getString("destination")))
                .set();
    }
}
