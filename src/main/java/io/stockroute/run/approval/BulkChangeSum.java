package io.stockroute.run.approval;

import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.stock.ChangeExtent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what was written in a while and what is due, each level once: from what it held at first to what it holds in the end. */
final class BulkChangeSum {

    private BulkChangeSum() {}

    /**
     * @param standing what the store holds now
     * @param written in the order of the writes
     * @param due later than what was written
     * @param emptied whether levels that are emptied count; if not, they are taken for unchanged
     */
    static ChangeExtent of(ChangeExtent standing, List<Change> written, List<Change> due, boolean emptied) {
        Map<Long, Change> once = new LinkedHashMap<>();
        written.forEach(change -> once.merge(change.levelId(), change, BulkChangeSum::join));
        due.forEach(change -> once.merge(change.levelId(), change, BulkChangeSum::join));
        ChangeExtent changed = ChangeExtent.NOTHING;
        long stocked = standing.stockedLevels();
        long units = standing.heldUnits();
        for (Change change : once.values()) {
            boolean counts = emptied || change.to() > 0;
            changed = changed.and(change.from(), counts ? change.to() : change.from());
            stocked -= change.holds() > 0 ? 1 : 0;
            units -= Math.max(0, change.holds());
        }
        return new ChangeExtent(Math.max(0, stocked), Math.max(0, units), 0, 0, 0).and(changed);
    }

    private static Change join(Change first, Change then) {
        return new Change(first.levelId(), first.from(), then.to(), then.holds());
    }
}
