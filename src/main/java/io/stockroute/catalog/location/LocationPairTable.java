package io.stockroute.catalog.location;

import io.stockroute.CodedReason;
import io.stockroute.catalog.LocationPlan.Pair;
import io.stockroute.catalog.LocationVerdict;
import io.stockroute.settings.SyncPair;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code location_pair} and {@code location_state}. */
@Repository
public class LocationPairTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    LocationPairTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Set<Pair> pairs(SyncPair pair) {
        return new HashSet<>(jdbc.sql("""
                        select source_location_id, destination_location_id from location_pair
                        where sync = :sync and destination = :destination
                        """)
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .query((row, n) -> new Pair(row.getLong(1), row.getLong(2)))
                .list());
    }

    public void replacePairs(SyncPair pair, Set<Pair> pairs) {
        delete(pair, "delete from location_pair where sync = :sync and destination = :destination");
        batches.batchUpdate(
                """
                insert into location_pair (sync, destination, source_location_id, destination_location_id)
                values (:sync, :destination, :from, :to)
                """,
                pairs.stream()
                        .map(locations ->
                                of(pair).addValue("from", locations.source()).addValue("to", locations.destination()))
                        .toArray(SqlParameterSource[]::new));
    }

    public void replaceVerdicts(SyncPair pair, List<LocationVerdict> verdicts) {
        delete(pair, "delete from location_state where sync = :sync and destination = :destination");
        batches.batchUpdate(
                """
                insert into location_state (sync, destination, store, name, location_id, state, reasons)
                values (:sync, :destination, :store, :name, :location, :state, :reasons)
                """,
                verdicts.stream()
                        .map(verdict -> of(pair).addValue("store", verdict.store())
                                .addValue("name", verdict.name())
                                .addValue("location", verdict.locationId())
                                .addValue("state", verdict.state().name())
                                .addValue("reasons", CodedReason.column(verdict.reasons()), Types.VARCHAR))
                        .toArray(SqlParameterSource[]::new));
    }

    private void delete(SyncPair pair, String sql) {
        jdbc.sql(sql)
                .param("sync", pair.name())
                .param("destination", pair.destination())
                .update();
    }

    private static MapSqlParameterSource of(SyncPair pair) {
        return new MapSqlParameterSource("sync", pair.name()).addValue("destination", pair.destination());
    }
}
