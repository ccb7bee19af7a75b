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

    private final SyncPairs legs;
    private final SyncPairLock turn;
    private final LaneLeases leases;
    private final AlignmentTable table;
    private final Runs runs;
    private final Levels levels;
    private final WithheldLevels holds;
    private final TransactionOperations transaction;

    public Alignments(
            SyncPairs legs,
            SyncPairLock turn,
            LaneLeases leases,
            AlignmentTable table,
            Runs runs,
            Levels levels,
            WithheldLevels holds,
            TransactionOperations transaction) {
        this.legs = legs;
        this.turn = turn;
        this.leases = leases;
        this.table = table;
        this.runs = runs;
        this.levels = levels;
        this.holds = holds;
        this.transaction = transaction;
    }

    /** The legs that are known well enough and were not aligned with these settings, if it is on this instance to align them. */
    public List<SyncPair> due() {
        return legs.ready().stream()
                .filter(leg -> !isAligned(leg))
                .filter(leg -> leases.hold(leg.destination()))
                .toList();
    }

    /**
     * Whether what is due at a store may follow from settings with which nothing was weighed yet, or that are over: a leg that decides it
     * was not aligned with them, so that not all of its levels are held back, or one that led there is not taken apart.
     */
    public boolean isAwaited(String store) {
        return legs.ready().stream().filter(leg -> decides(leg, store)).anyMatch(leg -> !isAligned(leg))
                || turn.abandoned(legs.all()).stream()
                        .anyMatch(leg -> leg.destination().equals(store));
    }

    /** In a two-way sync Source takes what its Destinations sold. */
    private static boolean decides(SyncPair leg, String store) {
        return leg.destination().equals(store)
                || (leg.source().equals(store) && leg.sync().strategy() == Strategy.TWO_WAY);
    }

    /** The aligned legs that are to be matched or linked anew as a whole, if it is on this instance to do it. */
    public List<SyncPair> outdated() {
        return legs.ready().stream()
                .filter(leg -> turn.matchesOutdated(leg) || turn.linksOutdated(leg))
                .filter(this::isAligned)
                .filter(leg -> leases.hold(leg.destination()))
                .toList();
    }

    /**
     * Begins the alignment of a leg whose pairs and links are still those of other settings: from here on nothing is written to its
     * levels until the whole is known and weighed. What other runs held back of them is its affair now.
     */
    public void begin(SyncPair leg) {
        long run = runs.begin(Kind.ALIGNMENT, Optional.of(leg.name()), Optional.of(leg.destination()));
        turn.beginAligning(leg, run);
        hold(leg, run);
        runs.abandonAlignments(leg.name(), leg.destination(), run);
    }

    /** Marks all levels of a leg, whose pairs and links are worked out, for reading. */
    public void align(SyncPair leg) {
        long run = turn.aligning(leg).orElseThrow();
        hold(leg, run);
        List<Long> all = table.levels(leg).stream().sorted().toList();
        for (List<Long> page : Pages.of(all, PAGE)) {
            transaction.executeWithoutResult(status -> {
                levels.mark(page, Cause.run(run));
                table.unblock(page);
            });
        }
        transaction.executeWithoutResult(status -> {
            runs.levels(run, all.size());
            table.aligned(leg, Fingerprint.of(leg), run);
            turn.endAligning(leg, run);
        });
        LOG.info("Aligning {} levels ({})", all.size(), leg);
    }

    /**
     * Legs of which the settings say something else of stock from now on are matched, linked and aligned anew, also if the settings are
     * as before by the time that somebody gets to it.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE) // takes the rows of legs' turns, which everywhere come first
    public void change(SyncsChanged change) {
        List<SyncPair> before = SyncPairs.of(change.before());
        List<SyncPair> changed = SyncPairs.of(change.after()).stream()
                .filter(leg -> before.stream().noneMatch(leg::decidesLike))
                .sorted(Comparator.comparing(SyncPair::name).thenComparing(SyncPair::destination))
                .toList();
        changed.forEach(turn::outdateMatches);
        turn.alignAnew(changed.stream().map(SyncPair::name).distinct().toList());
    }

    private void hold(SyncPair leg, long run) {
        for (List<Long> page : Pages.of(table.fedLevels(leg), PAGE)) {
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

    /** The runs of a leg that is taken apart have nothing left to decide. */
    @Transactional
    public void end(Abandoned leg) {
        table.endRuns(leg);
    }

    /**
     * What is left of legs that the settings no longer have, or whose sync is not enabled, if it is on this instance to take it apart: one
     * that stands by with another configuration takes nothing apart that is being linked.
     */
    public List<Abandoned> abandoned() {
        return turn.abandoned(legs.all()).stream()
                .filter(leg -> leases.hold(leg.destination()))
                .toList();
    }

    /** Forgets such a leg, so that it is aligned anew if it comes back; its links go first. */
    @Transactional
    public void forget(Abandoned leg) {
        table.forget(leg);
        LOG.info("No longer kept in step (sync: {}, to: {})", leg.sync(), leg.destination());
    }

    /** Whether all pairs of a leg were worked out with the settings that it has. */
    public boolean isAligned(SyncPair leg) {
        return table.fingerprint(leg)
                .filter(Fingerprint.of(leg).value()::equals)
                .isPresent();
    }
}
