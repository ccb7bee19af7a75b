package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.LeftLevels;
import io.stockroute.stock.LeftLevels.LeftLevel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Levels that have left a sync while they held stock. */
@Component
class LeftLevelSource implements FailureSource {

    private final LeftLevels levels;

    LeftLevelSource(LeftLevels levels) {
        this.levels = levels;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.LEFT;
    }

    @Override
    public long count(Viewer viewer) {
        return levels.counts().entrySet().stream()
                .filter(sync -> viewer.isAdministrator() || viewer.sees(sync.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public ListPage<Failure> page(Viewer viewer, int page, int size) {
        ListPage<LeftLevel> found = list(viewer, false, page, size);
        return new ListPage<>(
                found.rows().stream().map(LeftLevelSource::failure).toList(), page, found.more());
    }

    /** The same as data, or those that somebody has put aside. */
    ListPage<LeftLevel> list(Viewer viewer, boolean dismissed, int page, int size) {
        return ListPage.of(levels.page(scope(viewer), dismissed, size + 1, (long) page * size), page, size);
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        int at = id.indexOf('-');
        String sync = id.substring(at + 1);
        return at > 0
                && (viewer.isAdministrator() || viewer.sees(sync))
                && levels.dismiss(FailureSource.number(id.substring(0, at)), sync, viewer.name());
    }

    private static Optional<Collection<String>> scope(Viewer viewer) {
        return viewer.isAdministrator() ? Optional.empty() : Optional.of(List.copyOf(viewer.syncNames()));
    }

    private static Failure failure(LeftLevel level) {
        return new Failure(
                FailureKind.LEFT,
                level.levelId() + "-" + level.sync(),
                level.since(),
                LeftText.name(level),
                level.destination() + ", sync " + level.sync(),
                LeftText.numbers(level) + " " + LeftText.why(level),
                LeftText.todo(level),
                "/levels/" + level.levelId(),
                false,
                true);
    }
}
