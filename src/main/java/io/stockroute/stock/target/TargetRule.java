package io.stockroute.stock.target;

import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.Target;
import java.util.List;

/** A level holds what the strategy of its sync says, less what its Destination does not offer. */
public final class TargetRule {

    private TargetRule() {}

    public static List<Target> decide(DestinationStock stock) {
        return SafetyStock.holdBack(stock, TargetStrategy.of(stock.strategy()).decide(stock));
    }
}
