package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.shopify.FailingRecord;
import io.stockroute.shopify.FailingRecords;
import org.springframework.stereotype.Component;

/** Products, draft orders, parts of polls and other records that a store fails on while it answers other calls. */
@Component
class RecordIssueSource implements IssueSource {

    private final FailingRecords records;

    RecordIssueSource(FailingRecords records) {
        this.records = records;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.RECORDS;
    }

    @Override
    public long count(Viewer viewer) {
        return records.countListed(viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return records.listed(viewer, page, size).map(RecordIssueSource::issue);
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        return records.retry(viewer, IssueSource.number(id));
    }

    @Override
    public int retryAll(Viewer viewer) {
        return (int) records.listed(viewer, 0, MOST).rows().stream()
                .filter(record -> records.retry(viewer, record.id()))
                .count();
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        return records.dismiss(viewer, IssueSource.number(id), viewer.name());
    }

    private static Issue issue(FailingRecord record) {
        return new Issue(
                IssueKind.RECORDS,
                Long.toString(record.id()),
                record.since(),
                record.kind().title() + " " + record.name(),
                record.store(),
                record.reason(),
                record.advice(),
                null,
                true,
                true,
                record.details());
    }
}
