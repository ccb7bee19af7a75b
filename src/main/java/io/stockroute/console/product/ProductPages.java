package io.stockroute.console.product;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page about products: a search, and without one how much is covered. */
@Controller
class ProductPages {

    private static final int SIZE = 50;

    private final Viewers viewers;
    private final ProductList products;
    private final CoverageView coverage;

    ProductPages(Viewers viewers, ProductList products, CoverageView coverage) {
        this.viewers = viewers;
        this.products = products;
        this.coverage = coverage;
    }

    @GetMapping("/products")
    String products(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page, Model model) {
        var viewer = viewers.current();
        String text = search.strip();
        model.addAttribute("search", text);
        model.addAttribute("page", Paging.page(page));
        if (text.isEmpty()) {
            model.addAttribute("pairs", coverage.pairs(viewer));
            model.addAttribute("locations", coverage.locations(viewer));
        } else {
            model.addAttribute("found", products.find(viewer, text, Paging.page(page), SIZE));
        }
        return "product/products";
    }
}
