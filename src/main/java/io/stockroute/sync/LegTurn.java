package io.stockroute.sync;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works out the pairs or the links of a leg does it alone, so that no one writes what another has just proved wrong. */
@Repository
public class LegTurn {

    private final JdbcClient jdbc;

    public LegTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Leg leg) {
        jdbc.sql("insert into leg_turn (sync, destination) values (:sync, :destination) on conflict do nothing")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .update();
        jdbc.sql("select sync from leg_turn where sync = :sync and destination = :destination for update")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .query(String.class)
                .single();
    }

    /** What is linked on a leg no longer follows from what is paired; part of the transaction that paired. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void outdateLinks(Leg leg) {
        jdbc.sql("""
                        update leg_turn set links_wanted = links_wanted + 1
                        where sync = :sync and destination = :destination
                        """)
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .update();
    }

    /** Whether all of a leg is to be linked anew. */
    public boolean linksOutdated(Leg leg) {
        return linksWanted(leg) > linksDone(leg);
    }

    /** The number of the latest change that all of a leg is to be linked anew for. */
    public long linksWanted(Leg leg) {
        return number(leg, "links_wanted");
    }

    /** All of a leg is linked as of a change. */
    @Transactional
    public void linksDone(Leg leg, long change) {
        jdbc.sql("""
                        update leg_turn set links_done = :change
                        where sync = :sync and destination = :destination and links_done < :change
                        """)
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .param("change", change)
                .update();
    }

    private long linksDone(Leg leg) {
        return number(leg, "links_done");
    }

    private long number(Leg leg, String column) {
        return jdbc.sql("select " + column + " from leg_turn where sync = :sync and destination = :destination")
                .param("sync", leg.name())
                .param("destination", leg.destination())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The sync and the Destination of every leg that was ever worked on and is not among these. */
    public List<Abandoned> abandoned(Collection<Leg> legs) {
        return jdbc
                .sql("select sync, destination from leg_turn order by sync, destination")
                .query((row, n) -> new Abandoned(row.getString("sync"), row.getString("destination")))
                .list()
                .stream()
                .filter(old -> legs.stream().noneMatch(old::is))
                .toList();
    }

    @Transactional
    public void forget(Abandoned leg) {
        jdbc.sql("delete from leg_turn where sync = :sync and destination = :destination")
                .param("sync", leg.sync())
                .param("destination", leg.destination())
                .update();
    }

    /** A leg that the settings no longer have. */
    public record Abandoned(String sync, String destination) {

        private boolean is(Leg leg) {
            return sync.equals(leg.name()) && destination.equals(leg.destination());
        }
    }
}
