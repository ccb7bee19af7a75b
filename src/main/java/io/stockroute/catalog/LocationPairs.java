package io.stockroute.catalog;

import io.stockroute.catalog.location.LocationPairTable;
import io.stockroute.catalog.location.LocationPairing;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which locations belong together on each pair. */
@Component
public class LocationPairs {

    private final LocationIndex index;
    private final LocationPairTable table;
    private final SyncPairLock turn;
    private final SyncPairs pairs;

    public LocationPairs(LocationIndex index, LocationPairTable table, SyncPairLock turn, SyncPairs pairs) {
        this.index = index;
        this.table = table;
        this.turn = turn;
        this.pairs = pairs;
    }

    /**
     * Pairs the locations of a pair again; if other ones belong together now, all of the pair is to be linked again. Does nothing if the
     * settings of the pair are others by now: they are paired by those then.
     */
    @Transactional
    public void pair(SyncPair pair) {
        turn.take(pair);
        if (!pairs.stands(pair)) {
            return;
        }
        LocationPlan plan = plan(pair);
        if (!plan.pairs().equals(table.pairs(pair))) {
            table.replacePairs(pair, plan.pairs());
            turn.outdateLinks(pair);
        }
        table.replaceVerdicts(pair, plan.verdicts());
    }

    /** Which locations belong together by the settings of a pair, as they are known now. Nothing is kept. */
    public LocationPlan plan(SyncPair pair) {
        return new LocationPairing(
                        pair.source(),
                        index.of(pair.source()),
                        pair.destination(),
                        index.of(pair.destination()),
                        pair.sync().locationsOf(pair.destination()))
                .pair();
    }
}
