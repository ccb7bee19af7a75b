package io.stockroute.console.overview;

import io.stockroute.console.overview.Overview.RunOnHold;
import io.stockroute.console.run.IncidentRule;
import io.stockroute.console.run.IncidentRule.Signs;
import io.stockroute.console.web.Demo;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.Reconciliations;
import io.stockroute.settings.Syncs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody lands who opens the server's address. */
@Controller
class OverviewPage {

    private final OverviewView view;
    private final Viewers viewers;
    private final Syncs syncs;
    private final Reconciliations reconciliations;
    private final Demo demo;

    OverviewPage(OverviewView view, Viewers viewers, Syncs syncs, Reconciliations reconciliations, Demo demo) {
        this.view = view;
        this.viewers = viewers;
        this.syncs = syncs;
        this.reconciliations = reconciliations;
        this.demo = demo;
    }

    @GetMapping("/")
    String overview(
            OverviewFilter.Request asked,
            @CookieValue(name = TourPages.CLOSED, defaultValue = "") String tourClosed,
            Model model) {
        model.addAttribute("tour", tourClosed.isEmpty());
        show(OverviewFilter.of(asked), model);
        return "overview/overview";
    }

    /** The part of the page that changes, for the page to take in every few seconds. */
    @GetMapping("/overview")
    String live(OverviewFilter.Request asked, Model model) {
        show(OverviewFilter.of(asked), model);
        return "overview/live :: live";
    }

    private void show(OverviewFilter filter, Model model) {
        Overview overview = view.of(viewers.current());
        model.addAttribute("overview", overview);
        model.addAttribute("filter", filter);
        model.addAttribute("incidents", incidents(overview.onHold()));
        model.addAttribute("sorts", OverviewFilter.Sort.values());
        model.addAttribute("syncs", filter.syncs(overview.syncs()));
        model.addAttribute("stores", filter.stores(overview.stores()));
        model.addAttribute("manySyncs", filter.isTable(overview.syncs().size()));
        model.addAttribute("manyStores", filter.isTable(overview.stores().size()));
        model.addAttribute("pointOfSale", demo.pointOfSale());
    }

    /** What is decided stays alone, what waits for one reason stands together; the newest first. */
    private static List<List<RunOnHold>> incidents(List<RunOnHold> onHold) {
        List<List<RunOnHold>> incidents = new ArrayList<>(IncidentRule.incidents(
                onHold.stream().filter(RunOnHold::isOpen).toList(),
                run -> Signs.of(run.kind(), run.startedAt(), run.reasons())));
        onHold.stream().filter(run -> !run.isOpen()).forEach(run -> incidents.add(List.of(run)));
        incidents.sort(
                Comparator.comparing((List<RunOnHold> runs) -> runs.get(0).startedAt())
                        .reversed());
        return incidents;
    }

    @PostMapping("/syncs/{sync}/reconcile")
    String reconcile(@PathVariable String sync, RedirectAttributes flash) {
        if (!viewers.current().sees(sync)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (syncs.enabledNames().contains(sync)) {
            reconciliations.start(sync);
            flash.addFlashAttribute("said", "All levels of " + sync + " are checked now.");
        } else {
            flash.addFlashAttribute("refused", "The sync " + sync + " is switched off: switch it on first.");
        }
        return "redirect:/";
    }
}
