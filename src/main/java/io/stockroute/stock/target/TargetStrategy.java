package io.stockroute.stock.target;

import io.stockroute.settings.Strategy;
import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Target;
import java.util.List;

/** What a strategy makes of the stock that feeds a Destination's levels. A level that it cannot decide yet keeps the target it has. */
sealed interface TargetStrategy permits OneWayTarget, TwoWayTarget {

    /** The targets before safety stock is subtracted. */
    List<Target> decide(DestinationStock stock);

    static TargetStrategy of(Strategy strategy) {
        return switch (strategy) {
            case ONE_WAY, ORDERS, DRAFT_ORDERS -> new OneWayTarget();
            case TWO_WAY -> new TwoWayTarget();
        };
    }
}
