package io.stockroute.console.run;

import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Links;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.RunProgresses;
import io.stockroute.stock.RunChange;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a run. */
@Controller
class RunPages {

    private static final int SIZE = 50;

    private final RunDecisions decisions;
    private final RunChangeList changes;
    private final Viewers viewers;
    private final RunProgresses progresses;

    RunPages(RunDecisions decisions, RunChangeList changes, Viewers viewers, RunProgresses progresses) {
        this.progresses = progresses;
        this.decisions = decisions;
        this.changes = changes;
        this.viewers = viewers;
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RunView.Run run = decisions.run(viewers.current(), id);
        Optional<RunChange.State> only = RunChangeList.state(state);
        Map<String, String> filter = Map.of("state", only.map(Enum::name).orElse(""));
        model.addAttribute("run", run);
        model.addAttribute("progress", progresses.of(id).map(RunTexts::progress).orElse(null));
        model.addAttribute("title", RunLabels.kind(run.kind()) + " " + id);
        model.addAttribute("lines", changes.page(viewers.current(), id, only, Paging.page(page), SIZE));
        model.addAttribute("state", only.map(Enum::name).orElse(""));
        model.addAttribute("link", Links.with("/runs/" + id, filter));
        model.addAttribute("csv", Links.with("/runs/" + id + "/changes.csv", filter));
        return "run/run";
    }

    @GetMapping("/runs/{id}/changes.csv")
    void changes(@PathVariable long id, @RequestParam(defaultValue = "") String state, HttpServletResponse response) {
        RunView.Run run = decisions.run(viewers.current(), id);
        Optional<RunChange.State> only = RunChangeList.state(state);
        String[] columns = {
            "store",
            "product",
            "variant",
            "sku",
            "location",
            "from",
            "to",
            "holds_now",
            "state",
            "written_before_hold",
            "held_then",
            "note"
        };
        try (Csv csv = Csv.to(response, "run-" + run.id(), columns)) {
            changes.each(
                    viewers.current(),
                    id,
                    only,
                    row -> csv.row(
                            row.store(),
                            row.product(),
                            row.variant(),
                            row.sku(),
                            row.location(),
                            row.from(),
                            row.to(),
                            row.now(),
                            row.state(),
                            row.beforeHold(),
                            row.holds(),
                            row.note()));
        }
    }

    @PostMapping("/runs/{id}/{decision}")
    String decide(
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam Optional<Long> levels,
            RedirectAttributes flash) {
        Action action =
                switch (decision) {
                    case "approve" -> Action.APPROVE;
                    case "reject" -> Action.REJECT;
                    case "undo" -> Action.UNDO;
                    case "resume" -> Action.RESUME;
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision");
                };
        if (decisions.decide(viewers.current(), id, action, levels)) {
            flash.addFlashAttribute("said", RunTexts.said(action));
        } else {
            flash.addFlashAttribute(
                    "refused",
                    "The run has moved on since you looked, so nothing was decided. Look at it as it is now.");
        }
        return "redirect:/runs/" + id;
    }
}
