package io.stockroute.console.run;

import io.stockroute.console.web.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that pause a store and go on with it; both lead back to the overview. */
@Controller
class PausePages {

    private final PauseDecisions decisions;
    private final Viewers viewers;

    PausePages(PauseDecisions decisions, Viewers viewers) {
        this.decisions = decisions;
        this.viewers = viewers;
    }

    @PostMapping("/stores/{store}/pause")
    String pause(@PathVariable String store, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "said",
                decisions.pause(viewers.current(), store)
                        ? store + " is paused: nothing is read or written there, what it tells is kept."
                        : store + " was paused already.");
        return "redirect:/";
    }

    @PostMapping("/stores/{store}/resume")
    String resume(@PathVariable String store, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "said", decisions.resume(viewers.current(), store) ? store + " goes on." : store + " was not paused.");
        return "redirect:/";
    }
}
