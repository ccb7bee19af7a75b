package io.stockroute.console;

import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sold more often than it existed, to look at. */
@Repository
class OversellView {

    /**
     * A product that was oversold.
     *
     * @param units how many were missing at the worst
     * @param healedAt when there was enough again; null: it is oversold still
     * @param orders those that took the missing units, and the one that took the last unit there was
     */
    record Oversell(
            long id,
            String sync,
            @Nullable String sku,
            @Nullable String product,
            int units,
            Instant since,
            @Nullable Instant healedAt,
            List<Taker> orders) {}

    record Taker(long id, String destination, String order, int units, Instant createdAt) {}

    private record Product(String sku, String title) {}

    private final JdbcClient jdbc;
    private final Syncs syncs;

    OversellView(JdbcClient jdbc, Syncs syncs) {
        this.jdbc = jdbc;
        this.syncs = syncs;
    }

    /** A page, from 0, the newest first. */
    List<Oversell> oversells(Viewer viewer, boolean standing, int page, int size) {
        return Bound.by(
                        viewer,
                        jdbc.sql("select * from oversell where (:all or sync in (:syncs))"
                                + (standing ? " and healed_at is null" : "")
                                + " order by id desc limit :size offset :offset"))
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> {
                    long item = row.getLong("source_item_id");
                    String sync = row.getString("sync");
                    Product product = product(sync, item);
                    return new Oversell(
                            row.getLong("id"),
                            sync,
                            product == null ? null : product.sku(),
                            product == null ? null : product.title(),
                            row.getInt("units"),
                            Times.required(row, "since"),
                            Times.at(row, "healed_at"),
                            takers(row.getLong("id"), item));
                })
                .list();
    }

    private @Nullable Product product(String sync, long item) {
        Stream<String> source =
                syncs.all().stream().filter(known -> known.name().equals(sync)).map(Sync::source);
        return source.flatMap(store -> jdbc
                        .sql(
                                "select sku, product_title from variant where inventory_item_id = :item and store = :store")
                        .param("item", item)
                        .param("store", store)
                        .query((row, n) -> new Product(row.getString("sku"), row.getString("product_title")))
                        .stream())
                .findFirst()
                .orElse(null);
    }

    private List<Taker> takers(long oversell, long item) {
        return jdbc.sql("""
                        select o.id, o.destination, o.name, o.order_created_at,
                            (select coalesce(sum(u.units), 0) from sold u
                             where u.order_id = o.id and u.source_item_id = :item) as units
                        from oversell_order t join destination_order o on o.id = t.order_id
                        where t.oversell_id = :oversell order by o.id""")
                .param("oversell", oversell)
                .param("item", item)
                .query((row, n) -> new Taker(
                        row.getLong("id"),
                        row.getString("destination"),
                        row.getString("name"),
                        row.getInt("units"),
                        Times.required(row, "order_created_at")))
                .list();
    }
}
