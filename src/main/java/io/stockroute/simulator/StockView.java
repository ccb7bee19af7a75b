package io.stockroute.simulator;

import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Stock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a shop has in stock, and how it came to that. */
final class StockView {
    private final ShopData data;
    private final Stock stock;
    private final Lookup find;

    StockView(ShopData data, Stock stock) {
        this.data = data;
        this.stock = stock;
        this.find = new Lookup(data);
    }

    OptionalInt available(String sku, String location) {
        return data.read(() -> {
            Level level = find.item(sku).level(find.location(location));
            return level == null ? OptionalInt.empty() : OptionalInt.of(level.available());
        });
    }

    Map<SkuAt, Integer> levels() {
        return data.read(() -> {
            Map<SkuAt, Integer> levels = new LinkedHashMap<>();
            for (Item item : data.items().values()) {
                String sku = item.sku();
                if (sku != null && data.item(sku).filter(item::equals).isPresent()) {
                    item.levels().values().stream()
                            .filter(Level::active)
                            .forEach(level ->
                                    levels.put(new SkuAt(sku, level.location().name()), level.available()));
                }
            }
            return levels;
        });
    }

    List<Change> history(String sku, String location) {
        return data.read(() -> stock.history(
                new Stock.Key(find.item(sku).number(), find.location(location).number())));
    }

    int localChange(String sku, String location) {
        return history(sku, location).stream()
                .filter(change -> change.origin() != Origin.API)
                .mapToInt(Change::delta)
                .sum();
    }

    void forgetHistory() {
        data.write(() -> {
            stock.forgetHistory();
            return true;
        });
    }
}
