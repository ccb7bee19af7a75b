package io.stockroute.run;

import io.stockroute.run.Runs.Kind;
import io.stockroute.run.alignment.AlignmentLevels;
import io.stockroute.run.alignment.AlignmentReads;
import io.stockroute.run.alignment.AlignmentTable;
import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.SyncPair;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Aligns a pair: all levels of both its ends are read, and what the Destination should hold follows from that. */
@Component
public class AlignmentRuns {

    private static final Logger LOG = LoggerFactory.getLogger(AlignmentRuns.class);

    private final AlignedPairs pairs;
    private final AlignmentTable table;
    private final Runs runs;
    private final AlignmentLevels levels;
    private final AlignmentReads reads;
    private final TransactionOperations transaction;

    public AlignmentRuns(
            AlignedPairs pairs,
            AlignmentTable table,
            Runs runs,
            AlignmentLevels levels,
            AlignmentReads reads,
            TransactionOperations transaction) {
        this.pairs = pairs;
        this.table = table;
        this.runs = runs;
        this.levels = levels;
        this.reads = reads;
        this.transaction = transaction;
    }

    /**
     * Begins the alignment of a pair whose pairs and links are still those of other settings: from here on nothing is written to its
     * levels until the whole is known and checked. What other runs keep on hold of them is left to this one now.
     */
    public void begin(SyncPair pair) {
        long run = runs.begin(Kind.ALIGNMENT, Optional.of(pair.name()), Optional.of(pair.destination()));
        pairs.begin(pair, run);
        levels.putOnHold(pair, run);
        runs.abandonAlignments(pair.name(), pair.destination(), run);
    }

    /** All of a pair is matched and linked: its levels are marked for reading with those of the other pairs of its Source. */
    public void linked(SyncPair pair) {
        pairs.linked(pair);
    }

    /** Marks all levels of a pair, whose pairs and links are worked out, for reading. */
    public void align(SyncPair pair) {
        long run = pairs.aligning(pair).orElseThrow();
        pairs.mark(pair);
        levels.putOnHold(pair, run);
        int all = reads.mark(pair, run);
        transaction.executeWithoutResult(status -> {
            reads.ask(pair, run);
            runs.levels(run, all);
            pairs.end(pair, Fingerprint.of(pair).value(), run);
        });
        LOG.info("Aligning {} levels ({})", all, pair);
    }

    /** Ends the alignments that are through. */
    @Transactional
    public int finish() {
        if (!table.anyRunning()) {
            return 0;
        }
        reads.endAbandoned();
        return table.finish();
    }
}
