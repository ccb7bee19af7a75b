package io.stockroute.run;

import io.stockroute.CodedReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to save, and how far its plan is.
 *
 * @param baseVersion of the settings that it starts from
 * @param settings the candidate, as JSON
 * @param difference what it changes in the settings, a line each
 * @param effect known once the plan is made
 * @param stage what is being done just now
 * @param done variants that were gone through, of {@code total}
 * @param fingerprint of what the plan was made with; empty as long as there is none
 * @param reasons why it failed or is outdated
 * @param settledBy who saved it
 */
public record Preview(
        long id,
        String sync,
        long baseVersion,
        String settings,
        List<String> difference,
        String createdBy,
        Instant createdAt,
        PreviewState state,
        Optional<SettingsEffect> effect,
        Optional<String> stage,
        long done,
        long total,
        Optional<String> fingerprint,
        List<CodedReason> reasons,
        Optional<Instant> plannedAt,
        Optional<Instant> settledAt,
        Optional<String> settledBy) {

    public Preview {
        difference = List.copyOf(difference);
        reasons = List.copyOf(reasons);
    }
}
