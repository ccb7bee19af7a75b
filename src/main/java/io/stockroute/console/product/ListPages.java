package io.stockroute.console.product;

import io.stockroute.ListPage;
import io.stockroute.catalog.MatchState;
import io.stockroute.console.product.NearMatches.Near;
import io.stockroute.console.reason.ReasonTexts;
import io.stockroute.console.web.AdminLinks;
import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.Coverage;
import io.stockroute.run.Coverage.NotSynced;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of variants that are not kept in sync, as pages and as files. */
@Controller
class ListPages {

    private static final int SIZE = 50;
    private static final int AT_ONCE = 1000;

    /** A variant of a list with the link to its product in the admin. */
    record Row(NotSynced variant, String title, @Nullable String link) {}

    private final Viewers viewers;
    private final Coverage coverage;
    private final NearMatches near;
    private final AdminLinks links;

    ListPages(Viewers viewers, Coverage coverage, NearMatches near, AdminLinks links) {
        this.viewers = viewers;
        this.coverage = coverage;
        this.near = near;
        this.links = links;
    }

    @GetMapping("/products/lists")
    String list(
            @RequestParam(required = false) @Nullable String sync,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = viewers.current();
        ListFilter filter = ListFilter.of(viewer, sync, destination, state, store);
        int number = Paging.page(page);
        model.addAttribute("filter", filter);
        model.addAttribute("syncs", viewer.syncs());
        model.addAttribute(
                "slice", filter.isNear() ? near.slice(filter.pair(), number, SIZE) : variants(filter, number));
        model.addAttribute("links", links);
        return "product/list";
    }

    @GetMapping("/products/lists.csv")
    void file(
            @RequestParam(required = false) @Nullable String sync,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String store,
            HttpServletResponse response) {
        ListFilter filter = ListFilter.of(viewers.current(), sync, destination, state, store);
        String name = filter.stateName() + "-" + filter.pair().name() + "-"
                + filter.pair().destination();
        if (filter.isNear()) {
            nearFile(filter, name, response);
        } else {
            filter.state().ifPresent(one -> file(filter, one, name, response));
        }
    }

    private ListPage<Row> variants(ListFilter filter, int page) {
        return coverage.notSynced(filter.pair(), filter.state(), filter.store(), page, SIZE)
                .map(this::row);
    }

    private Row row(NotSynced variant) {
        return new Row(
                variant,
                Titles.of(variant.productTitle(), variant.variantTitle()),
                links.product(variant.store(), variant.productId()));
    }

    private void file(ListFilter filter, MatchState state, String name, HttpServletResponse response) {
        try (Csv csv = Csv.to(
                response,
                name,
                "Store",
                "Product",
                "Variant",
                "SKU",
                "Barcode",
                "Handle",
                "State",
                "Reason",
                "Variant id")) {
            filter.storeNames().forEach(store -> rows(filter, state, store, csv));
        }
    }

    private void rows(ListFilter filter, MatchState state, String store, Csv csv) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<NotSynced> page = coverage.notSyncedAfter(
                    filter.pair().name(), filter.pair().destination(), state, store, after, AT_ONCE);
            for (NotSynced one : page) {
                csv.row(
                        one.store(),
                        one.productTitle(),
                        one.variantTitle(),
                        one.sku(),
                        one.barcode(),
                        one.handle(),
                        CoverageAdvice.name(one.state()),
                        ReasonTexts.of(one.reasons()),
                        String.valueOf(one.variantId()));
            }
            if (page.isEmpty()) {
                return;
            }
            after = page.get(page.size() - 1).variantId();
        }
    }

    private void nearFile(ListFilter filter, String name, HttpServletResponse response) {
        String source = filter.pair().source();
        String destination = filter.pair().destination();
        String word = CoverageAdvice.word(filter.pair().matchBy());
        try (Csv csv = Csv.to(
                response,
                name,
                "Product in " + source,
                word + " in " + source,
                "Product in " + destination,
                word + " in " + destination,
                "Differ in")) {
            for (int page = 0; ; page++) {
                List<Near> pairs = near.pairs(filter.pair(), page, AT_ONCE);
                pairs.forEach(pair -> csv.row(
                        pair.source().title(),
                        pair.source().key(),
                        pair.destination().title(),
                        pair.destination().key(),
                        pair.difference()));
                if (pairs.size() < AT_ONCE) {
                    return;
                }
            }
        }
    }
}
