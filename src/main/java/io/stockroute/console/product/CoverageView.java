package io.stockroute.console.product;

import io.stockroute.catalog.PairingState;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.Coverage;
import io.stockroute.run.Coverage.Count;
import io.stockroute.run.Coverage.NotPaired;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much of each Destination is kept in step. */
@Component
class CoverageView {

    /** How many variants of Source and of the Destination are in a state. */
    record StateCount(PairingState state, String name, String whatToDo, long inSource, long inDestination) {}

    /**
     * What a Destination of a sync covers.
     *
     * @param matched variants of Source that are kept in step there
     * @param tracked variants of Source that could be: all but bundles and those whose stock is not counted
     * @param read whether anything is known of it yet
     * @param states those in which there are variants, but matched
     */
    record LegCoverage(
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

    List<LegCoverage> legs(Viewer viewer) {
        List<Count> counts = coverage.counts();
        List<LegCoverage> legs = new ArrayList<>();
        for (Sync sync : viewer.syncs()) {
            for (String destination : sync.destinations()) {
                legs.add(leg(new SyncPair(sync, destination), counts));
            }
        }
        return legs;
    }

    List<NotPaired> locations(Viewer viewer) {
        return coverage.notPaired().stream()
                .filter(location -> viewer.sees(location.sync()))
                .toList();
    }

    private LegCoverage leg(SyncPair leg, List<Count> all) {
        List<Count> counts = all.stream()
                .filter(count ->
                        count.sync().equals(leg.name()) && count.destination().equals(leg.destination()))
                .toList();
        List<StateCount> states = new ArrayList<>();
        for (PairingState state : CoverageAdvice.ORDER) {
            long inSource = of(counts, leg.source(), state);
            long inDestination = of(counts, leg.destination(), state);
            if (inSource + inDestination > 0) {
                states.add(new StateCount(
                        state,
                        CoverageAdvice.name(state, inSource + inDestination),
                        CoverageAdvice.whatToDo(state, leg.matchBy()),
                        inSource,
                        inDestination));
            }
        }
        boolean maybeNear = of(counts, leg.source(), PairingState.UNMATCHED) > 0
                && of(counts, leg.destination(), PairingState.UNMATCHED) > 0;
        return new LegCoverage(
                leg.name(),
                leg.sync().enabled(),
                leg.source(),
                leg.destination(),
                CoverageAdvice.word(leg.matchBy()),
                of(counts, leg.source(), PairingState.MATCHED),
                tracked(counts, leg.source()),
                tracked(counts, leg.destination()),
                !counts.isEmpty(),
                states,
                maybeNear ? near.count(leg) : 0,
                CoverageAdvice.nearMatches(leg.matchBy()));
    }

    private static long of(List<Count> counts, String store, PairingState state) {
        return counts.stream()
                .filter(count -> count.store().equals(store) && count.state() == state)
                .mapToLong(Count::variants)
                .sum();
    }

    private static long tracked(List<Count> counts, String store) {
        return counts.stream()
                .filter(count -> count.store().equals(store))
                .filter(count -> count.state() != PairingState.BUNDLE && count.state() != PairingState.UNTRACKED)
                .mapToLong(Count::variants)
                .sum();
    }
}
