package io.stockroute.run;

import io.stockroute.run.alignment.Fingerprint;
import io.stockroute.settings.AlignedPairs;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.SyncsChanged;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which pairs are to be aligned: each Destination with its Source at the first start, and whenever the settings change. One that was
 * stopped in between begins again.
 */
@Component
public class Alignments {

    private final SyncPairs pairs;
    private final SyncPairLock turn;
    private final AlignedPairs aligned;
    private final LaneLeases leases;

    public Alignments(SyncPairs pairs, SyncPairLock turn, AlignedPairs aligned, LaneLeases leases) {
        this.pairs = pairs;
        this.turn = turn;
        this.aligned = aligned;
        this.leases = leases;
    }

    /**
     * The pairs that are known well enough and were not aligned with these settings, if it is on this instance to align them. Those of one
     * Source stand together: once all of them are linked, each of Source's levels is read once for all of them.
     */
    public List<List<SyncPair>> due() {
        Map<String, List<SyncPair>> bySource = aligned
                .notAligned(
                        pairs.ready().stream().filter(pair -> !pair.isFrozen()).toList(), Alignments::fingerprint)
                .stream()
                .filter(pair -> leases.hold(pair.destination()))
                .collect(Collectors.groupingBy(SyncPair::source, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(bySource.values());
    }

    /** Those of some pairs that an alignment has matched and linked, and whose levels are to be read next. */
    public List<SyncPair> linked(List<SyncPair> some) {
        return some.stream().filter(turn::isToBeMarked).toList();
    }

    /**
     * Whether what is due at a store may follow from settings with which nothing was checked yet, or that are over: a pair that decides it
     * was not aligned with them, so that not all of its levels are on hold, or one that led there is not taken apart.
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

    /** The aligned pairs that are to be matched or linked again as a whole, if it is on this instance to do it. */
    public List<SyncPair> outdated() {
        return turn.outdated(pairs.ready()).stream()
                .filter(this::isAligned)
                .filter(pair -> leases.hold(pair.destination()))
                .toList();
    }

    /**
     * Pairs of which the settings say something else of stock from now on are matched, linked and aligned again, also if the settings are
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
        aligned.alignAgain(changed.stream().map(SyncPair::name).distinct().toList());
    }

    /** Whether all pairs of a pair were worked out with the settings that it has. */
    public boolean isAligned(SyncPair pair) {
        return aligned.fingerprint(pair).filter(fingerprint(pair)::equals).isPresent();
    }

    private static String fingerprint(SyncPair pair) {
        return Fingerprint.of(pair).value();
    }
}
