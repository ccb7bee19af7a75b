package io.stockroute.catalog;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Destinations that are aligned with their Source, and those to which nothing flows all the same. */
@Repository
public class AlignedDestinations {

    /** A Destination that was aligned with its Source. */
    public record Aligned(String sync, String destination) {}

    private final JdbcClient jdbc;

    public AlignedDestinations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Aligned> all() {
        return jdbc.sql("select sync, destination from alignment")
                .query((row, n) -> new Aligned(row.getString("sync"), row.getString("destination")))
                .set();
    }

    /** Those to which nothing flows: none of their products is matched, or none of their locations is paired. */
    public Set<Aligned> idle() {
        return jdbc.sql("""
                        select sync, destination from alignment a
                        where not exists (select 1 from location_pair l where l.sync = a.sync and l.destination = a.destination)
                           or (select p.variant_id from variant_match p
                                where p.sync = a.sync and p.destination = a.destination and p.state = :matched
                                order by p.sync, p.destination, p.state, p.store, p.variant_id limit 1) is null""")
                .param("matched", MatchState.MATCHED.name())
                .query((row, n) -> new Aligned(row.getString("sync"), row.getString("destination")))
                .set();
    }
}
