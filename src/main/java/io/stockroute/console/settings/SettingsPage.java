package io.stockroute.console.settings;

import io.stockroute.console.web.Viewer;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SettingsEditor;
import io.stockroute.settings.SettingsPreview;
import io.stockroute.settings.SyncSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts the settings page together, with settings as they stand or with what was typed. */
@Component
class SettingsPage {

    private static final int CHANGES = 20;
    private static final String NOT_YOURS = "Only an administrator can change this";

    private final SettingsEditor book;
    private final LocationChoices locations;

    SettingsPage(SettingsEditor book, LocationChoices locations) {
        this.book = book;
        this.locations = locations;
    }

    SettingsView standing(SyncSettings settings, Viewer viewer) {
        SettingsForm form = SavedForm.of(settings.given());
        return view(
                settings.name(), Optional.of(settings), false, settings.version(), form, settings.problems(), viewer);
    }

    SettingsView blank(Viewer viewer) {
        return view("", Optional.empty(), false, 0, SavedForm.blank(), List.of(), viewer);
    }

    /** What was previewed, to go on with it. */
    SettingsView entered(SettingsPreview.Entered before, Optional<SyncSettings> standing, Viewer viewer) {
        SettingsForm form = SavedForm.of(book.given(before.sync(), before.json()));
        return view(before.sync(), standing, true, before.baseVersion(), form, List.of(), viewer);
    }

    /** What was typed, with what is wrong with it. */
    SettingsView typed(
            String name,
            Optional<SyncSettings> standing,
            long version,
            SettingsForm form,
            List<FieldProblem> problems,
            Viewer viewer) {
        return view(name, standing, true, version, form, problems, viewer);
    }

    /** Why fields cannot be changed by somebody, by their keys. */
    Map<String, String> locked(Optional<SyncSettings> standing, Viewer viewer) {
        Map<String, String> locked = new LinkedHashMap<>();
        if (!viewer.isAdministrator()) {
            locked.put("source", NOT_YOURS);
            locked.put("destinations", NOT_YOURS);
        }
        standing.ifPresent(settings -> locked.putAll(settings.locked()));
        return locked;
    }

    /** What the form alone knows to be wrong. */
    List<FieldProblem> problems(SettingsForm form) {
        return destinations(form).stream()
                .flatMap(store -> locations.leftOutInVain(form.text("source"), store, form).stream())
                .toList();
    }

    private List<String> destinations(SettingsForm form) {
        return form.texts("destinations").stream()
                .filter(store -> book.stores().contains(store) && !store.equals(form.text("source")))
                .distinct()
                .toList();
    }

    private SettingsView view(
            String name,
            Optional<SyncSettings> standing,
            boolean typed,
            long version,
            SettingsForm form,
            List<FieldProblem> problems,
            Viewer viewer) {
        List<LocationChoice> choices = destinations(form).stream()
                .map(store -> locations.of(form.text("source"), store, form))
                .toList();
        return new SettingsView(
                name,
                standing.isEmpty(),
                typed,
                viewer.isAdministrator()
                        && standing.filter(settings -> !settings.inFile() && settings.version() > 0)
                                .isPresent(),
                version,
                form,
                locked(standing, viewer),
                problems,
                new TreeSet<>(viewer.isAdministrator() ? book.stores() : viewer.stores()),
                choices,
                standing.isEmpty() ? List.of() : book.history(name, 0, CHANGES).rows(),
                standing.flatMap(SyncSettings::frozen).orElse(null));
    }
}
