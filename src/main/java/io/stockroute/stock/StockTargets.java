package io.stockroute.stock;

import io.stockroute.stock.target.TargetRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what levels should hold; every target there is, and every preview of one, comes from here. */
@Component
public class StockTargets {

    /** The targets of the levels of one Destination that can be decided; the others keep what they have. */
    public List<Target> decide(DestinationStock stock) {
        return TargetRule.decide(stock);
    }
}
