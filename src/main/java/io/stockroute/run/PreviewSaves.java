package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.run.preview.PlanFingerprints;
import io.stockroute.run.preview.PlannedSync;
import io.stockroute.run.preview.PreviewTable;
import io.stockroute.run.preview.SettingCandidates;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SaveOutcome;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves settings as they were previewed, as long as the preview is not outdated. */
@Component
public class PreviewSaves {

    /** A plan that is older is made again before it is saved: too much of it would be decided again. */
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final PreviewTable table;
    private final PlanFingerprints fingerprints;
    private final SettingsEditor book;
    private final SettingCandidates candidates;
    private final Clock clock;

    PreviewSaves(
            PreviewTable table,
            PlanFingerprints fingerprints,
            SettingsEditor book,
            SettingCandidates candidates,
            Clock clock) {
        this.table = table;
        this.fingerprints = fingerprints;
        this.book = book;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Why a preview that is ready may not be saved any more; empty if it may, or is not ready. */
    public Optional<CodedReason> outdated(Preview preview) {
        if (preview.state() != PreviewState.READY) {
            return Optional.empty();
        }
        Optional<CodedReason> changed = candidates.outdated(preview);
        if (changed.isPresent()) {
            return changed;
        }
        Instant now = clock.instant();
        return preview.plannedAt()
                .filter(at -> at.plus(GOOD_FOR).isBefore(now))
                .map(at -> PreviewReason.PLAN_EXPIRED.with());
    }

    /** Saves exactly the settings that were looked at, if what they were planned with still stands. */
    @Transactional
    public PreviewSaved save(long id, String by) {
        book.takeTurn(); // before the preview: who saves touches the others of the sync as well
        Optional<Preview> taken = table.hold(id);
        if (taken.isEmpty()) {
            return new PreviewSaved.Refused(PreviewReason.NOT_KEPT.with());
        }
        Preview preview = taken.get();
        if (preview.state() != PreviewState.READY) {
            return new PreviewSaved.Refused(refusal(preview));
        }
        Optional<CodedReason> outdated = outdated(preview);
        if (outdated.isPresent()) {
            return outdate(preview, outdated.get());
        }
        SettingsCandidate candidate = book.check(preview.sync(), preview.settings());
        if (candidate instanceof SettingsCandidate.Refused refused) {
            return outdate(preview, invalid(refused.problems()));
        }
        return save(preview, (SettingsCandidate.Accepted) candidate, by);
    }

    private PreviewSaved save(Preview preview, SettingsCandidate.Accepted candidate, String by) {
        PlannedSync sync = new PlannedSync(candidate.sync(), candidates.present(preview.sync()), candidates.enabled());
        if (!fingerprints.of(sync).equals(preview.fingerprint().orElse(""))) {
            return outdate(preview, PreviewReason.INPUTS_CHANGED.with());
        }
        SaveOutcome saved = book.save(candidate, preview.baseVersion(), by);
        if (saved instanceof SaveOutcome.Stale stale) {
            return outdate(preview, SettingCandidates.changed(stale.changedBy(), stale.changedAt()));
        }
        if (saved instanceof SaveOutcome.Refused refused) {
            return outdate(preview, invalid(refused.problems()));
        }
        table.settle(preview.id(), PreviewState.SAVED, List.of(), by);
        table.outdateOthers(preview.sync(), preview.id(), SettingCandidates.changed(by, clock.instant()));
        return new PreviewSaved.Done(((SaveOutcome.Done) saved).version());
    }

    private PreviewSaved outdate(Preview preview, CodedReason why) {
        table.settle(preview.id(), PreviewState.OUTDATED, List.of(why), null);
        return new PreviewSaved.Refused(why);
    }

    private static CodedReason invalid(Collection<FieldProblem> problems) {
        return PreviewReason.SETTINGS_INVALID.with(SettingCandidates.words(problems));
    }

    private static CodedReason refusal(Preview preview) {
        return switch (preview.state()) {
            case WANTED, READING -> PreviewReason.NOT_PLANNED.with();
            case FAILED -> PreviewReason.NOT_COMPLETED.with();
            case SAVED -> PreviewReason.ALREADY_SAVED.with();
            case OUTDATED, READY -> preview.reasons().stream().findFirst().orElseGet(PreviewReason.PLAN_EXPIRED::with);
        };
    }
}
