package io.stockroute.stock.target;

import io.stockroute.Cause;
import io.stockroute.settings.Sync.WhenUnmatched;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LeftLevels.Rewiring;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.target.LeaveRule.Why;
import io.stockroute.stock.target.LeftLinkTable.Ends;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What becomes of levels that lose their links: those that held stock are listed until they come back. Part of the transaction that changes the links, whose
 * caller holds the levels.
 */
@Component
class Departures {

    private final LeftLinkTable left;
    private final LinkTable links;
    private final Levels levels;
    private final Targets targets;
    private final OnHoldLevels onHold;
    private final PairTurn turn;

    Departures(
            LeftLinkTable left, LinkTable links, Levels levels, Targets targets, OnHoldLevels onHold, PairTurn turn) {
        this.left = left;
        this.links = links;
        this.levels = levels;
        this.targets = targets;
        this.onHold = onHold;
        this.turn = turn;
    }

    /** Nothing is wanted any more of those of the levels that nothing feeds. */
    void abandon(Collection<Long> some) {
        List<Long> unfed = links.unfed(some);
        onHold.leave(unfed);
        targets.clear(unfed, LedgerCode.NOT_LINKED, Cause.CATALOG);
        targets.leaveUnlinked(some);
    }

    /** Nothing is wanted of levels until they are planned again. */
    void clear(Collection<Long> some, LedgerCode why) {
        targets.clear(some, why, Cause.CATALOG);
    }

    /** What follows for levels from their new links waits until an alignment is checked as a whole. */
    void putOnHold(long run, Collection<Long> fed) {
        onHold.takeOver(run, fed);
        levels.check(fed);
    }

    /**
     * Lists links that were just taken from a pair. A level whose item is gone is not listed if the other end found a new partner:
     * nothing of it is left to be sold.
     *
     * @return the levels of both ends, of which what they hold is still followed
     */
    Set<Long> leave(SyncPair pair, Collection<Link> lost) {
        List<Link> between = lost.stream().filter(link -> !link.isOwn()).toList();
        if (between.isEmpty()) {
            return Set.of();
        }
        List<Ends> all = left.ends(pair, between);
        boolean bySettings = turn.aligning(pair).isPresent();
        if (!bySettings) {
            rewire(all, true, Rewiring.LOCATION);
            rewire(all, false, Rewiring.PRODUCT);
        }
        Set<Long> feeding = new HashSet<>(
                links.feeding(pair, between.stream().map(Link::sourceLevelId).toList()));
        Set<Long> unfed =
                new HashSet<>(links.unfed(between.stream().map(Link::levelId).toList()));
        for (Ends ends : all) {
            boolean replaced =
                    (ends.source().isEmpty() && !unfed.contains(ends.link().levelId()))
                            || (ends.destination().isEmpty()
                                    && feeding.contains(ends.link().sourceLevelId()));
            if (!replaced && !LeaveRule.isOver(ends)) {
                Why why = LeaveRule.of(ends);
                left.insert(pair, ends.link(), why);
            }
        }
        Set<Link> listed = left.touching(pair, unfed);
        show(pair, listed.stream().map(Link::levelId).filter(unfed::contains).toList());
        Set<Long> both = new TreeSet<>();
        listed.forEach(link -> {
            both.add(link.levelId());
            both.add(link.sourceLevelId());
        });
        return both;
    }

    private void rewire(List<Ends> all, boolean matched, Rewiring how) {
        targets.rewired(
                all.stream()
                        .filter(ends -> ends.matched() == matched)
                        .map(ends -> ends.link().levelId())
                        .toList(),
                how);
    }

    /** Takes off the list what is linked again: before it is, as a level that comes back begins without a target. */
    void comeBack(SyncPair pair, Collection<Link> found) {
        List<Link> between = found.stream().filter(link -> !link.isOwn()).toList();
        List<Long> unfed = links.unfed(between.stream().map(Link::levelId).toList());
        Set<Link> over = new HashSet<>(left.touching(pair, unfed));
        over.removeIf(link -> !unfed.contains(link.levelId()));
        Set<Long> sources =
                new HashSet<>(between.stream().map(Link::sourceLevelId).toList());
        left.ends(pair, left.touching(pair, sources)).stream()
                .filter(ends -> ends.destination().isEmpty()
                        && sources.contains(ends.link().sourceLevelId()))
                .forEach(ends -> over.add(ends.link()));
        over.addAll(between);
        List<Long> returning = over.stream()
                .map(Link::levelId)
                .filter(unfed::contains)
                .distinct()
                .toList();
        onHold.leave(returning);
        targets.clear(returning, LedgerCode.BACK_IN_SYNC, Cause.CATALOG);
        rewireReturning(pair, returning, between, over);
        left.delete(pair, over);
    }

    /** A level that comes back to other Source levels than it left. */
    private void rewireReturning(SyncPair pair, Collection<Long> returning, List<Link> found, Set<Link> over) {
        if (turn.aligning(pair).isPresent()) {
            return;
        }
        List<Link> others = found.stream()
                .filter(link -> returning.contains(link.levelId()) && !over.contains(link))
                .toList();
        rewire(
                left.ends(
                        pair,
                        left.touching(pair, others.stream().map(Link::levelId).toList())),
                true,
                Rewiring.LOCATION);
    }

    /** Says again why levels of some items are not linked, and forgets those that are gone in both stores. */
    void review(SyncPair pair, Collection<Long> destinationItems) {
        for (Ends ends : left.ends(pair, left.of(pair, destinationItems))) {
            if (LeaveRule.isOver(ends)) {
                left.delete(pair, List.of(ends.link()));
            } else {
                Why why = LeaveRule.of(ends);
                left.explain(pair, ends.link(), why);
            }
        }
    }

    /** The levels that have left a pair show what its settings say; those that were dismissed are left alone. */
    void showAll(SyncPair pair) {
        List<Long> all = left.levels(pair);
        if (!all.isEmpty()) {
            levels.lock(all);
            show(pair, links.unfed(all));
        }
    }

    /** A pair that a person has ended has nothing to attend to. */
    void forget(Abandoned pair) {
        List<Long> all = left.levels(pair);
        left.delete(pair);
        if (!all.isEmpty()) {
            levels.lock(all);
            targets.clear(links.unfed(all), LedgerCode.NOT_LINKED, Cause.CATALOG);
        }
    }

    private void show(SyncPair pair, Collection<Long> unfed) {
        if (pair.sync().whenUnmatched() == WhenUnmatched.ZERO) {
            targets.empty(unfed, LedgerCode.LEFT_SYNC, Cause.CATALOG);
        } else {
            targets.clear(unfed, LedgerCode.NOT_LINKED, Cause.CATALOG);
        }
    }
}
