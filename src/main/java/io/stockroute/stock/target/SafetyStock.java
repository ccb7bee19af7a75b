package io.stockroute.stock.target;

import io.stockroute.stock.DestinationStock;
import io.stockroute.stock.LinkedLevel;
import io.stockroute.stock.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule of safety stock: a Destination offers some units less than it could. It never makes a number negative, and hides none that
 * is. Source's own levels hold nothing back.
 */
final class SafetyStock {

    private SafetyStock() {}

    /** The same targets, less what the Destination does not offer. */
    static List<Target> holdBack(DestinationStock stock, List<Target> decided) {
        Set<Long> own = stock.levels().stream()
                .filter(LinkedLevel::isSource)
                .map(LinkedLevel::levelId)
                .collect(Collectors.toSet());
        return decided.stream()
                .map(target -> own.contains(target.levelId()) ? target : less(target, stock.safetyStock()))
                .toList();
    }

    private static Target less(Target target, int units) {
        int held = Math.max(0, Math.min(target.quantity(), units));
        return new Target(target.levelId(), target.quantity() - held, target.reserved(), held);
    }
}
