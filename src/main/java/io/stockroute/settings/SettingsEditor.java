package io.stockroute.settings;

import io.stockroute.ListPage;
import io.stockroute.settings.saved.EffectiveSettings;
import io.stockroute.settings.saved.FileSettings;
import io.stockroute.settings.saved.SettingFields;
import io.stockroute.settings.saved.SettingTable;
import io.stockroute.settings.saved.SettingWords;
import io.stockroute.settings.saved.SettingsMerge;
import io.stockroute.settings.saved.SettingsMerge.Checked;
import io.stockroute.settings.saved.StoredSetting;
import io.stockroute.settings.saved.SyncRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the syncs: looked at, checked, saved and remembered. What the file gives is fixed; the rest is kept here. */
@Component
public class SettingsEditor {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_JSON = 60_000;

    private final FileSettings file;
    private final SettingTable table;
    private final EffectiveSettings effective;
    private final SyncRegistry registry;
    private final ApplicationEventPublisher events;

    SettingsEditor(
            FileSettings file,
            SettingTable table,
            EffectiveSettings effective,
            SyncRegistry registry,
            ApplicationEventPublisher events) {
        this.file = file;
        this.table = table;
        this.effective = effective;
        this.registry = registry;
        this.events = events;
    }

    /** The key of a sync in application.yaml. */
    static String key(String sync) {
        return "stockroute.syncs." + sync;
    }

    /** The settings of a sync; empty if there is none of that name. */
    @Transactional(readOnly = true)
    public Optional<SyncSettings> of(String sync) {
        Optional<StoredSetting> stored = table.find(sync);
        SettingFields fields =
                file.of(sync).over(stored.map(StoredSetting::fields).orElse(SettingFields.NONE));
        SettingsMerge merge = effective.merge();
        if (!file.has(sync) && !fields.has("source")) {
            if (!merge.frozen().containsKey(sync)) {
                return Optional.empty();
            }
            fields = registry.known(sync);
        }
        return Optional.of(new SyncSettings(
                sync,
                fields.toProperties(),
                locked(sync),
                file.has(sync),
                stored.map(StoredSetting::version).orElse(0L),
                stored.map(StoredSetting::changedBy),
                stored.map(StoredSetting::changedAt),
                Optional.ofNullable(merge.syncs().get(sync)),
                merge.wrong().getOrDefault(sync, List.of()).stream()
                        .map(problem -> FieldProblem.of(sync, problem))
                        .toList(),
                Optional.ofNullable(merge.frozen().get(sync))));
    }

    /** The fields of a sync that the file fixes, by their keys, with the reason. */
    public Map<String, String> locked(String sync) {
        Map<String, String> reasons = new TreeMap<>();
        file.of(sync).keys().forEach(field -> reasons.put(field, fixed(sync, field)));
        return reasons;
    }

    /**
     * Checks settings that a sync should have; saves nothing. A fixed field may be left out, or be given as it is.
     *
     * @param sync the name of the sync, also of one that is to be made
     */
    public SettingsCandidate check(String sync, SyncProperties settings) {
        return check(sync, SettingFields.of(settings));
    }

    /**
     * The same with settings as JSON, with the keys of application.yaml.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public SettingsCandidate check(String sync, String json) {
        return check(sync, SettingFields.parse(json));
    }

    private SettingsCandidate check(String sync, SettingFields given) {
        SettingFields fixed = file.of(sync);
        List<FieldProblem> problems = new ArrayList<>();
        given.differing(fixed)
                .forEach(field -> problems.add(
                        new FieldProblem(field, fixed(sync, field) + ".", "Change it there, or leave it out here.")));
        if (!file.has(sync) && (sync.equals("new") || sync.length() > LONGEST_NAME)) {
            problems.add(new FieldProblem(
                    "name",
                    "A sync cannot have this name.",
                    "Choose another, of at most " + LONGEST_NAME + " characters."));
        }
        SettingFields own = given.without(fixed.keys());
        if (own.json().length() > LONGEST_JSON) {
            problems.add(
                    new FieldProblem("", "These are too many settings.", "Pair fewer locations, or shorten lists."));
        }
        Checked checked = effective.merge().check(sync, own);
        problems.addAll(SettingsCandidate.Refused.of(sync, checked.problems()).problems());
        effective
                .merge()
                .onHoldBy(checked.sync())
                .ifPresent(other -> problems.add(new FieldProblem(
                        "destinations",
                        "The frozen sync '" + other + "' has one of these Destinations.",
                        "End '" + other + "' on its page first, or bring it back under its name.")));
        return problems.isEmpty()
                ? new SettingsCandidate.Accepted(checked.sync(), own.json())
                : new SettingsCandidate.Refused(problems);
    }

    /** File and settings as JSON together, as a form shows them. */
    public SyncProperties given(String sync, String json) {
        return file.of(sync).over(SettingFields.parse(json)).toProperties();
    }

