package io.stockroute.stock.target;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.settings.SyncPairs;
import io.stockroute.stock.Cause;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WithheldLevels;
import io.stockroute.stock.target.LinkTable.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links the levels of some inventory items of a leg's Destination, in one transaction. */
@Component
class LinkPage {

    private static final String UNLINKED = "Nothing is linked with Source's level any more";
    private static final String UNFED = "no level of Source feeds it";
    private static final String OTHER_STRATEGY = "Another strategy, or the sync is not enabled any more";

    private final LinkTable table;
    private final PoolLinks owns;
    private final UnsharedLevels pools;
    private final Levels levels;
    private final WithheldLevels holds;
    private final Targets targets;
    private final SyncPairLock turn;
    private final SyncPairs legs;

    LinkPage(
            LinkTable table,
            PoolLinks owns,
            UnsharedLevels pools,
            Levels levels,
            WithheldLevels holds,
            Targets targets,
            SyncPairLock turn,
            SyncPairs legs) {
        this.table = table;
        this.owns = owns;
        this.pools = pools;
        this.levels = levels;
        this.holds = holds;
        this.targets = targets;
        this.turn = turn;
        this.legs = legs;
    }

    /**
     * A level whose Source levels are others now is read, with those, so that its target is worked out anew; one that lost the last
     * of them is left alone. Does nothing if the settings of the leg are others by now: all of it is linked anew then.
     *
     * @return the stores whose lanes have something to read
     */
    @Transactional
    public Set<String> settle(SyncPair leg, Collection<Long> destinationItems) {
        turn.take(leg);
        if (!legs.stands(leg)) {
            return Set.of();
        }
        table.insertLevels(leg, destinationItems);
        Set<Link> wanted = table.wanted(leg, destinationItems);
        Set<Link> standing = table.standing(leg, destinationItems);
        Set<Long> sources = sources(wanted, standing);
        if (withOwn(leg, wanted, sources).equals(withStandingOwn(leg, standing, sources))) {
            return Set.of();
        }
        Set<Long> touched = ends(wanted);
        touched.addAll(ends(standing));
        levels.lock(touched);
        // another leg of the sync may have linked or left the same Source levels meanwhile: now it cannot
        wanted = withOwn(leg, wanted, sources);
        standing = withStandingOwn(leg, standing, sources);
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
        wanted.stream().filter(link -> changed.contains(link.levelId())).forEach(link -> {
            toRead.add(link.levelId());
            toRead.add(link.sourceLevelId());
        });
        table.forgetUnlinked(ends(missing));
        table.joinAnew(ends(missing));
        table.insert(leg, missing);
        table.delete(leg, stale);
        pools.unshared(sources, UNLINKED);
        leaveUnlinked(changed);
        turn.aligning(leg).ifPresent(run -> {
            fed.retainAll(changed);
            holds.takeOver(run, fed);
            levels.weigh(fed);
        });
        levels.mark(toRead, Cause.CATALOGUE);
        return toRead.isEmpty() ? Set.of() : Set.of(leg.source(), leg.destination());
    }

    /** Takes the links of a leg from some levels; those that something else still feeds are read again. */
    @Transactional
    public void unlink(Abandoned leg, Collection<Long> destinationLevels) {
        List<Long> sources = table.sources(leg, destinationLevels);
        Set<Long> all = new TreeSet<>(destinationLevels);
        all.addAll(sources);
        levels.lock(all);
        table.deleteLinks(leg, destinationLevels);
        owns.deleteIdle(leg, sources);
        pools.unshared(sources, UNLINKED);
        leaveUnlinked(all);
        levels.mark(table.fed(destinationLevels), Cause.CATALOGUE);
    }

    /** Source levels share a pool in these syncs alone; nothing is wanted of what shared their other pools until it is planned anew. */
    @Transactional
    public void shareOnlyIn(Collection<String> syncs, Collection<Long> sourceLevels) {
        levels.lock(sourceLevels);
        List<Long> fed = owns.fedElsewhere(sourceLevels, syncs);
        if (!fed.isEmpty()) {
            targets.clear(fed, OTHER_STRATEGY, Cause.CATALOGUE);
        }
        owns.deleteElsewhere(sourceLevels, syncs);
        pools.unshared(sourceLevels, OTHER_STRATEGY);
        leaveUnlinked(sourceLevels);
    }

    private void leaveUnlinked(Collection<Long> some) {
        List<Long> unfed = table.unfed(some);
        holds.leave(unfed);
        targets.clear(unfed, UNFED, Cause.CATALOGUE);
        table.leaveUnlinked(some);
    }

    /** In a two-way sync a Source level shares the pool as long as it feeds any Destination. */
    private Set<Link> withOwn(SyncPair leg, Set<Link> wanted, Set<Long> sources) {
        Set<Link> all = new HashSet<>(wanted);
        if (leg.sync().strategy() == Strategy.TWO_WAY) {
            Set<Long> sharing = sources(wanted, Set.of());
            sharing.addAll(owns.feedingOthers(leg, sources));
            sharing.forEach(level -> all.add(new Link(level, level)));
        }
        return all;
    }

    private Set<Link> withStandingOwn(SyncPair leg, Set<Link> standing, Set<Long> sources) {
        Set<Link> all = new HashSet<>(standing);
        all.addAll(owns.standing(leg.name(), sources));
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
