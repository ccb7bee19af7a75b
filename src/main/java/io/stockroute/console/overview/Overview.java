package io.stockroute.console.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stockroute.CodedReason;
import io.stockroute.console.issue.Issue;
import io.stockroute.console.run.RunLabels;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreRow;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How everything is doing that a viewer may see.
 *
 * @param onHold runs whose levels stay as they are until an operator releases them, the newest first
 * @param issues the last few of what needs an operator
 * @param failing how many there are in all
 * @param configured whether any store is configured at all
 */
public record Overview(
        List<RunOnHold> onHold,
        List<SyncCard> syncs,
        List<StoreCard> stores,
        List<Issue> issues,
        long failing,
        boolean configured) {

    /**
     * A run whose levels stay as they are until an operator releases them.
     *
     * @param sync and store: over which it goes; null: over none
     * @param state whether nobody has decided yet, or somebody wanted it so
     * @param reason why, in words
     * @param reasons the same by codes
     */
    public record RunOnHold(
            long id,
            Runs.Kind kind,
            @Nullable String sync,
            @Nullable String store,
            RunState state,
            Instant startedAt,
            @Nullable String reason,
            List<CodedReason> reasons) {

        /** Whether nobody has decided about it yet. */
        @JsonIgnore
        public boolean isOpen() {
            return state == RunState.AWAITING_APPROVAL;
        }

        /** Whether it was undone. */
        @JsonIgnore
        public boolean isUndone() {
            return state == RunState.UNDONE;
        }

        /** As pages name it. */
        public String title() {
            return RunLabels.kind(kind) + (sync == null ? "" : " of " + sync) + (store == null ? "" : " in " + store);
        }
    }

    /**
     * @param strategy what it does, in a few words
     * @param sentence what it does, in a sentence
     * @param reconciledAt when all its levels were last looked at
     */
    public record SyncCard(
            String name,
            String source,
            List<String> destinations,
            boolean enabled,
            String strategy,
            String sentence,
            SyncState state,
            @Nullable Instant reconciledAt) {}

    /**
     * @param sign and word: how it is doing
     * @param roles what it is in which sync
     * @param pausable whether the viewer may pause it
     */
    public record StoreCard(
            StoreRow store,
            String sign,
            String word,
            List<String> roles,
            boolean pausable,
            List<StoreProblem> troubles) {}
}
