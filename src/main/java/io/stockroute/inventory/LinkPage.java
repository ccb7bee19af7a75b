package io.stockroute.inventory;

import io.stockroute.inventory.LinkTable.Link;
import io.stockroute.sync.Leg;
import io.stockroute.sync.LegTurn;
import io.stockroute.sync.LegTurn.Abandoned;
import io.stockroute.sync.Strategy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links the levels of some inventory items of a leg's Destination, in one transaction. */
@Component
class LinkPage {

    private final LinkTable table;
    private final Levels levels;
    private final LegTurn turn;

    LinkPage(LinkTable table, Levels levels, LegTurn turn) {
        this.table = table;
        this.levels = levels;
        this.turn = turn;
    }

    /**
     * A level whose Source levels are others now is read, with those, so that its target is worked out anew; one that lost the last
     * of them is left alone.
     *
     * @return the stores whose lanes have something to read
     */
    @Transactional
    public Set<String> settle(Leg leg, Collection<Long> destinationItems) {
        turn.take(leg);
        table.insertLevels(leg, destinationItems);
        Set<Link> wanted = new HashSet<>(table.wanted(leg, destinationItems));
        Set<Link> standing = new HashSet<>(table.standing(leg, destinationItems));
        Set<Long> sources = sources(wanted, standing);
        standing.addAll(table.own(leg.name(), sources));
        wanted.addAll(own(leg, wanted, sources));
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
        Set<Long> all = new TreeSet<>(toRead);
        all.addAll(changed);
        levels.lock(all);
        table.forgetUnlinked(ends(missing));
        table.insert(leg, missing);
        table.delete(leg, stale);
        table.endPools(leg.name(), sources);
        table.leaveUnlinked(changed);
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
        table.deleteOwn(leg, sources);
        table.endPools(leg.sync(), sources);
        table.leaveUnlinked(all);
        levels.mark(table.fed(destinationLevels), Cause.CATALOGUE);
    }

    /** Source levels share a pool in these syncs alone; of those that nothing feeds any more nothing is wanted. */
    @Transactional
    public void shareOnlyIn(Collection<String> syncs, Collection<Long> sourceLevels) {
        levels.lock(sourceLevels);
        table.deleteSharingElsewhere(sourceLevels, syncs);
        table.leaveUnlinked(sourceLevels);
    }

    /** In a two-way sync a Source level shares the pool as long as it feeds any Destination. */
    private Set<Link> own(Leg leg, Set<Link> wanted, Set<Long> sources) {
        if (leg.sync().strategy() != Strategy.TWO_WAY) {
            return Set.of();
        }
        Set<Long> sharing = sources(wanted, Set.of());
        sharing.addAll(table.feedingOthers(leg, sources));
        return sharing.stream().map(level -> new Link(level, level)).collect(Collectors.toSet());
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
