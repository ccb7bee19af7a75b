package io.stockroute.console.preview;

import io.stockroute.CodedReason;
import io.stockroute.ListPage;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Demo;
import io.stockroute.console.web.Links;
import io.stockroute.console.web.Paging;
import io.stockroute.run.OutcomeView;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewSaved;
import io.stockroute.run.PreviewSaves;
import io.stockroute.run.PreviewState;
import io.stockroute.run.PreviewView;
import io.stockroute.run.Previews;
import io.stockroute.run.SkipKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What settings would do, before they are saved. */
@Controller
@RequestMapping("/previews/{id}")
class PreviewPage {

    private static final int LINES = 50;
    private static final int DIFFERENCES = 50;

    private final VisiblePreviews seen;
    private final Previews previews;
    private final PreviewSaves saves;
    private final PreviewView view;
    private final OutcomeView outcomes;
    private final Demo demo;

    PreviewPage(
            VisiblePreviews seen,
            Previews previews,
            PreviewSaves saves,
            PreviewView view,
            OutcomeView outcomes,
            Demo demo) {
        this.seen = seen;
        this.previews = previews;
        this.saves = saves;
        this.view = view;
        this.outcomes = outcomes;
        this.demo = demo;
    }

    /** What would change. */
    @GetMapping
    String changes(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String store,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        frame(seen.find(id), "changes", model);
        seen.store(id, store);
        list(view.changes(seen.viewer(), id, Optional.of(store), Optional.of(q), Paging.page(page), LINES), model);
        model.addAttribute("store", store)
                .addAttribute("q", q)
                .addAttribute("link", Links.with("/previews/" + id, Map.of("store", store, "q", q)));
        return "preview/preview";
    }

    /** What would not be synced. */
    @GetMapping("/skips")
    String skips(
            @PathVariable long id,
            @RequestParam(name = "kind", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Optional<SkipKind> kind = VisiblePreviews.kind(asked);
        frame(seen.find(id), "skips", model);
        list(view.skips(seen.viewer(), id, kind, Optional.of(q), Paging.page(page), LINES), model);
        String why = kind.map(Enum::name).orElse("");
        model.addAttribute("kind", kind.orElse(null))
                .addAttribute("q", q)
                .addAttribute("link", Links.with("/previews/" + id + "/skips", Map.of("kind", why, "q", q)));
        return "preview/preview";
    }

    /** What has become of it since it was saved. */
    @GetMapping("/outcome")
    String outcome(@PathVariable long id, Model model) {
        frame(seen.find(id), "outcome", model);
        model.addAttribute("outcome", outcomes.outcome(seen.viewer(), id))
                .addAttribute("lines", outcomes.differences(seen.viewer(), id, DIFFERENCES));
        return "preview/preview";
    }

    /** The progress alone; once there is no more, the whole page is to be fetched. */
    @GetMapping("/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response) {
        Preview preview = seen.find(id);
        if (!preview.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("preview", preview).addAttribute("stores", view.stores(seen.viewer(), id));
        return "preview/progress :: planning";
    }

    @PostMapping("/save")
    String save(@PathVariable long id, RedirectAttributes after) {
        Preview preview = seen.find(id);
        PreviewSaved applied = seen.save(preview);
        // who sends the form twice has saved it all the same
        if (applied instanceof PreviewSaved.Refused refused && seen.find(id).state() != PreviewState.SAVED) {
            after.addFlashAttribute("refused", "Nothing was saved. " + PreviewReasonText.of(refused.why()));
            return "redirect:/previews/{id}";
        }
        after.addFlashAttribute(
                "said", "The settings of " + preview.sync() + " are saved and in effect. What follows is shown here.");
        return "redirect:/previews/{id}/outcome";
    }

    @PostMapping("/again")
    String again(@PathVariable long id, RedirectAttributes after) {
        seen.find(id);
        if (!previews.again(id)) {
            after.addFlashAttribute("refused", "This preview did not fail, so there is nothing to try again.");
        }
        return "redirect:/previews/{id}";
    }

    @GetMapping("/changes.csv")
    void changesAsFile(@PathVariable long id, HttpServletResponse response) {
        Preview preview = seen.find(id);
        try (Csv csv = Csv.to(
                response,
                "preview-%d-changes".formatted(preview.id()),
                "store",
                "product",
                "variant",
                "sku",
                "location",
                "from",
                "to",
                "change")) {
            view.eachChange(
                    seen.viewer(),
                    id,
                    line -> csv.row(
                            line.store(),
                            line.product(),
                            line.variant(),
                            line.sku(),
                            line.location(),
                            line.from(),
                            line.to(),
                            line.change()));
        }
    }

    @GetMapping("/skips.csv")
    void skipsAsFile(@PathVariable long id, HttpServletResponse response) {
        Preview preview = seen.find(id);
        try (Csv csv = Csv.to(
                response,
                "preview-%d-not-synced".formatted(preview.id()),
                "destination",
                "store",
                "why",
                "product",
                "variant",
                "sku",
                "location",
                "reason")) {
            view.eachSkip(
                    seen.viewer(),
                    id,
                    line -> csv.row(
                            line.destination(),
                            line.store(),
                            line.kind(),
                            line.product(),
                            line.variant(),
                            line.sku(),
                            line.location(),
                            ReasonTexts.of(line.reasons())));
        }
    }

    private void frame(Preview preview, String tab, Model model) {
        List<PreviewView.StoreLine> stores = view.stores(seen.viewer(), preview.id());
        Optional<CodedReason> outdated =
                preview.state() == PreviewState.READY ? saves.outdated(preview) : Optional.empty();
        model.addAttribute("preview", preview)
                .addAttribute("known", seen.exists(preview.sync()))
                .addAttribute("tab", tab)
                .addAttribute("stores", stores)
                .addAttribute("summary", PreviewSummary.of(preview, stores))
                .addAttribute("outdated", outdated.map(PreviewReasonText::of).orElse(null))
                .addAttribute("reason", PreviewReasonText.of(preview.reasons()))
                .addAttribute("pointOfSale", demo.pointOfSale())
                .addAttribute("skipped", view.skipped(seen.viewer(), preview.id()));
    }

    private static void list(ListPage<?> slice, Model model) {
        model.addAttribute("lines", slice.rows())
                .addAttribute("page", slice.page())
                .addAttribute("more", slice.more());
    }
}
