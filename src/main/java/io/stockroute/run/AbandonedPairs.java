package io.stockroute.run;

import io.stockroute.catalog.AbandonedMatches;
import io.stockroute.run.alignment.AlignmentTable;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.settings.SyncPairs;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs that the settings no longer have, or whose sync is not enabled: what is left of them is taken apart. */
@Component
public class AbandonedPairs {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedPairs.class);

    private final SyncPairs pairs;
    private final SyncPairLock turn;
    private final LaneLeases leases;
    private final AlignmentTable alignments;
    private final AlignedPairs aligned;
    private final AbandonedMatches matches;

    public AbandonedPairs(
            SyncPairs pairs,
            SyncPairLock turn,
            LaneLeases leases,
            AlignmentTable alignments,
            AlignedPairs aligned,
            AbandonedMatches matches) {
        this.pairs = pairs;
        this.turn = turn;
        this.leases = leases;
        this.alignments = alignments;
        this.aligned = aligned;
        this.matches = matches;
    }

    /**
     * Those that are this instance's to take apart: one that stands by with another configuration takes nothing apart that is being
     * linked.
     */
    public List<Abandoned> abandoned() {
        return turn.abandoned(pairs.all()).stream()
                .filter(pair -> leases.hold(pair.destination()))
                .toList();
    }

    /** The runs of a pair that is taken apart have nothing left to decide. */
    @Transactional
    public void end(Abandoned pair) {
        alignments.endRuns(pair);
    }

    /** Forgets such a pair, so that it is aligned again if it comes back; its links go first. */
    @Transactional
    public void forget(Abandoned pair) {
        aligned.forget(pair);
        matches.forget(pair);
        LOG.info("No longer synced (sync: {}, to: {})", pair.sync(), pair.destination());
    }
}
