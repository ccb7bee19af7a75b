package io.stockroute.console.settings;

import io.stockroute.console.web.Formats;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SaveOutcome;
import io.stockroute.settings.SettingsCandidate;
import io.stockroute.settings.SettingsEditor;
import io.stockroute.settings.SettingsPreview;
import io.stockroute.settings.SyncProperties;
import io.stockroute.settings.SyncSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of a sync: looked at, typed, checked and handed on to be previewed. Nothing is saved from here. */
@Controller
class SettingsController {

    private static final String NEW = "new";
    private static final String PAGE = "settings/settings";

    /** So many changes are told of at most to who comes late. */
    private static final int CHANGES = 20;

    private final SettingsEditor book;
    private final SettingsPage page;
    private final SettingsPreview door;
    private final Viewers viewers;
    private final Formats show;

    SettingsController(SettingsEditor book, SettingsPage page, SettingsPreview door, Viewers viewers, Formats show) {
        this.book = book;
        this.page = page;
        this.door = door;
        this.viewers = viewers;
        this.show = show;
    }

    /**
     * @param preview the number of what was previewed, to go on with it
     * @param strategy one that is chosen in the form already, as if it had been clicked
     */
    @GetMapping("/syncs/{sync}")
    String settings(
            @PathVariable String sync,
            @RequestParam Optional<Long> preview,
            @RequestParam Optional<String> strategy,
            Model model) {
        Viewer viewer = viewer(sync);
        Optional<SettingsPreview.Entered> entered = preview.flatMap(door::entered)
                .filter(before -> before.sync().equals(sync)
                        || (sync.equals(NEW) && book.of(before.sync()).isEmpty()));
        if (entered.isPresent()) {
            return shown(page.entered(entered.get(), book.of(entered.get().sync()), viewer), model);
        }
        SettingsView view = sync.equals(NEW)
                ? page.blank(viewer)
                : page.standing(book.of(sync).orElseThrow(SettingsController::notFound), viewer);
        return shown(strategy.map(view::choosing).orElse(view), model);
    }

    /**
     * Hands the form on, or shows it again with what is wrong.
     *
     * @param then {@code locations}: the form is shown again with the locations of the stores that were chosen
     */
    @PostMapping("/syncs/{sync}/preview")
    String preview(
            @PathVariable String sync,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String then,
            Model model) {
        Viewer viewer = viewer(sync);
        boolean fresh = sync.equals(NEW);
        Optional<SyncSettings> standing = fresh ? Optional.empty() : book.of(sync);
        if (!fresh && standing.isEmpty()) {
            throw notFound();
        }
        String name = fresh ? new SettingsForm(typed).text("name").strip() : sync;
        SettingsForm form = new SettingsForm(typed)
                .keeping(
                        page.locked(standing, viewer).keySet(),
                        standing.map(settings -> SavedForm.of(settings.given())).orElseGet(SavedForm::blank));
        if (then.equals("locations")) {
            return shown(page.typed(name, standing, version, form, List.of(), viewer), model);
        }
        List<FieldProblem> problems = new ArrayList<>(before(name, fresh, version, standing));
        problems.addAll(page.problems(form));
        SyncProperties settings = form.properties(
                standing.map(SyncSettings::locked).map(java.util.Map::keySet).orElse(Set.of()));
        SettingsCandidate candidate = book.check(name, settings);
        if (candidate instanceof SettingsCandidate.Refused refused) {
            problems.addAll(refused.problems());
        }
        if (problems.isEmpty() && candidate instanceof SettingsCandidate.Accepted accepted) {
            return "redirect:" + door.enter(accepted, version, viewer.name());
        }
        // what was typed is kept: sent again, it is a change of the settings as they are now
        long now = fresh ? version : standing.map(SyncSettings::version).orElse(version);
        return shown(page.typed(name, standing, now, form, problems, viewer), model);
    }

    @PostMapping("/syncs/{sync}/remove")
    String remove(
            @PathVariable String sync,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes flash) {
        Viewer viewer = viewer(sync);
        SyncSettings settings = book.of(sync).orElseThrow(SettingsController::notFound);
        if (!viewer.isAdministrator() || settings.inFile()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "This sync cannot be removed here");
        }
        if (!confirmed) {
            flash.addFlashAttribute("refused", "Tick the box to confirm that the sync is to be removed.");
            return "redirect:/syncs/" + sync;
        }
        if (book.remove(sync, version, viewer.name()) instanceof SaveOutcome.Stale stale) {
            flash.addFlashAttribute("refused", stale(stale.changedBy(), show.utc(stale.changedAt())));
            return "redirect:/syncs/" + sync;
        }
        flash.addFlashAttribute("said", "The sync " + sync + " was removed. Its stores keep the stock they have.");
        return "redirect:/";
    }

    /** Ends what is frozen of a sync. */
    @PostMapping("/syncs/{sync}/end")
    String end(
            @PathVariable String sync,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes flash) {
        Viewer viewer = viewer(sync);
        if (!viewer.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only an administrator ends a sync");
        }
        if (!confirmed) {
            flash.addFlashAttribute("refused", "Tick the box to confirm that this is to be ended.");
            return "redirect:/syncs/" + sync;
        }
        try {
            book.end(sync, viewer.name());
        } catch (IllegalArgumentException e) {
            flash.addFlashAttribute("refused", e.getMessage());
            return "redirect:/syncs/" + sync;
        }
        flash.addFlashAttribute("said", "Ended. The stores keep the stock they have.");
        return "redirect:/";
    }

    private List<FieldProblem> before(String name, boolean fresh, long version, Optional<SyncSettings> standing) {
        if (fresh && book.of(name).isPresent()) {
            return List.of(new FieldProblem("name", "There is a sync of this name already.", "Choose another name."));
        }
        return standing.filter(settings -> settings.version() != version)
                .map(settings -> changes(name, version, settings))
                .orElse(List.of());
    }

    /** A line for each field that somebody else has changed meanwhile. */
    private List<FieldProblem> changes(String name, long version, SyncSettings settings) {
        List<FieldProblem> problems = new ArrayList<>();
        problems.add(new FieldProblem(
                "",
                stale(
                        settings.changedBy().orElse("somebody"),
                        settings.changedAt().map(show::utc).orElse("an unknown time")),
                "What you typed is kept below. Check it against these changes, then preview it again."));
        book.history(name, 0, CHANGES).rows().stream()
                .filter(change -> change.version() > version)
                .forEach(change -> change.difference()
                        .forEach(line -> problems.add(new FieldProblem(
                                "", change.changedBy() + " changed: " + line + ".", "Your form may say otherwise."))));
        return problems;
    }

    private static String stale(String by, String at) {
        return by + " changed these settings at " + at + ", after you opened them.";
    }

    /** A merchant changes the syncs of their store; only an administrator makes new ones. */
    private Viewer viewer(String sync) {
        if (sync.equals(NEW) && !viewers.current().isAdministrator()) {
            throw notFound();
        }
        return viewers.seeing(sync);
    }

    private static String shown(SettingsView view, Model model) {
        model.addAttribute("settings", view);
        return PAGE;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name");
    }
}
