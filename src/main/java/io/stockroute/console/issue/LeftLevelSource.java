package io.stockroute.console.issue;

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
class LeftLevelSource implements IssueSource {

    private final LeftLevels levels;

    LeftLevelSource(LeftLevels levels) {
        this.levels = levels;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.LEFT;
    }

    @Override
    public long count(Viewer viewer) {
        return levels.counts().entrySet().stream()
                .filter(sync -> viewer.isAdministrator() || viewer.sees(sync.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return list(viewer, false, page, size).map(LeftLevelSource::issue);
    }

    /** The same as data, or those that were dismissed. */
    ListPage<LeftLevel> list(Viewer viewer, boolean dismissed, int page, int size) {
        return levels.page(scope(viewer), dismissed, page, size);
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        int at = id.indexOf('-');
        String sync = id.substring(at + 1);
        return at > 0
                && (viewer.isAdministrator() || viewer.sees(sync))
                && levels.dismiss(IssueSource.number(id.substring(0, at)), sync, viewer.name());
    }

    private static Optional<Collection<String>> scope(Viewer viewer) {
        return viewer.isAdministrator() ? Optional.empty() : Optional.of(List.copyOf(viewer.syncNames()));
    }

    private static Issue issue(LeftLevel level) {
        return new Issue(
                IssueKind.LEFT,
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
