package io.stockroute.catalog;

import io.stockroute.settings.SyncPairLock.Abandoned;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was matched and paired for pairs that the settings no longer have. */
@Repository
public class AbandonedMatches {

    private static final List<String> STATEMENTS = List.of(
            "delete from variant_match where sync = :sync and destination = :destination",
            "delete from location_pair where sync = :sync and destination = :destination",
            "delete from location_state where sync = :sync and destination = :destination");

    private final JdbcClient jdbc;

    AbandonedMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void forget(Abandoned pair) {
        STATEMENTS.forEach(sql -> jdbc.sql(sql)
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .update());
    }
}
