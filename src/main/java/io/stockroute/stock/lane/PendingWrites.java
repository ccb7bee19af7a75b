package io.stockroute.stock.lane;

import io.stockroute.settings.LaneLeases;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored writes whose outcome is not known yet. */
@Component
class PendingWrites {

    /** Shopify keeps a key for 24 hours; an older one is no longer safe to send. */
    static final Duration KEY_KEPT = Duration.ofHours(23);

    private final StockWriteRepository writes;
    private final UnansweredWrites unanswered;
    private final LaneLeases leases;
    private final Clock clock;

    PendingWrites(StockWriteRepository writes, UnansweredWrites unanswered, LaneLeases leases, Clock clock) {
        this.writes = writes;
        this.unanswered = unanswered;
        this.leases = leases;
        this.clock = clock;
    }

    /** The next to be sent; one whose key Shopify may have forgotten is given up. */
    @Transactional
    Optional<StockWrite> due(String store) {
        Optional<StockWrite> due = writes.due(store);
        if (due.isPresent() && due.get().createdAt().plus(KEY_KEPT).isBefore(clock.instant())) {
            leases.confirm(store);
            unanswered.giveUp(due.get());
            return writes.due(store);
        }
        return due;
    }
}