    /** Waits until nobody else saves settings, and keeps the turn until the transaction ends; whoever locks more does so after this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        table.takeTurn();
    }

    /** What would become another by saving settings that were found right: a line for each, in words. */
    public List<String> difference(SettingsCandidate.Accepted candidate) {
        Optional<Sync> now = Optional.ofNullable(
                effective.merge().syncs().get(candidate.sync().name()));
        return SettingWords.difference(now, Optional.of(candidate.sync()));
    }

    /**
     * Saves settings that were found right. They are in effect for whatever begins after this, on every instance.
     *
     * @param baseVersion of the settings that these were made from; 0 if there were none
     * @param by who saves them
     * @throws IllegalArgumentException if there never was such a version
     */
    @Transactional
    public SaveOutcome save(SettingsCandidate.Accepted candidate, long baseVersion, String by) {
        String name = candidate.sync().name();
        table.takeTurn();
        Optional<StoredSetting> standing = table.find(name);
        if (standing.map(StoredSetting::version).orElse(0L) != baseVersion) {
            return stale(name);
        }
        SettingsCandidate now = check(name, candidate.json());
        if (!(now instanceof SettingsCandidate.Accepted accepted)) {
            return new SaveOutcome.Refused(((SettingsCandidate.Refused) now).problems());
        }
        Syncs before = new Syncs(effective.get());
        Optional<Sync> old = before.find(name);
        List<String> difference = SettingWords.difference(old, Optional.of(accepted.sync()));
        SettingFields own = SettingFields.parse(accepted.json());
        long version = table.replace(name, own, by, difference);
        registry.saved(
                name,
                file.of(name).over(own),
                file.of(name).has("destinations") ? old.map(Sync::frozen).orElse(Set.of()) : Set.of());
        events.publishEvent(new SyncsChanged(before, new Syncs(effective.get())));
        return new SaveOutcome.Done(version);
    }

    /**
     * Removes a sync that was made on a page; its stores keep the stock they have. The history stays.
     *
     * @throws IllegalArgumentException if the file has the sync, or there is none of that name
     */
    @Transactional
    public SaveOutcome remove(String sync, long baseVersion, String by) {
        table.takeTurn();
        if (file.has(sync)) {
            throw new IllegalArgumentException("The sync stands in application.yaml (sync: " + sync + ")");
        }
        if (table.find(sync).filter(row -> row.fields().has("source")).isEmpty() && isFrozen(sync)) {
            return end(sync, by);
        }
        StoredSetting standing =
                table.find(sync).orElseThrow(() -> new IllegalArgumentException("No such sync (sync: " + sync + ")"));
        if (standing.version() != baseVersion) {
            return stale(sync);
        }
        Syncs before = new Syncs(effective.get());
        table.remove(sync, by, SettingWords.difference(before.find(sync), Optional.empty()));
        registry.ended(sync);
        events.publishEvent(new SyncsChanged(before, new Syncs(effective.get())));
        return new SaveOutcome.Done(standing.version() + 1);
    }

    /**
     * Ends what is frozen of a sync: all of it, or the Destinations that its configuration lacks. Its stores keep the stock they have.
     *
     * @throws IllegalArgumentException if nothing of it is frozen, or another instance has it in its configuration
     */
    @Transactional
    public SaveOutcome end(String sync, String by) {
        table.takeTurn();
        if (!isFrozen(sync)) {
            throw new IllegalArgumentException("Nothing of this sync is frozen (sync: " + sync + ")");
        }
        Syncs before = new Syncs(effective.get());
        Sync frozen = before.named(sync);
        if (frozen.frozen().stream().anyMatch(registry::isWorkedElsewhere)) {
            throw new IllegalArgumentException(
                    "Another instance has it in its configuration; stop that one first (sync: " + sync + ")");
        }
        table.ended(sync, by, List.of("Ended: " + String.join(", ", frozen.frozen())));
        if (frozen.isFrozen()) {
            registry.ended(sync);
        } else {
            registry.left(sync, frozen.frozen());
        }
        events.publishEvent(new SyncsChanged(before, new Syncs(effective.get())));
        return new SaveOutcome.Done(table.find(sync).map(StoredSetting::version).orElse(0L));
    }

    private boolean isFrozen(String sync) {
        return effective.merge().frozen().containsKey(sync);
    }

    /** A page, from 0, of the changes of a sync's settings, the newest first; also of one that was removed. */
    public ListPage<SettingChange> history(String sync, int page, int size) {
        return table.history(sync, page, size);
    }

    /** Names of the stores that a sync may connect. */
    public Set<String> stores() {
        return file.stores();
    }

    private SaveOutcome stale(String sync) {
        SettingChange last = table.history(sync, 0, 1).rows().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was ever saved (sync: " + sync + ")"));
        return new SaveOutcome.Stale(last.changedBy(), last.changedAt());
    }

    private String fixed(String sync, String field) {
        return "Fixed by application.yaml (" + key(sync) + "." + field + ")";
    }
}
