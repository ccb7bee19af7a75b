package io.stockroute.console.run;

import io.stockroute.console.run.IncidentRule.Signs;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunList;
import io.stockroute.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incident that a run belongs to, as long as it waits for approval. */
@Component
class IncidentView {

    private static final int MOST = 500;

    /**
     * What waits in several stores for one reason since one time.
     *
     * @param reason of the first of its runs, in words
     */
    record Incident(String kind, Instant since, @Nullable String reason, List<Part> parts) {

        public long levels() {
            return parts.stream().mapToLong(Part::levels).sum();
        }

        public long emptied() {
            return parts.stream().mapToLong(Part::emptied).sum();
        }

        public long writtenBefore() {
            return parts.stream().mapToLong(Part::writtenBefore).sum();
        }
    }

    /**
     * One of its runs.
     *
     * @param emptied how many of its levels it would set to zero or below
     * @param writtenBefore how many had been written before it was stopped
     */
    record Part(
            long id,
            @Nullable String sync,
            @Nullable String store,
            @Nullable String reason,
            long levels,
            long emptied,
            long writtenBefore) {}

    private final RunList runs;

    IncidentView(RunList runs) {
        this.runs = runs;
    }

    /** Empty if there is no such run for the viewer, or it waits for nobody. */
    Optional<Incident> of(Viewer viewer, long run) {
        List<RunList.Row> waiting = runs.awaitingOperator(viewer, MOST).stream()
                .filter(row -> row.state() == RunState.AWAITING_APPROVAL)
                .toList();
        return IncidentRule.incidents(waiting, row -> Signs.of(row.kind(), row.startedAt(), row.reasons())).stream()
                .filter(rows -> rows.stream().anyMatch(row -> row.id() == run))
                .findFirst()
                .map(rows -> incident(viewer, rows));
    }

    private Incident incident(Viewer viewer, List<RunList.Row> rows) {
        RunList.Row first = rows.get(0);
        return new Incident(
                RunLabels.kind(first.kind()),
                first.startedAt(),
                RunReasonText.of(first.reasons()),
                rows.stream().map(row -> part(viewer, row)).toList());
    }

    private Part part(Viewer viewer, RunList.Row row) {
        return new Part(
                row.id(),
                row.sync(),
                row.store(),
                RunReasonText.of(row.reasons()),
                row.levels(),
                runs.emptied(viewer, row.id()),
                runs.writtenBefore(viewer, row.id()));
    }
}
