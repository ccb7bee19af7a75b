package io.stockroute.stock.target;

import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock;
import io.stockroute.settings.SyncPairs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The turn of who links a pair: one at a time, and only with the settings that are in effect. */
@Component
class PairTurn {

    private final SyncPairLock lock;
    private final SyncPairs pairs;

    PairTurn(SyncPairLock lock, SyncPairs pairs) {
        this.lock = lock;
        this.pairs = pairs;
    }

    /**
     * Waits for the turn and keeps it until the transaction ends.
     *
     * @return false if the settings of the pair are others by now
     */
    boolean take(SyncPair pair) {
        lock.take(pair);
        return pairs.stands(pair);
    }

    /** Whether an alignment is linking a pair and marks all its levels for reading when it is done with that. */
    boolean marksLater(SyncPair pair) {
        return lock.marksLater(pair);
    }

    /** The alignment that is linking a pair. */
    Optional<Long> aligning(SyncPair pair) {
        return lock.aligning(pair);
    }
}
