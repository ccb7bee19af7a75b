package io.stockroute.settings;

import io.stockroute.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** With which settings each pair was last aligned, and which alignment is linking it just now. */
@Repository
public class AlignedPairs {

    private final JdbcClient jdbc;
    private final SyncPairLock pairs;
    private final Clock clock;

    public AlignedPairs(JdbcClient jdbc, SyncPairLock pairs, Clock clock) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** The settings that a pair was last aligned with; empty if it never was, or is to be aligned again. */
    public Optional<String> fingerprint(SyncPair pair) {
        return of(pair, "select fingerprint from alignment where sync = :sync and destination = :destination")
                .query(String.class)
                .optional();
    }

    /** Those of the pairs that were not last aligned with the settings whose fingerprint the function tells; in one query. */
    public List<SyncPair> notAligned(Collection<SyncPair> of, Function<SyncPair, String> fingerprint) {
        record Aligned(String sync, String destination, String fingerprint) {}
        Set<Aligned> aligned = new HashSet<>(jdbc.sql("select sync, destination, fingerprint from alignment")
                .query((row, n) ->
                        new Aligned(row.getString("sync"), row.getString("destination"), row.getString("fingerprint")))
                .list());
        return of.stream()
                .filter(pair ->
                        !aligned.contains(new Aligned(pair.name(), pair.destination(), fingerprint.apply(pair))))
                .toList();
    }

    /** The pairs of these syncs are to be aligned again, also with the settings that they were aligned with. */
    @Transactional
    public void alignAgain(Collection<String> syncs) {
        if (!syncs.isEmpty()) {
            jdbc.sql("delete from alignment where sync in (:syncs)")
                    .param("syncs", syncs)
                    .update();
        }
    }

    /** What is linked of a pair from now on is put on hold by an alignment; the one before no longer stands. */
    @Transactional
    public void begin(SyncPair pair, long run) {
        pairs.align(pair, run);
        delete(pair.name(), pair.destination());
    }

    /** An alignment has matched and linked all of a pair. */
    @Transactional
    public void linked(SyncPair pair) {
        pairs.linked(pair);
    }

    /** All levels of a pair are marked for reading from now on; whoever links more of them marks those. */
    @Transactional
    public void mark(SyncPair pair) {
        pairs.mark(pair);
    }

    /** All of a pair is linked, with the settings of a fingerprint. */
    @Transactional
    public void end(SyncPair pair, String fingerprint, long run) {
        delete(pair.name(), pair.destination());
        of(pair, """
                        insert into alignment (sync, destination, fingerprint, aligned_at, run_id)
                        values (:sync, :destination, :fingerprint, :now, :run)
                        """)
                .param("fingerprint", fingerprint)
                .param("now", Utc.at(clock.instant()))
                .param("run", run)
                .update();
        pairs.aligned(pair, run);
    }

    /** The alignment that is linking a pair. */
    public Optional<Long> aligning(SyncPair pair) {
        return pairs.aligning(pair);
    }

    @Transactional
    public void forget(SyncPairLock.Abandoned pair) {
        delete(pair.sync(), pair.destination());
    }

    private void delete(String sync, String destination) {
        jdbc.sql("delete from alignment where sync = :sync and destination = :destination")
                .param("sync", sync)
                .param("destination", destination)
                .update();
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql).param("sync", pair.name()).param("destination", pair.destination());
    }
}
