package io.stockroute.console.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.stockroute.ListPage;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.ProductOrders;
import io.stockroute.stock.LevelList;
import io.stockroute.stock.LevelList.Feeding;
import io.stockroute.stock.PoolView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Levels and what their targets are made of, to look at. */
@Component
public class LevelView {

    /**
     * A level with the product it belongs to.
     *
     * @param itemId its inventory item
     * @param believedAt when it was last read or written
     * @param linked whether it takes part in a sync: what any other one holds is not followed
     * @param drifting whether a write is due
     * @param writeId of the write under way
     * @param onHoldBy the run that keeps its change on hold until an operator decides
     * @param restore an earlier quantity that is to be put back
     */
    public record LevelRow(
            long id,
            String store,
            @JsonFormat(shape = JsonFormat.Shape.STRING) long itemId,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String variant,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Instant believedAt,
            @Nullable Integer target,
            @Nullable Boolean stocked,
            boolean drifting,
            boolean readWanted,
            @Nullable Long writeId,
            @Nullable Long onHoldBy,
            @Nullable Integer restore,
            @Nullable String blocked,
            boolean linked) {}

    /**
     * Units that are subtracted.
     *
     * @param orderId of the order as this API knows it; null: a provisional sale, no order is known yet
     */
    public record Subtracted(
            String source,
            String destination,
            @Nullable Long orderId,
            @Nullable String order,
            int units,
            Instant since) {}

    /** The target of a level is what the pool holds that it shares, or the sum of those that feed it, less what is subtracted. */
    public record Why(LevelRow level, List<PoolView.Pool> pools, List<Feeding> feeding, List<Subtracted> subtracted) {}

    private final LevelList levels;
    private final PoolView pools;
    private final ProductOrders orders;

    public LevelView(LevelList levels, PoolView pools, ProductOrders orders) {
        this.levels = levels;
        this.pools = pools;
        this.orders = orders;
    }

    public ListPage<LevelRow> withSku(Viewer viewer, String sku, int page, int size) {
        return levels.withSku(viewer, sku, page, size).map(LevelView::level);
    }

    /** The levels of an inventory item in a store. */
    public List<LevelRow> ofItem(Viewer viewer, String store, long itemId) {
        return levels.ofItem(viewer, store, itemId).stream()
                .map(LevelView::level)
                .toList();
    }

    public Optional<Why> why(Viewer viewer, long id) {
        return levels.find(viewer, id)
                .map(row ->
                        new Why(level(row), pools.of(viewer, id), levels.feeding(viewer, id), subtracted(viewer, id)));
    }

    private List<Subtracted> subtracted(Viewer viewer, long id) {
        return levels.products(viewer, List.of(id)).stream()
                .flatMap(product -> orders.subtracted(viewer, product.source(), product.sourceItem()).stream())
                .map(one -> new Subtracted(
                        one.source(), one.destination(), one.orderId(), one.order(), one.units(), one.since()))
                .toList();
    }

    private static LevelRow level(LevelList.Row row) {
        return new LevelRow(
                row.id(),
                row.store(),
                row.itemId(),
                row.sku(),
                row.product(),
                row.variant(),
                row.location(),
                row.believed(),
                row.believedAt(),
                row.target(),
                row.stocked(),
                row.drifting(),
                row.readWanted(),
                row.writeId(),
                row.onHoldBy(),
                row.restore(),
                row.blocked() == null ? null : ReasonText.alone(row.blocked()),
                row.linked());
    }
}
