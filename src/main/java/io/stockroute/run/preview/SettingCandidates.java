package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewReason;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import io.stockroute.settings.Sync;
import io.stockroute.settings.SyncSettings;
import io.stockroute.settings.Syncs;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Settings as they are checked and saved. */
@Component
public class SettingCandidates implements PreviewCandidates {

    private final SettingsEditor book;
    private final Syncs syncs;

    SettingCandidates(SettingsEditor book, Syncs syncs) {
        this.book = book;
        this.syncs = syncs;
    }

    @Override
    public Sync sync(String name, String settings) {
        return accepted(name, settings).sync();
    }

    /** @throws IllegalArgumentException if they are no longer valid */
    SettingsCandidate.Accepted accepted(String name, String settings) {
        SettingsCandidate candidate = book.check(name, settings);
        if (candidate instanceof SettingsCandidate.Refused refused) {
            throw new IllegalArgumentException(words(refused.problems()));
        }
        return (SettingsCandidate.Accepted) candidate;
    }

    public static String words(Collection<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::what).collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Sync> present(String name) {
        return syncs.find(name);
    }

    @Override
    public Collection<Sync> enabled() {
        return syncs.enabled();
    }

    @Override
    public Optional<CodedReason> outdated(Preview preview) {
        Optional<SyncSettings> now = book.of(preview.sync());
        long version = now.map(SyncSettings::version).orElse(0L);
        if (version == preview.baseVersion()) {
            return invalid(preview);
        }
        return Optional.of(now.flatMap(settings ->
                        settings.changedBy().flatMap(by -> settings.changedAt().map(at -> changed(by, at))))
                .orElseGet(PreviewReason.SYNC_REMOVED::with));
    }

    /** Another sync was saved since, or the file is another one. */
    private Optional<CodedReason> invalid(Preview preview) {
        try {
            accepted(preview.sync(), preview.settings());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(PreviewReason.SETTINGS_INVALID.with(String.valueOf(e.getMessage())));
        }
    }

    public static CodedReason changed(String by, Instant at) {
        return PreviewReason.SETTINGS_CHANGED.with(by, at);
    }
}
