package io.stockroute.inventory;

import java.util.List;

/** Levels about which a read or a write has told us something. */
public record StockNews(Cause cause, List<Long> levelIds) {

    public StockNews {
        levelIds = List.copyOf(levelIds);
    }
}
