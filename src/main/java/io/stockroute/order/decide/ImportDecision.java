package io.stockroute.order.decide;

import io.stockroute.order.OrderReason;
import java.util.List;
import java.util.Map;

/** What becomes of an order of a Destination. */
public sealed interface ImportDecision {

    /** What a decision does with the order. */
    enum Action {
        SKIP,
        HOLD,
        IMPORT
    }

    /** What routes choose by. */
    default Action action() {
        if (this instanceof Import) {
            return Action.IMPORT;
        }
        return this instanceof Hold ? Action.HOLD : Action.SKIP;
    }

    /** What becomes of each line, in their order. */
    List<LineReport> lines();

    /** Units sold by Source's inventory item, as far as the order concerns Source. */
    Map<Long, Integer> units();

    /** It is not imported, and nobody has to do anything. */
    record Skip(OrderReason reason, String words, List<LineReport> lines) implements ImportDecision {
        public Skip {
            lines = List.copyOf(lines);
        }

        @Override
        public Map<Long, Integer> units() {
            return Map.of();
        }
    }

    /** It waits for an operator; its matched units stay sold. */
    record Hold(OrderReason reason, String words, List<LineReport> lines, Map<Long, Integer> units)
            implements ImportDecision {
        public Hold {
            lines = List.copyOf(lines);
            units = Map.copyOf(units);
        }
    }

    /** It is to be made in Source. */
    record Import(OrderPlan plan, List<LineReport> lines, Map<Long, Integer> units) implements ImportDecision {
        public Import {
            lines = List.copyOf(lines);
            units = Map.copyOf(units);
        }
    }
}
