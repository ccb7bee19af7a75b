package io.stockroute.run.approval;

import io.stockroute.CodedReason;
import io.stockroute.run.GuardVerdict;
import io.stockroute.run.RunReason;
import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.run.approval.BulkChangeTable.Emptied;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.LeftLevels.Rewiring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Levels that are emptied as other Source levels feed them now, or none: a location that was replaced by an empty one, products that
 * lost their match together. No sale looks like that, so that the number of levels does not matter.
 */
@Component
class StructuralChanges {

    /** One product more or less is a merchant at work; more than half of a store's stock is not. */
    private static final int SEVERAL_PRODUCTS = 3;

    private final BulkChangeTable table;
    private final EarlierWrites earlier;
    private final Tuning.Guard limits;

    StructuralChanges(BulkChangeTable table, EarlierWrites earlier, Tuning tuning) {
        this.table = table;
        this.earlier = earlier;
        this.limits = tuning.guard();
    }

    /** @param due what is due at the store and no run keeps on hold yet */
    Optional<Stop> stop(String store, List<Change> due) {
        Instant since = earlier.since(store);
        Map<Long, Emptied> emptied = table.emptied(store, since);
        List<Long> concerned = due.stream()
                .filter(change -> change.to() <= 0 && emptied.containsKey(change.levelId()))
                .map(Change::levelId)
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        long stocked = table.stockedWith(store, since);
        return reason(store, emptied, stocked)
                .map(reason -> new GuardVerdict.Hold(true, false, reason))
                .map(hold -> new Stop(
                        hold,
                        concerned,
                        earlier.of(store, hold, Set.copyOf(concerned)).stream()
                                .filter(change -> emptied.containsKey(change.levelId()))
                                .toList()));
    }

    private Optional<CodedReason> reason(String store, Map<Long, Emptied> emptied, long stocked) {
        long byLocation = count(emptied, Rewiring.LOCATION);
        if (limits.exceedsZeroShare(byLocation, stocked)) {
            return Optional.of(RunReason.LOCATIONS_CHANGED.with(store, byLocation, stocked));
        }
        long byProduct = count(emptied, Rewiring.PRODUCT);
        return byProduct >= SEVERAL_PRODUCTS && 2 * byProduct > stocked
                ? Optional.of(RunReason.PRODUCTS_REMATCHED.with(store, byProduct, stocked))
                : Optional.empty();
    }

    private static long count(Map<Long, Emptied> emptied, Rewiring how) {
        return emptied.values().stream().filter(level -> level.how() == how).count();
    }
}
