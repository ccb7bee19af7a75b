package io.stockroute.run;

import io.stockroute.Pages;
import io.stockroute.run.alignment.AlignmentTable;
import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.SyncsChanged;
import io.stockroute.stock.Cause;
import io.stockroute.stock.LaneLeases;
import io.stockroute.stock.Levels;
import io.stockroute.stock.Runs;
import io.stockroute.stock.Runs.Kind;
import io.stockroute.stock.WithheldLevels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Aligns each Destination with its Source at the first start and whenever the settings change: all levels of both are read, and what
 * the Destination should hold follows from that. Stopped in between, it begins again.
 */
@Component
public class Alignments {

    private static final Logger LOG = LoggerFactory.getLogger(Alignments.class);
    private static final int PAGE = 500;

    private final SyncPairs pairs;
    private final SyncPairLock turn;
    private final LaneLeases leases;
    private final AlignmentTable table;
    private final Runs runs;
    private final Levels levels;
    private final WithheldLevels holds;
    private final TransactionOperations transaction;

    public Alignments(
            SyncPairs pairs,
            SyncPairLock turn,
            LaneLeases leases,
            AlignmentTable table,
            Runs runs,
            Levels levels,
            WithheldLevels holds,
            TransactionOperations transaction) {
        this.pairs = pairs;
        this.turn = turn;
        this.leases = leases;
        this.table = table;
        this.runs = runs;
        this.levels = levels;
        this.holds = holds;
        this.transaction = transaction;
    }

    /** The pairs that are known well enough and were not aligned with these settings, if it is on this instance to align them. */
    public List<SyncPair> due() {
        return pairs.ready().stream()
                .filter(pair -> !isAligned(pair))
                .filter(pair -> leases.hold(pair.destination()))
                .toList();
    }

    /**
     * Whether what is due at a store may follow from settings with which nothing was weighed yet, or that are over: a pair that decides it
     * was not aligned with them, so that not all of its levels are held back, or one that led there is not taken apart.
     */
    public boolean isAwaited(String store) {
        return pairs.ready().stream().filter(pair -> decides(pair, store)).anyMatch(pair -> !isAligned(pair))
                || turn.abandoned(pairs.all()).stream()
                        .anyMatch(pair -> pair.destination().equals(store));
    }

    /** In a two-way sync Source takes what its Destinations sold. */
    private static boolean decides(SyncPair pair, String store) {
        return pair.destination().equals(store)
                || (pair.source().equals(store) && pair.sync().strategy() == Strategy.TWO_WAY);
    }

    /** The aligned pairs that are to be matched or linked anew as a whole, if it is on this instance to do it. */
    public List<SyncPair> outdated() {
        return pairs.ready().stream()
                .filter(pair -> turn.matchesOutdated(pair) || turn.linksOutdated(pair))
                .filter(this::isAligned)
                .filter(pair -> leases.hold(pair.destination()))
                .toList();
    }

    /**
     * Begins the alignment of a pair whose pairs and links are still those of other settings: from here on nothing is written to its
     * levels until the whole is known and weighed. What other runs held back of them is its affair now.
     */
    public void begin(SyncPair pair) {
        long run = runs.begin(Kind.ALIGNMENT, Optional.of(pair.name()), Optional.of(pair.destination()));
        turn.beginAligning(pair, run);
        hold(pair, run);
        runs.abandonAlignments(pair.name(), pair.destination(), run);
    }

    /** Marks all levels of a pair, whose pairs and links are worked out, for reading. */
    public void align(SyncPair pair) {
        long run = turn.aligning(pair).orElseThrow();
        hold(pair, run);
        List<Long> all = table.levels(pair).stream().sorted().toList();
        for (List<Long> page : Pages.of(all, PAGE)) {
            transaction.executeWithoutResult(status -> {
                levels.mark(page, Cause.run(run));
                table.unblock(page);
            });
        }
        transaction.executeWithoutResult(status -> {
            runs.levels(run, all.size());
            table.aligned(pair, Fingerprint.of(pair), run);
            turn.endAligning(pair, run);
        });
        LOG.info("Aligning {} levels ({})", all.size(), pair);
    }

    /**
     * Pairs of which the settings say something else of stock from now on are matched, linked and aligned anew, also if the settings are
     * as before by the time that somebody gets to it.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE) // takes the rows of pairs' turns, which everywhere come first
    public void change(SyncsChanged change) {
        List<SyncPair> before = SyncPairs.of(change.before());
        List<SyncPair> changed = SyncPairs.of(change.after()).stream()
                .filter(pair -> before.stream().noneMatch(pair::decidesLike))
                .sorted(Comparator.comparing(SyncPair::name).thenComparing(SyncPair::destination))
                .toList();
        changed.forEach(turn::outdateMatches);
        turn.alignAnew(changed.stream().map(SyncPair::name).distinct().toList());
    }

    private void hold(SyncPair pair, long run) {
        for (List<Long> page : Pages.of(table.fedLevels(pair), PAGE)) {
            transaction.executeWithoutResult(status -> {
                levels.lock(page);
                holds.takeOver(run, page);
                levels.weigh(page);
            });
        }
    }

    /** Ends the alignments that are through. */
    @Transactional
    public int finish() {
        return table.anyRunning() ? table.finish() : 0;
    }

    /** The runs of a pair that is taken apart have nothing left to decide. */
    @Transactional
    public void end(Abandoned pair) {
        table.endRuns(pair);
    }

    /**
     * What is left of pairs that the settings no longer have, or whose sync is not enabled, if it is on this instance to take it apart: one
     * that stands by with another configuration takes nothing apart that is being linked.
     */
    public List<Abandoned> abandoned() {
        return turn.abandoned(pairs.all()).stream()
                .filter(pair -> leases.hold(pair.destination()))
                .toList();
    }

    /** Forgets such a pair, so that it is aligned anew if it comes back; its links go first. */
    @Transactional
    public void forget(Abandoned pair) {
        table.forget(pair);
        LOG.info("No longer kept in step (sync: {}, to: {})", pair.sync(), pair.destination());
    }

    /** Whether all pairs of a pair were worked out with the settings that it has. */
    public boolean isAligned(SyncPair pair) {
        return table.fingerprint(pair)
                .filter(Fingerprint.of(pair).value()::equals)
                .isPresent();
    }
}
