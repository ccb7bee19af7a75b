package io.stockroute.catalog;

import io.stockroute.catalog.location.LocationPairTable;
import io.stockroute.catalog.location.LocationPairing;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which locations belong together on each leg. */
@Component
public class LocationPairs {

    private final LocationIndex index;
    private final LocationPairTable table;
    private final SyncPairLock turn;
    private final SyncPairs legs;

    public LocationPairs(LocationIndex index, LocationPairTable table, SyncPairLock turn, SyncPairs legs) {
        this.index = index;
        this.table = table;
        this.turn = turn;
        this.legs = legs;
    }

    /**
     * Pairs the locations of a leg anew; if other ones belong together now, all of the leg is to be linked anew. Does nothing if the
     * settings of the leg are others by now: they are paired by those then.
     */
    @Transactional
    public void pair(SyncPair leg) {
        turn.take(leg);
        if (!legs.stands(leg)) {
            return;
        }
        LocationPlan plan = plan(leg);
        if (!plan.pairs().equals(table.pairs(leg))) {
            table.replacePairs(leg, plan.pairs());
            turn.outdateLinks(leg);
        }
        table.replaceVerdicts(leg, plan.verdicts());
    }

    /** Which locations belong together by the settings of a leg, as they are known now. Nothing is kept. */
    public LocationPlan plan(SyncPair leg) {
        return new LocationPairing(
                        leg.source(),
                        index.of(leg.source()),
                        leg.destination(),
                        index.of(leg.destination()),
                        leg.sync().locationsOf(leg.destination()))
                .pair();
    }
}
