package io.stockroute.simulator;

import io.stockroute.simulator.state.ShopData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a shop holds, as people with curl see it. */
final class Summaries {
    private final ShopData data;

    Summaries(ShopData data) {
        this.data = data;
    }

    List<Map<String, @Nullable Object>> orders() {
        return all(data.orders().values(), OrderSummary::of);
    }

    List<Map<String, @Nullable Object>> draftOrders() {
        return all(data.draftOrders().values(), OrderSummary::of);
    }

    List<Map<String, @Nullable Object>> products() {
        return all(data.products().values(), ProductSummary::of);
    }

    private <T> List<Map<String, @Nullable Object>> all(
            Collection<T> all, Function<T, Map<String, @Nullable Object>> summary) {
        return data.read(() -> all.stream().map(summary).toList());
    }
}
