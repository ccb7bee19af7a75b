package io.stockroute.console.store;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the stores are. */
@RestController
@Tag(name = "Stores")
class StoreApi {

    private final StoreList list;
    private final Viewers viewers;

    StoreApi(StoreList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    @Operation(summary = "Each store with its health, its rate limit, and what its lane still has to do")
    @GetMapping("/api/v1/stores")
    List<StoreRow> stores() {
        return Paging.all(list.stores(viewers.current()));
    }
}
