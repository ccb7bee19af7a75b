package io.stockroute.console.decision;

import io.stockroute.catalog.ProductDecisions;
import io.stockroute.console.decision.DecisionView.Made;
import io.stockroute.console.decision.DecisionView.Side;
import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What persons decided about products: to look at, to take back, as a file and back from one. */
@Controller
class DecisionPages {

    private static final int SIZE = 50;
    private static final int AT_ONCE = 500;

    private final Viewers viewers;
    private final DecisionView view;
    private final DecisionFile file;
    private final ProductDecisions decisions;

    DecisionPages(Viewers viewers, DecisionView view, DecisionFile file, ProductDecisions decisions) {
        this.viewers = viewers;
        this.view = view;
        this.file = file;
        this.decisions = decisions;
    }

    @GetMapping("/products/decisions")
    String decisions(
            @RequestParam(defaultValue = "false") boolean undone,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("undone", undone);
        model.addAttribute("slice", view.page(viewers.current(), !undone, Paging.page(page), SIZE));
        return "decision/decisions";
    }

    @PostMapping("/products/decisions/undo")
    String undo(@RequestParam(required = false) @Nullable List<Long> id, RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        int[] undone = {0};
        decisions.named(viewer, id == null ? List.of() : id).stream()
                .filter(one -> viewer.sees(one.sync()))
                .collect(Collectors.groupingBy(one -> one.sync() + '/' + one.destination()))
                .values()
                .forEach(some -> undone[0] += decisions.undo(
                        PairProposal.pair(
                                viewer, some.get(0).sync(), some.get(0).destination()),
                        some,
                        viewer.name()));
        flash.addFlashAttribute(
                undone[0] == 0 ? "refused" : "said",
                undone[0] == 0
                        ? "Nothing was chosen, or it was undone already."
                        : (undone[0] == 1 ? "One decision is" : undone[0] + " decisions are")
                                + " undone. The products are matched by their identifiers again.");
        return "redirect:/products/decisions";
    }

    @GetMapping("/products/decisions.csv")
    void file(HttpServletResponse response) {
        Viewer viewer = viewers.current();
        try (Csv csv = Csv.to(response, "pairs-and-exclusions", DecisionFile.COLUMNS)) {
            for (int page = 0; ; page++) {
                var slice = view.page(viewer, true, page, AT_ONCE);
                slice.rows().forEach(one -> csv.row(cells(one)));
                if (!slice.more()) {
                    return;
                }
            }
        }
    }

    /** What a pasted file would decide; nothing is decided yet. */
    @PostMapping("/products/decisions/import")
    String read(@RequestParam(defaultValue = "") String text, Model model) {
        Viewer viewer = viewers.current();
        DecisionFile.Read read = file.read(viewer, text);
        model.addAttribute("wanted", view.preview(viewer, read.proposals()));
        model.addAttribute("problems", read.problems());
        return "decision/preview";
    }

    private static @Nullable Object[] cells(Made made) {
        Side source = made.source();
        Side destination = made.destination();
        return new @Nullable Object[] {
            made.decision().sync(),
            made.decision().destination(),
            made.decision().kind().name().toLowerCase(Locale.ROOT),
            source == null ? null : String.valueOf(source.variantId()),
            source == null ? null : source.sku(),
            source == null ? null : source.title(),
            destination == null ? null : String.valueOf(destination.variantId()),
            destination == null ? null : destination.sku(),
            destination == null ? null : destination.title(),
            made.decision().madeBy(),
            made.decision().madeAt()
        };
    }
}
