package io.stockroute.console.product;

import io.stockroute.ListPage;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Products in all stores, and what each of them should have. */
@RestController
@Tag(name = "Products")
@RequestMapping("/api/v1")
class ProductApi {

    private final Viewers viewers;
    private final ProductList list;
    private final ProductSheet products;

    ProductApi(Viewers viewers, ProductList list, ProductSheet products) {
        this.viewers = viewers;
        this.list = list;
        this.products = products;
    }

    @Operation(
            summary =
                    "Products by SKU, barcode, handle or words of their titles; who bears the text itself comes first")
    @GetMapping("/products")
    ProductList.Page products(
            @RequestParam String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ProductList.Page found = list.find(viewers.current(), search, Paging.page(page), Paging.size(size));
        Paging.rows(new ListPage<>(found.rows(), page, found.more(), found::products), !found.cut());
        return found;
    }

    @Operation(
            summary =
                    "A product in every store that it is matched in, with its levels and why they should hold what they should")
    @GetMapping("/products/{store}/{item}")
    ProductSheet.Sheet product(@PathVariable String store, @PathVariable long item) {
        return products.of(viewers.current(), store, item)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No store has this product"));
    }
}
