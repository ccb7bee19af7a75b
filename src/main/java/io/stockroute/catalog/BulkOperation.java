package io.stockroute.catalog;

import io.stockroute.RecordState;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bulk operation that a store is asked for, from the proposal to the last row.
 *
 * @param run the run that it is part of
 * @param bulkId Shopify's number of it; null if it is not known to have started
 * @param startedAt just before it was first sent: what it brings is as of then; null if it was never sent
 * @param failures tries that failed, in a row
 */
public record BulkOperation(
        long id,
        long run,
        String store,
        BulkKind kind,
        State state,
        @Nullable Long bulkId,
        @Nullable OffsetDateTime startedAt,
        long rows,
        int failures) {

    /** How far it is, as the table keeps it. */
    public enum State implements RecordState<State> {
        WANTED("it is to be started, or may have been"),
        RUNNING("Shopify works on it"),
        PAGING("it failed again and again, and its records are read page by page"),
        LOADED("its result is loaded and is taken over"),
        DONE("its result is taken over"),
        PAGED("its records were read page by page instead"),
        FAILED("it did not come through");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case WANTED -> Set.of(RUNNING, PAGING, LOADED, DONE, FAILED);
                case RUNNING -> Set.of(WANTED, PAGING, LOADED, DONE, FAILED);
                case PAGING -> Set.of(LOADED, PAGED);
                case LOADED -> Set.of(WANTED, DONE, FAILED);
                case DONE, PAGED, FAILED -> Set.of();
            };
        }

        @Override
        public boolean isOpen() {
            return !next().isEmpty();
        }

        @Override
        public String meaning() {
            return meaning;
        }

        @Override
        public String advice() {
            return this == FAILED ? "see the reason of its run" : "nothing";
        }
    }

    /** What is to be done for it next. */
    public enum Step {
        START,
        /** Look whether a start whose answer was lost has had its effect. */
        SEARCH,
        WATCH,
        /** Read its records page by page. */
        PAGE,
        FINISH
    }

    public Step step() {
        return switch (state) {
            case WANTED -> startedAt == null ? Step.START : Step.SEARCH;
            case RUNNING -> Step.WATCH;
            case PAGING -> Step.PAGE;
            case LOADED -> Step.FINISH;
            case DONE, PAGED, FAILED ->
                throw new IllegalStateException("Nothing is to be done (bulk operation: " + id + ")");
        };
    }

    /** As of when its rows are. */
    public OffsetDateTime asOf() {
        if (startedAt == null) {
            throw new IllegalStateException("Not started (bulk operation: " + id + ")");
        }
        return startedAt;
    }

    public long knownBulkId() {
        if (bulkId == null) {
            throw new IllegalStateException("Not known to have started (bulk operation: " + id + ")");
        }
        return bulkId;
    }
}
