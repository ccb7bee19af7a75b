package io.stockroute.console.run;

import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.OperatorActions.Action;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for one reason in several stores: one page and one decision, for all of it or store by store. */
@Controller
class IncidentPages {

    /** A run, and how many levels it had when somebody looked. */
    private static final Pattern SEEN = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private final IncidentView view;
    private final RunDecisions decisions;
    private final Viewers viewers;

    IncidentPages(IncidentView view, RunDecisions decisions, Viewers viewers) {
        this.view = view;
        this.decisions = decisions;
        this.viewers = viewers;
    }

    /** @param id of one of its runs; one that waits no longer leads to its own page */
    @GetMapping("/incidents/{id}")
    String incident(@PathVariable long id, Model model) {
        Viewer viewer = viewers.current();
        decisions.run(viewer, id);
        Optional<IncidentView.Incident> incident = view.of(viewer, id);
        if (incident.isEmpty()) {
            return "redirect:/runs/" + id;
        }
        model.addAttribute("id", id);
        model.addAttribute("incident", incident.get());
        return "run/incident";
    }

    /** @param seen the runs that are decided about, each as its id and how many levels it had when somebody looked */
    @PostMapping("/incidents/{id}/{decision}")
    String decide(
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") List<String> seen,
            RedirectAttributes flash) {
        Action action =
                switch (decision) {
                    case "approve" -> Action.APPROVE;
                    case "reject" -> Action.REJECT;
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision");
                };
        Viewer viewer = viewers.current();
        decisions.run(viewer, id);
        List<Matcher> runs = seen.stream().map(IncidentPages::run).toList();
        long decided = runs.stream().filter(run -> decide(viewer, run, action)).count();
        String done = action == Action.APPROVE ? "approved" : "rejected";
        if (decided == runs.size() && decided > 0) {
            flash.addFlashAttribute("said", decided + (decided == 1 ? " run is " : " runs are ") + done + ".");
        } else {
            flash.addFlashAttribute(
                    "refused",
                    "%d of %d runs are %s. The others have moved on since you looked, or an administrator decides."
                            .formatted(decided, runs.size(), done));
        }
        return "redirect:/incidents/" + id;
    }

    private boolean decide(Viewer viewer, Matcher run, Action action) {
        try {
            return decisions.decide(
                    viewer, Long.parseLong(run.group(1)), action, Optional.of(Long.valueOf(run.group(2))));
        } catch (ResponseStatusException e) {
            return false;
        }
    }

    private static Matcher run(String text) {
        Matcher run = SEEN.matcher(text);
        if (!run.matches()) {
            throw FilterValues.wrong("seen is a run and its levels, such as 12:97");
        }
        return run;
    }
}
