package io.stockroute.console.product;

import io.stockroute.catalog.MatchState;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.Coverage;
import io.stockroute.run.Coverage.Count;
import io.stockroute.run.Coverage.NotPaired;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much of each Destination is kept in sync. */
@Component
class CoverageView {

    /** How many variants of Source and of the Destination are in a state. */
    record StateCount(MatchState state, String name, String whatToDo, long inSource, long inDestination) {}

    /**
     * What a Destination of a sync covers.
     *
     * @param matched variants of Source that are kept in sync there
     * @param tracked variants of Source that could be: all but bundles and those whose stock is not counted
     * @param read whether anything is known of it yet
     * @param states those in which there are variants, but matched
     */
    record PairCoverage(
            String sync,
            boolean enabled,
            String source,
            String destination,
            String matchBy,
            long matched,
            long tracked,
            long destinationTracked,
            boolean read,
            List<StateCount> states,
            long near,
            String nearWhatToDo) {}

    private final Coverage coverage;
    private final NearMatches near;

    CoverageView(Coverage coverage, NearMatches near) {
        this.coverage = coverage;
        this.near = near;
    }

    List<PairCoverage> pairs(Viewer viewer) {
        List<Count> counts = coverage.counts();
        List<PairCoverage> pairs = new ArrayList<>();
        for (Sync sync : viewer.syncs()) {
            for (String destination : sync.destinations()) {
                pairs.add(pair(new SyncPair(sync, destination), counts));
            }
        }
        return pairs;
    }

    List<NotPaired> locations(Viewer viewer) {
        return coverage.notPaired().stream()
                .filter(location -> viewer.sees(location.sync()))
                .toList();
    }

    private PairCoverage pair(SyncPair pair, List<Count> all) {
        List<Count> counts = all.stream()
                .filter(count ->
                        count.sync().equals(pair.name()) && count.destination().equals(pair.destination()))
                .toList();
        List<StateCount> states = new ArrayList<>();
        for (MatchState state : CoverageAdvice.ORDER) {
            long inSource = of(counts, pair.source(), state);
            long inDestination = of(counts, pair.destination(), state);
            if (inSource + inDestination > 0) {
                states.add(new StateCount(
                        state,
                        CoverageAdvice.name(state, inSource + inDestination),
                        CoverageAdvice.whatToDo(state, pair.matchBy()),
                        inSource,
                        inDestination));
            }
        }
        boolean maybeNear = of(counts, pair.source(), MatchState.UNMATCHED) > 0
                && of(counts, pair.destination(), MatchState.UNMATCHED) > 0;
        return new PairCoverage(
                pair.name(),
                pair.sync().enabled(),
                pair.source(),
                pair.destination(),
                CoverageAdvice.word(pair.matchBy()),
                of(counts, pair.source(), MatchState.MATCHED),
                tracked(counts, pair.source()),
                tracked(counts, pair.destination()),
                !counts.isEmpty(),
                states,
                maybeNear ? near.count(pair) : 0,
                CoverageAdvice.nearMatches(pair.matchBy()));
    }

    private static long of(List<Count> counts, String store, MatchState state) {
        return counts.stream()
                .filter(count -> count.store().equals(store) && count.state() == state)
                .mapToLong(Count::variants)
                .sum();
    }

    private static long tracked(List<Count> counts, String store) {
        return counts.stream()
                .filter(count -> count.store().equals(store))
                .filter(count -> count.state() != MatchState.BUNDLE && count.state() != MatchState.UNTRACKED)
                .mapToLong(Count::variants)
                .sum();
    }
}
