package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.issue.BlockedList.BlockedRow;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.BlockedLevels;
import org.springframework.stereotype.Component;

/** Levels that Shopify refuses, or that could not be read. */
@Component
class BlockedLevelSource implements IssueSource {

    private final BlockedList list;
    private final BlockedLevels levels;

    BlockedLevelSource(BlockedList list, BlockedLevels levels) {
        this.list = list;
        this.levels = levels;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.LEVELS;
    }

    @Override
    public long count(Viewer viewer) {
        return list.count(viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return list.page(viewer, page, size).map(BlockedLevelSource::issue);
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        long level = IssueSource.number(id);
        return list.sees(viewer, level) && levels.retry(level, viewer.name());
    }

    @Override
    public int retryAll(Viewer viewer) {
        return (int) list.ids(viewer, MOST).stream()
                .filter(id -> levels.retry(id, viewer.name()))
                .count();
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        long level = IssueSource.number(id);
        return list.sees(viewer, level) && levels.dismiss(level, viewer.name());
    }

    private static Issue issue(BlockedRow row) {
        return new Issue(
                IssueKind.LEVELS,
                Long.toString(row.id()),
                row.since(),
                row.name(),
                row.store(),
                row.reason(),
                IssueAdvice.ofLevel(row.unreadable()),
                "/levels/" + row.id(),
                true,
                true);
    }
}
