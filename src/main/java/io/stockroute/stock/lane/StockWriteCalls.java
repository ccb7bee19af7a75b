package io.stockroute.stock.lane;

import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.level.LevelWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored writes as calls: from the moment one is handed out it may have reached Shopify. */
@Component
public class StockWriteCalls {

    private final StockWriteRepository writes;
    private final LevelWrites levels;
    private final LaneLeases leases;

    StockWriteCalls(StockWriteRepository writes, LevelWrites levels, LaneLeases leases) {
        this.writes = writes;
        this.levels = levels;
        this.leases = leases;
    }

    /** The call of a write, to be sent now: the same one, however often it is asked for. */
    @Transactional
    public ShopifyCall call(StockWrite write) {
        leases.confirm(write.store());
        writes.setUnconfirmed(write, true);
        ShopifyCall call = write.kind() == StockWrite.Kind.ACTIVATE
                ? ActivateLevel.of(write).call()
                : SetQuantities.of(write).call();
        boolean trial = write.tries() > 0 || levels.attempts(write.levelIds()) > 0;
        return trial ? call.asTrial() : call;
    }

    /** The call did not reach Shopify, or was not authorized: whether an earlier one was done is as open as it was. */
    @Transactional
    public void unsent(StockWrite write) {
        leases.confirm(write.store());
        writes.setUnconfirmed(write, write.unconfirmed());
    }
}
