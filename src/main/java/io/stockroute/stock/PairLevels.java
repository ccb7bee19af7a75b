package io.stockroute.stock;

import io.stockroute.settings.SyncPair;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The levels that take part in a pair, in the order of their ids. */
@Repository
public class PairLevels {

    private final JdbcClient jdbc;

    PairLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All levels of both ends of a pair. */
    public List<Long> all(SyncPair pair) {
        return of(pair, """
                        select level_id from level_link where sync = :sync and destination = :destination
                        union
                        select source_level_id from level_link where sync = :sync and destination = :destination
                        order by level_id
                        """).query(Long.class).list();
    }

    /** The levels of a pair that something feeds, Source's own among them if they share pools. */
    public List<Long> fed(SyncPair pair) {
        return of(pair, """
                        select level_id from level_link where sync = :sync and destination = :destination
                        union
                        select own.level_id from level_link own
                        join level_link k on k.source_level_id = own.level_id and k.sync = own.sync
                        where k.sync = :sync and k.destination = :destination and own.source_level_id = own.level_id
                        order by level_id
                        """).query(Long.class).list();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql).param("sync", pair.name()).param("destination", pair.destination());
    }
}
