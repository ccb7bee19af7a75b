package io.stockroute.console.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.ListPage;
import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunLevels;
import io.stockroute.stock.RunChange;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run changes in the stores that whoever looks may see, the largest changes first. */
@Component
class RunChangeList {

    /**
     * What a run changes of a level.
     *
     * @param from in units; null: not stocked
     * @param to in units
     * @param beforeHold whether it was written before the run was put on hold, and counted against it
     * @param holds what the level was found to hold when it could not be restored
     * @param now what the level is known to hold now
     */
    record Change(
            long levelId,
            String store,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Long itemId,

            @Nullable String product,
            @Nullable String variant,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer from,
            int to,
            RunChange.State state,
            boolean beforeHold,
            @Nullable Integer holds,
            @Nullable String note,
            @Nullable Integer now) {}

    private final RunLevels levels;

    RunChangeList(RunLevels levels) {
        this.levels = levels;
    }

    /** The state of a change by its name in any case; empty if none is asked for. */
    static Optional<RunChange.State> state(String name) {
        return FilterValues.one("state", name, RunChange.State.values());
    }

    /** A page, from 0; of one state, if given. */
    ListPage<Change> page(Viewer viewer, long run, Optional<RunChange.State> state, int page, int size) {
        return levels.page(viewer, run, state, page, size).map(RunChangeList::told);
    }

    /** All, one by one; of one state, if given. */
    void each(Viewer viewer, long run, Optional<RunChange.State> state, Consumer<Change> taker) {
        levels.each(viewer, run, state, row -> taker.accept(told(row)));
    }

    private static Change told(RunLevels.Row row) {
        return new Change(
                row.levelId(),
                row.store(),
                row.itemId(),
                row.product(),
                row.variant(),
                row.sku(),
                row.location(),
                row.from(),
                row.to(),
                row.state(),
                row.beforeHold(),
                row.holds(),
                row.note() == null ? null : ReasonText.of(row.note()),
                row.now());
    }
}
