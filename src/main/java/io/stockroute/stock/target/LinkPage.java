package io.stockroute.stock.target;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links the levels of some inventory items of a pair's Destination, in one transaction. */
@Component
class LinkPage {

    private final LinkTable table;
    private final PoolLinks owns;
    private final UnsharedLevels pools;
    private final Levels levels;
    private final Departures departures;
    private final PairTurn turn;

    LinkPage(
            LinkTable table,
            PoolLinks owns,
            UnsharedLevels pools,
            Levels levels,
            Departures departures,
            PairTurn turn) {
        this.table = table;
        this.owns = owns;
        this.pools = pools;
        this.levels = levels;
        this.departures = departures;
        this.turn = turn;
    }

    /**
     * A level whose Source levels are others now is read, with those, so that its target is worked out again, unless an alignment
     * reads all levels of the pair in a moment; one that lost the last of them while it held stock is listed. Does nothing if the settings of the pair are others by now: all of it is linked again then.
     *
     * @return the stores whose lanes have something to read
     */
    @Transactional
    public Set<String> settle(SyncPair pair, Collection<Long> destinationItems) {
        if (!turn.take(pair)) {
            return Set.of();
        }
        departures.review(pair, destinationItems);
        table.insertLevels(pair, destinationItems);
        Set<Link> wanted = table.wanted(pair, destinationItems);
        Set<Link> standing = table.standing(pair, destinationItems);
        Set<Long> sources = sources(wanted, standing);
        if (withOwn(pair, wanted, sources).equals(withStandingOwn(pair, standing, sources))) {
            return Set.of();
        }
        Set<Long> touched = ends(wanted);
        touched.addAll(ends(standing));
        levels.lock(touched);
        // another pair of the sync may have linked or left the same Source levels meanwhile: now it cannot
        wanted = withOwn(pair, wanted, sources);
        standing = withStandingOwn(pair, standing, sources);
        Set<Long> fed = new TreeSet<>();
        wanted.forEach(link -> fed.add(link.levelId()));
        Set<Link> missing = without(wanted, standing);
        Set<Link> stale = without(standing, wanted);
        if (missing.isEmpty() && stale.isEmpty()) {
            return Set.of();
        }
        Set<Long> changed = new TreeSet<>();
        missing.forEach(link -> changed.add(link.levelId()));
        stale.forEach(link -> changed.add(link.levelId()));
        Set<Long> toRead = new TreeSet<>();
        if (!turn.marksLater(pair)) {
            wanted.stream().filter(link -> changed.contains(link.levelId())).forEach(link -> {
                toRead.add(link.levelId());
                toRead.add(link.sourceLevelId());
            });
        }
        departures.comeBack(pair, missing);
        table.insert(pair, missing);
        table.delete(pair, stale);
        pools.unshared(sources, LedgerCode.NOT_LINKED);
        departures.abandon(changed);
        toRead.addAll(departures.leave(pair, stale));
        turn.aligning(pair).ifPresent(run -> {
            fed.retainAll(changed);
            departures.putOnHold(run, fed);
        });
        levels.mark(toRead, Cause.CATALOG);
        return toRead.isEmpty() ? Set.of() : Set.of(pair.source(), pair.destination());
    }

    /** What has left a pair shows what its settings say now. */
    @Transactional
    public void showLeft(SyncPair pair) {
        if (turn.take(pair)) {
            departures.showAll(pair);
        }
    }

    /** A pair that the settings no longer have: what has left it is nobody's affair any more. */
    @Transactional
    public void forgetLeft(Abandoned pair) {
        departures.forget(pair);
    }

    /** Takes the links of a pair from some levels; those that something else still feeds are read again. */
    @Transactional
    public void unlink(Abandoned pair, Collection<Long> destinationLevels) {
        List<Long> sources = table.sources(pair, destinationLevels);
        Set<Long> all = new TreeSet<>(destinationLevels);
        all.addAll(sources);
        levels.lock(all);
        table.deleteLinks(pair, destinationLevels);
        owns.deleteIdle(pair, sources);
        pools.unshared(sources, LedgerCode.NOT_LINKED);
        departures.abandon(all);
        levels.mark(table.fed(destinationLevels), Cause.CATALOG);
    }

    /** Source levels share a pool in these syncs alone; nothing is wanted of what shared their other pools until it is planned again. */
    @Transactional
    public void shareOnlyIn(Collection<String> syncs, Collection<Long> sourceLevels) {
        levels.lock(sourceLevels);
        List<Long> fed = owns.fedElsewhere(sourceLevels, syncs);
        if (!fed.isEmpty()) {
            departures.clear(fed, LedgerCode.STRATEGY_CHANGED);
        }
        owns.deleteElsewhere(sourceLevels, syncs);
        pools.unshared(sourceLevels, LedgerCode.STRATEGY_CHANGED);
        departures.abandon(sourceLevels);
    }

    /** In a two-way sync a Source level shares the pool as long as it feeds any Destination. */
    private Set<Link> withOwn(SyncPair pair, Set<Link> wanted, Set<Long> sources) {
        Set<Link> all = new HashSet<>(wanted);
        if (pair.sync().strategy() == Strategy.TWO_WAY) {
            Set<Long> sharing = sources(wanted, Set.of());
            sharing.addAll(owns.feedingOthers(pair, sources));
            sharing.forEach(level -> all.add(new Link(level, level)));
        }
        return all;
    }

    private Set<Link> withStandingOwn(SyncPair pair, Set<Link> standing, Set<Long> sources) {
        Set<Link> all = new HashSet<>(standing);
        all.addAll(owns.standing(pair.name(), sources));
        return all;
    }

    private static Set<Long> sources(Set<Link> some, Set<Link> others) {
        Set<Long> sources = new TreeSet<>();
        some.forEach(link -> sources.add(link.sourceLevelId()));
        others.forEach(link -> sources.add(link.sourceLevelId()));
        return sources;
    }

    private static Set<Long> ends(Set<Link> links) {
        Set<Long> ends = new TreeSet<>();
        links.forEach(link -> {
            ends.add(link.levelId());
            ends.add(link.sourceLevelId());
        });
        return ends;
    }

    private static Set<Link> without(Set<Link> links, Set<Link> others) {
        Set<Link> rest = new HashSet<>(links);
        rest.removeAll(others);
        return rest;
    }
}
