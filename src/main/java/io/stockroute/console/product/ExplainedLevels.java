package io.stockroute.console.product;

import io.stockroute.console.stock.LevelView;
import io.stockroute.console.stock.LevelView.LevelRow;
import io.stockroute.console.stock.LevelView.Why;
import io.stockroute.console.timeline.Sentence;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Sync;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Levels with what they hold, should hold, and why. */
@Component
class ExplainedLevels {

    /**
     * A level, explained.
     *
     * @param missing by how many units it is above (or, negative, below) what it should hold; null if nothing is wanted of it
     */
    record Level(
            LevelRow level,
            LevelState state,
            Sentence why,
            @Nullable Integer missing) {}

    private final LevelView levels;

    ExplainedLevels(LevelView levels) {
        this.levels = levels;
    }

    List<Level> ofItem(Viewer viewer, String store, long item) {
        return levels.ofItem(viewer, store, item).stream()
                .map(LevelRow::id)
                .distinct()
                .flatMap(id -> level(viewer, id).stream())
                .toList();
    }

    /** Empty if there is none, or the viewer may not see it. */
    Optional<Level> level(Viewer viewer, long id) {
        return levels.why(viewer, id).map(why -> explain(viewer, why));
    }

    private static Level explain(Viewer viewer, Why why) {
        LevelRow level = why.level();
        TargetSum words = new TargetSum(sync -> viewer.syncs().stream()
                .filter(one -> one.name().equals(sync))
                .findFirst()
                .map(one -> terms(one, level.store())));
        return new Level(level, LevelState.of(level), words.tell(why), drift(level));
    }

    private static TargetSum.Terms terms(Sync sync, String store) {
        return new TargetSum.Terms(sync.source(), sync.safetyStockOf(store));
    }

    private static @Nullable Integer drift(LevelRow level) {
        if (level.target() == null || level.stocked() == null) {
            return null;
        }
        return (level.believed() == null ? 0 : level.believed()) - level.target();
    }
}
