package io.stockroute.console.product;

import io.stockroute.console.product.ProductTableView.Slice;
import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.run.ProductTable.Start;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All products of a sync side by side in its stores, as a page and as a file. */
@Controller
class ProductTablePages {

    private static final int SIZE = 50;
    private static final int AT_ONCE = 500;

    /** So many stores stand side by side at most; of more, their quantities are counted. */
    private static final int SIDE_BY_SIDE = 8;

    private final Viewers viewers;
    private final ProductTableView table;

    ProductTablePages(Viewers viewers, ProductTableView table) {
        this.viewers = viewers;
        this.table = table;
    }

    @GetMapping("/products/all")
    String all(
            @ModelAttribute("asked") TableFilter.Asked asked,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        Viewer viewer = viewers.current();
        if (viewer.syncs().isEmpty()) {
            model.addAttribute("filter", null);
            return "product/table";
        }
        TableFilter filter = TableFilter.of(viewer, asked);
        Start start = before > 0 ? new Start(before, true) : after > 0 ? new Start(after, false) : Start.FIRST;
        model.addAttribute("filter", filter);
        model.addAttribute("syncs", viewer.syncs());
        model.addAttribute("tabs", table.tabs(filter));
        model.addAttribute("slice", table.slice(viewer, filter, start, SIZE));
        model.addAttribute("wide", filter.stores().size() <= SIDE_BY_SIDE);
        return "product/table";
    }

    @GetMapping("/products/all.csv")
    void file(@ModelAttribute("asked") TableFilter.Asked asked, HttpServletResponse response) {
        Viewer viewer = viewers.current();
        TableFilter filter = TableFilter.of(viewer, asked);
        List<String> columns = new ArrayList<>(List.of("Product", "SKU", "State", source(filter)));
        filter.stores().forEach(store -> columns.addAll(List.of(store, store + " should be", store + " state")));
        try (Csv csv =
                Csv.to(response, "products-" + filter.sync() + "-" + filter.store(), columns.toArray(String[]::new))) {
            Start start = Start.FIRST;
            while (true) {
                Slice slice = table.slice(viewer, filter, start, AT_ONCE);
                slice.rows().forEach(row -> csv.row(cells(row)));
                TableRow last = slice.last();
                if (last == null || !slice.more()) {
                    return;
                }
                start = new Start(last.variantId(), false);
            }
        }
    }

    private static @Nullable Object[] cells(TableRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.title());
        cells.add(row.sku());
        cells.add(row.state());
        cells.add(row.source().quantity());
        for (TableCell cell : row.cells()) {
            cells.add(cell.quantity());
            cells.add(cell.target() == null ? cell.quantity() : cell.target());
            cells.add(cell.state());
        }
        return cells.toArray();
    }

    private static String source(TableFilter filter) {
        return filter.query().sync().source() + " (Source)";
    }
}
