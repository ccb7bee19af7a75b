package io.stockroute.run;

import io.stockroute.settings.Sync;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the stores of a sync hold of some products, to be shown side by side. */
@Repository
public class ProductQuantities {

    /**
     * A level of a product that takes part in a sync.
     *
     * @param variantId of the variant that was asked for, which may be another store's
     * @param store whose level it is
     * @param quantity null: not stocked, or never read
     * @param target null: the store is only read
     * @param onHold whether its change waits for approval
     * @param refused whether Shopify refuses its change
     */
    public record Quantity(
            long variantId,
            String store,
            @Nullable Integer quantity,
            @Nullable Integer target,
            boolean outOfSync,
            boolean onHold,
            boolean refused) {}

    /** A variant whose product has left a Destination while it held stock. */
    public record Departure(long variantId, String destination) {}

    private static final String LEVELS = """
            select distinct x.variant_id, l.id, l.store, l.believed, l.target, l.drifting, l.on_hold_by,
                l.blocked_at is not null and l.dismissed_at is null as refused
            from variant_match x join level l on %s
            where x.variant_id in (:variants) and x.store = :store and x.sync = :sync and %s""";

    private static final String DESTINATIONS = LEVELS.formatted(
            "l.inventory_item_id = x.destination_item_id and l.store = x.destination",
            "exists (select 1 from level_link k where k.level_id = l.id)");

    private static final String SOURCE = LEVELS.formatted(
            "l.inventory_item_id = x.source_item_id and l.store = :source",
            "exists (select 1 from level_link k where k.source_level_id = l.id)");

    private static final String LEFT = """
            select distinct v.variant_id, k.destination
            from variant v join level l on l.inventory_item_id = v.inventory_item_id and l.store = v.store
            join left_link k on %s = l.id
            where v.variant_id in (:variants) and v.store = :store and k.sync = :sync and k.dismissed_at is null""";

    private final JdbcClient jdbc;

    public ProductQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The levels of some variants of a store and of all that they are matched with; Source's come first. */
    public List<Quantity> of(Sync sync, String store, Collection<Long> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        List<Quantity> all = new ArrayList<>(bind(sync, store, variants, SOURCE)
                .param("source", sync.source())
                .query(ProductQuantities::quantity)
                .list());
        all.addAll(bind(sync, store, variants, DESTINATIONS)
                .query(ProductQuantities::quantity)
                .list());
        return all;
    }

    /** Which of some variants of a store have left a Destination. */
    public List<Departure> left(Sync sync, String store, Collection<Long> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        String column = store.equals(sync.source()) ? "k.source_level_id" : "k.level_id";
        return bind(sync, store, variants, LEFT.formatted(column))
                .query((row, n) -> new Departure(row.getLong("variant_id"), row.getString("destination")))
                .list();
    }

    private StatementSpec bind(Sync sync, String store, Collection<Long> variants, String sql) {
        return jdbc.sql(sql).param("variants", variants).param("store", store).param("sync", sync.name());
    }

    private static Quantity quantity(ResultSet row, int number) throws SQLException {
        boolean onHold = row.getObject("on_hold_by") != null;
        return new Quantity(
                row.getLong("variant_id"),
                row.getString("store"),
                row.getObject("believed", Integer.class),
                row.getObject("target", Integer.class),
                row.getBoolean("drifting") && !onHold,
                onHold,
                row.getBoolean("refused"));
    }
}
