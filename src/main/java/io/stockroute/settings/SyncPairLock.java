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
 * Who works out the pairs or the links of a pair does it alone, so that no one writes what another has just proved wrong. Also keeps
 * what is to be worked out again as a whole: as numbers, so that a wish that comes meanwhile is not lost.
 */
@Repository
public class SyncPairLock {

    private final JdbcClient jdbc;

    public SyncPairLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(SyncPair pair) {
        introduce(pair);
        of(pair, "select sync from sync_pair_state where sync = :sync and destination = :destination for update")
                .query(String.class)
                .single();
    }

    /**
     * Waits for the turns of several pairs, always in the same order: who works on more than one in a transaction takes them before
     * anything else, or two would wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAll(Collection<SyncPair> pairs) {
        pairs.stream()
                .sorted(Comparator.comparing(SyncPair::name).thenComparing(SyncPair::destination))
                .forEach(this::take);
    }

    /** All of a pair is to be matched again. */
    @Transactional
    public void outdateMatches(SyncPair pair) {
        introduce(pair);
        raise(pair, "matches_wanted");
    }

    /** All of a pair is to be linked again; part of the transaction that paired other locations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void outdateLinks(SyncPair pair) {
        introduce(pair);
        raise(pair, "links_wanted");
    }

    public boolean matchesOutdated(SyncPair pair) {
        return number(pair, "matches_wanted") > number(pair, "matches_done");
    }

    /** Those of the pairs that are to be matched or linked again as a whole; in one query. */
    public List<SyncPair> outdated(Collection<SyncPair> pairs) {
        List<Abandoned> outdated = jdbc.sql("""
                        select sync, destination from sync_pair_state
                        where matches_wanted > matches_done or links_wanted > links_done""")
                .query((row, n) -> new Abandoned(row.getString("sync"), row.getString("destination")))
                .list();
        return pairs.stream()
                .filter(pair -> outdated.stream().anyMatch(one -> one.is(pair)))
                .toList();
    }

    /** The number of the latest wish to match all of a pair again. */
    public long matchesWanted(SyncPair pair) {
        return number(pair, "matches_wanted");
    }

    /** The number of the latest wish to link all of a pair again. */
    public long linksWanted(SyncPair pair) {
        return number(pair, "links_wanted");
    }

    /** All of a pair is matched as of a wish, and is to be linked again because of that. */
    @Transactional
    public void matchesDone(SyncPair pair, long wish) {
        introduce(pair);
        settle(pair, "matches_done", wish);
        raise(pair, "links_wanted");
    }

    /** All of a pair is linked as of a wish. */
    @Transactional
    public void linksDone(SyncPair pair, long wish) {
        settle(pair, "links_done", wish);
    }

    /** What is linked of a pair from now on is put on hold by an alignment, which matches and links all of it. */
    void align(SyncPair pair, long run) {
        introduce(pair);
        of(pair, """
                        update sync_pair_state set aligning_run_id = :run, linking = true, linked = false
                        where sync = :sync and destination = :destination
                        """).param("run", run).update();
    }

    /** An alignment has matched and linked all of a pair. */
    void linked(SyncPair pair) {
        of(pair, "update sync_pair_state set linked = true where sync = :sync and destination = :destination")
                .update();
    }

    /** An alignment marks all levels of a pair for reading: who links others from now on marks them. */
    void mark(SyncPair pair) {
        of(pair, "update sync_pair_state set linking = false where sync = :sync and destination = :destination")
                .update();
    }

    /** Whether an alignment is linking a pair, and will mark all its levels for reading afterwards. To be asked by who has the turn. */
    public boolean marksLater(SyncPair pair) {
        return is(pair, "linking and aligning_run_id is not null");
    }

    /** Whether an alignment has matched and linked all of a pair, and is to mark its levels for reading next. */
    public boolean isToBeMarked(SyncPair pair) {
        return is(pair, "linking and linked and aligning_run_id is not null");
    }

    private boolean is(SyncPair pair, String condition) {
        return of(
                        pair,
                        "select sync from sync_pair_state where sync = :sync and destination = :destination and "
                                + condition)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** All of a pair is linked. */
    void aligned(SyncPair pair, long run) {
        of(pair, """
                        update sync_pair_state set aligning_run_id = null, linking = false
                        where sync = :sync and destination = :destination and aligning_run_id = :run
                        """).param("run", run).update();
    }

    /** The alignment that is linking a pair. */
    public Optional<Long> aligning(SyncPair pair) {
        return of(pair, """
                        select aligning_run_id from sync_pair_state
                        where sync = :sync and destination = :destination and aligning_run_id is not null
                        """).query(Long.class).optional();
    }

    private void introduce(SyncPair pair) {
        of(pair, "insert into sync_pair_state (sync, destination) values (:sync, :destination) on conflict do nothing")
                .update();
    }

    private void raise(SyncPair pair, String column) {
        of(pair, """
                        update sync_pair_state set %1$s = %1$s + 1 where sync = :sync and destination = :destination
                        """.formatted(column)).update();
    }

    private void settle(SyncPair pair, String column, long wish) {
        of(pair, """
                        update sync_pair_state set %1$s = :wish
                        where sync = :sync and destination = :destination and %1$s < :wish
                        """.formatted(column)).param("wish", wish).update();
    }

    private long number(SyncPair pair, String column) {
        return of(pair, "select " + column + " from sync_pair_state where sync = :sync and destination = :destination")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql).param("sync", pair.name()).param("destination", pair.destination());
    }

    /** The sync and the Destination of every pair that was ever worked on and is not among these. */
    public List<Abandoned> abandoned(Collection<SyncPair> pairs) {
        return jdbc
                .sql("select sync, destination from sync_pair_state order by sync, destination")
                .query((row, n) -> new Abandoned(row.getString("sync"), row.getString("destination")))
                .list()
                .stream()
                .filter(old -> pairs.stream().noneMatch(old::is))
                .toList();
    }

    @Transactional
    public void forget(Abandoned pair) {
        jdbc.sql("delete from sync_pair_state where sync = :sync and destination = :destination")
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .update();
    }

    /** A pair that the settings no longer have. */
    public record Abandoned(String sync, String destination) {

        private boolean is(SyncPair pair) {
            return sync.equals(pair.name()) && destination.equals(pair.destination());
        }
    }
}
