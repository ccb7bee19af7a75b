package io.stockroute.console.hold;

import io.stockroute.console.Paging;
import io.stockroute.console.Viewers;
import io.stockroute.hold.OperatorActions.Action;
import io.stockroute.inventory.RunChange;
import java.util.Arrays;
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
    private final RunView view;
    private final Viewers viewers;

    RunPages(RunDecisions decisions, RunView view, Viewers viewers) {
        this.decisions = decisions;
        this.view = view;
        this.viewers = viewers;
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RunView.Run run = decisions.run(viewers.current(), id);
        Optional<RunChange.State> only = Arrays.stream(RunChange.State.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst();
        model.addAttribute("run", run);
        model.addAttribute("title", HoldWords.kind(run.kind()) + " " + id);
        model.addAttribute("lines", view.changes(id, only.map(Enum::name), Paging.page(page), SIZE));
        model.addAttribute("state", only.map(Enum::name).orElse(""));
        model.addAttribute(
                "link",
                "/runs/" + id + "?"
                        + only.map(one -> "state=" + one.name() + "&").orElse(""));
        return "run/run";
    }

    @PostMapping("/runs/{id}/{decision}")
    String decide(@PathVariable long id, @PathVariable String decision, RedirectAttributes flash) {
        Action action =
                switch (decision) {
                    case "approve" -> Action.APPROVE;
                    case "reject" -> Action.REJECT;
                    case "undo" -> Action.UNDO;
                    case "resume" -> Action.RESUME;
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision");
                };
        if (decisions.decide(viewers.current(), id, action)) {
            flash.addFlashAttribute("said", HoldWords.said(action));
        } else {
            flash.addFlashAttribute("refused", "The run has moved on: that cannot be decided of it now.");
        }
        return "redirect:/runs/" + id;
    }
}
