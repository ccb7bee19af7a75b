package io.stockroute.console.decision;

import io.stockroute.StoreScope;
import io.stockroute.catalog.ProductDecision.Proposal;
import io.stockroute.catalog.ProductDecisions;
import io.stockroute.catalog.ProductSearch;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.settings.SyncPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way from a list of what is not matched to a decision: choose, look at what it would do, decide. */
@Controller
class DecidePages {

    private static final int OFFERED = 20;
    private static final int ROWS = 200;

    /** One store of a pair that the viewer sees. */
    private record OneStore(String store) implements StoreScope {

        @Override
        public boolean seesAll() {
            return false;
        }

        @Override
        public List<String> syncNames() {
            return List.of();
        }

        @Override
        public List<String> stores() {
            return List.of(store);
        }

        @Override
        public List<String> sources() {
            return List.of();
        }
    }

    private final Viewers viewers;
    private final DecisionView view;
    private final ProductDecisions decisions;
    private final ProductSearch search;

    DecidePages(Viewers viewers, DecisionView view, ProductDecisions decisions, ProductSearch search) {
        this.viewers = viewers;
        this.view = view;
        this.decisions = decisions;
        this.search = search;
    }

    /**
     * What was chosen in a list, and what is to become of it.
     *
     * @param act {@code ignore}, or {@code pair}: two of both stores, or one whose partner is still to be looked for
     * @param pick {@code store/variant}, or of near matches {@code sourceVariant:destinationVariant}
     */
    @PostMapping("/products/decisions/preview")
    String preview(
            @RequestParam String sync,
            @RequestParam String destination,
            @RequestParam String act,
            @RequestParam(required = false) @Nullable List<String> pick,
            Model model,
            RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        SyncPair pair = PairProposal.pair(viewer, sync, destination);
        Picked picked = Picked.of(pair, pick == null ? List.of() : pick);
        if (act.equals("pair") && picked.isOne()) {
            return "redirect:/products/decisions/partner?sync=" + pair.name() + "&destination=" + pair.destination()
                    + "&store=" + picked.store() + "&variant=" + picked.variant();
        }
        List<PairProposal> proposals = act.equals("pair") ? picked.pairs() : picked.ignored();
        if (proposals.isEmpty()) {
            flash.addFlashAttribute(
                    "refused",
                    act.equals("pair")
                            ? "Choose one variant, or one of each store, or several near matches."
                            : "Choose at least one variant.");
            return "redirect:/products/lists?sync=" + pair.name() + "&destination=" + pair.destination();
        }
        model.addAttribute("wanted", view.preview(viewer, proposals));
        model.addAttribute("problems", List.of());
        return "decision/preview";
    }

    /** Looks for the other half of a pair. */
    @GetMapping("/products/decisions/partner")
    String partner(
            @RequestParam String sync,
            @RequestParam String destination,
            @RequestParam String store,
            @RequestParam long variant,
            @RequestParam(defaultValue = "") String search,
            Model model) {
        Viewer viewer = viewers.current();
        SyncPair pair = PairProposal.pair(viewer, sync, destination);
        boolean ofSource = store.equals(pair.source());
        String other = ofSource ? pair.destination() : pair.source();
        Proposal alone = ofSource ? Proposal.ignoreInSource(variant) : Proposal.ignoreInDestination(variant);
        model.addAttribute(
                "one",
                view.preview(viewer, List.of(new PairProposal(pair, alone))).get(0));
        model.addAttribute("pair", pair);
        model.addAttribute("store", store);
        model.addAttribute("other", other);
        model.addAttribute("variant", variant);
        model.addAttribute("asked", search.strip());
        model.addAttribute("offers", search.isBlank() ? List.of() : offers(viewer, pair, other, variant, search));
        return "decision/partner";
    }

    /** Decides what was looked at. */
    @PostMapping("/products/decisions")
    String decide(@RequestParam(required = false) @Nullable List<String> proposal, RedirectAttributes flash) {
        Viewer viewer = viewers.current();
        Map<SyncPair, List<Proposal>> byPair = new LinkedHashMap<>();
        for (String text : proposal == null ? List.<String>of() : proposal) {
            PairProposal one = PairProposal.of(viewer, text);
            byPair.computeIfAbsent(one.pair(), pair -> new ArrayList<>()).add(one.proposal());
        }
        byPair.forEach((pair, some) -> decisions.make(pair, some, viewer.name()));
        flash.addFlashAttribute(
                byPair.isEmpty() ? "refused" : "said",
                byPair.isEmpty()
                        ? "Nothing was chosen."
                        : "Decided. The products are read and matched again now; that takes some seconds.");
        return "redirect:/products/decisions";
    }

    private List<DecisionView.Wanted> offers(Viewer viewer, SyncPair pair, String other, long variant, String text) {
        List<Long> found = search.find(new OneStore(other), text, ROWS).variants().stream()
                .limit(OFFERED)
                .map(ProductSearch.Found::variantId)
                .toList();
        boolean ofSource = other.equals(pair.source());
        return view.preview(
                viewer,
                found.stream()
                        .map(one -> new PairProposal(
                                pair, ofSource ? Proposal.pair(one, variant) : Proposal.pair(variant, one)))
                        .toList());
    }
}
