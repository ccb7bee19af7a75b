package io.stockroute.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works out the pairs or the links of a leg does it alone, so that no one writes what another has just proved wrong. Also keeps
 * what is to be worked out anew as a whole: as numbers, so that a wish that comes meanwhile is not lost.
 */
@Repository
public class SyncPairLock {

    private final JdbcClient jdbc;

    public SyncPairLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(SyncPair leg) {
        introduce(leg);
        of(leg, "select sync from leg_turn where sync = :sync and destination = :destination for update")
                .query(String.class)
                .single();
    }

    /**
     * Waits for the turns of several legs, always in the same order: who works on more than one in a transaction takes them before
     * anything else, or two would wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAll(Collection<SyncPair> legs) {
        legs.stream()
                .sorted(Comparator.comparing(SyncPair::name).thenComparing(SyncPair::destination))
                .forEach(this::take);
    }

    /** All of a leg is to be matched anew. */
    @Transactional
    public void outdateMatches(SyncPair leg) {
        introduce(leg);
        raise(leg, "matches_wanted");
    }

    /** All of a leg is to be linked anew; part of the transaction that paired other locations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void outdateLinks(SyncPair leg) {
        introduce(leg);
        raise(leg, "links_wanted");
    }

    public boolean matchesOutdated(SyncPair leg) {
        return number(leg, "matches_wanted") > number(leg, "matches_done");
    }

    public boolean linksOutdated(SyncPair leg) {
        return number(leg, "links_wanted") > number(leg, "links_done");
    }

    /** The number of the latest wish to match all of a leg anew. */
    public long matchesWanted(SyncPair leg) {
        return number(leg, "matches_wanted");
    }

    /** The number of the latest wish to link all of a leg anew. */
    public long linksWanted(SyncPair leg) {
        return number(leg, "links_wanted");
    }

    /** All of a leg is matched as of a wish, and is to be linked anew because of that. */
    @Transactional
    public void matchesDone(SyncPair leg, long wish) {
        introduce(leg);
        settle(leg, "matches_done", wish);
        raise(leg, "links_wanted");
    }

    /** All of a leg is linked as of a wish. */
    @Transactional
    public void linksDone(SyncPair leg, long wish) {
        settle(leg, "links_done", wish);
    }

    /** The legs of these syncs are to be aligned anew, also with the settings that they were aligned with. */
    @Transactional
    public void alignAnew(Collection<String> syncs) {
        if (!syncs.isEmpty()) {
            jdbc.sql("delete from alignment where sync in (:syncs)")
                    .param("syncs", syncs)
                    .update();
        }
    }

    /** What is linked of a leg from now on is held back by an alignment; the one before no longer stands. */
    @Transactional
    public void beginAligning(SyncPair leg, long run) {
        introduce(leg);
        of(leg, "update leg_turn set aligning = :run where sync = :sync and destination = :destination")
                .param("run", run)
                .update();
        of(leg, "delete from alignment where sync = :sync and destination = :destination")
                .update();
    }

    /** All of a leg is linked. */
    @Transactional
    public void endAligning(SyncPair leg, long run) {
        of(leg, """
                        update leg_turn set aligning = null
                        where sync = :sync and destination = :destination and aligning = :run
                        """).param("run", run).update();
    }

    /** The alignment that is linking a leg. */
    public Optional<Long> aligning(SyncPair leg) {
        return of(leg, """
                        select aligning from leg_turn
                        where sync = :sync and destination = :destination and aligning is not null
                        """).query(Long.class).optional();
    }

    private void introduce(SyncPair leg) {
        of(leg, "insert into leg_turn (sync, destination) values (:sync, :destination) on conflict do nothing")
                .update();
    }

    private void raise(SyncPair leg, String column) {
        of(leg, """
                        update leg_turn set %1$s = %1$s + 1 where sync = :sync and destination = :destination
                        """.formatted(column)).update();
    }

    private void settle(SyncPair leg, String column, long wish) {
        of(leg, """
                        update leg_turn set %1$s = :wish
                        where sync = :sync and destination = :destination and %1$s < :wish
                        """.formatted(column)).param("wish", wish).update();
    }

    private long number(SyncPair leg, String column) {
        return of(leg, "select " + column + " from leg_turn where sync = :sync and destination = :destination")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private StatementSpec of(SyncPair leg, String sql) {
        return jdbc.sql(sql).param("sync", leg.name()).param("destination", leg.destination());
    }

    /** The sync and the Destination of every leg that was ever worked on and is not among these. */
    public List<Abandoned> abandoned(Collection<SyncPair> legs) {
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

        private boolean is(SyncPair leg) {
            return sync.equals(leg.name()) && destination.equals(leg.destination());
        }
    }
}
