package io.stockroute.order;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sold more often than it existed, to look at. */
@Repository
public class OversellView {

    /**
     * A product that was oversold.
     *
     * @param source the store whose product it is
     * @param units how many were missing at the worst
     * @param healedAt when there was enough again; null: it is oversold still
     * @param orders those that took the missing units, and the one that took the last unit there was
     */
    public record Oversell(
            long id,
            String source,
            @Nullable String sku,
            @Nullable String product,
            int units,
            Instant since,
            @Nullable Instant healedAt,
            List<Taker> orders) {}

    public record Taker(long id, String destination, String order, int units, Instant createdAt) {}

    /**
     * When a product was oversold.
     *
     * @param healedAt when there was enough again; null: there is not
     */
    public record Spell(int units, Instant since, @Nullable Instant healedAt) {}

    private record Row(
            long id,
            String source,
            long item,
            int units,
            Instant since,
            @Nullable Instant healedAt) {}

    private record Product(String store, long item, String sku, String title) {}

    private record Taken(long oversell, Taker taker) {}

    private final JdbcClient jdbc;

    public OversellView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, from 0, the newest first. */
    public ListPage<Oversell> oversells(StoreScope scope, boolean standing, int page, int size) {
        ListPage<Row> rows = new PagedQuery(
                        """
                        select * from oversell where (:all or source in (:sources)) and (not :standing or healed_at is null)
                        order by id desc limit :size offset :offset""", sql -> scope.bind(jdbc.sql(sql)).param("standing", standing))
                .page(OversellView::row, page, size);
        return rows.with(whole(rows.rows()));
    }

    /** Those that an order has a part in, the newest first. */
    public List<Oversell> of(long order) {
        return whole(
                jdbc.sql("""
                        select o.* from oversell_order t join oversell o on o.id = t.oversell_id
                        where t.order_id = :order order by o.id desc""").param("order", order).query(OversellView::row).list());
    }

    /** When a product of a Source was oversold, if that began or ended within some time; the newest first. */
    public List<Spell> spells(String source, long sourceItem, Instant from, Instant to, int most) {
        return jdbc.sql("""
                        select units, since, healed_at from oversell
                        where source_item_id = :item and source = :source
                          and ((since >= :from and since < :to) or (healed_at >= :from and healed_at < :to))
                        order by id desc limit :most""")
                .param("item", sourceItem)
                .param("source", source)
                .param("from", Utc.at(from))
                .param("to", Utc.at(to))
                .param("most", most)
                .query((row, n) -> new Spell(
                        row.getInt("units"), ColumnTimes.required(row, "since"), ColumnTimes.at(row, "healed_at")))
                .list();
    }

    private List<Oversell> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Product> products = products(rows);
        Map<Long, List<Taker>> takers = takers(rows);
        return rows.stream()
                .map(row -> whole(row, products, takers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Oversell whole(Row row, List<Product> products, List<Taker> takers) {
        Product product = products.stream()
                .filter(one -> one.item() == row.item() && one.store().equals(row.source()))
                .findFirst()
                .orElse(null);
        return new Oversell(
                row.id(),
                row.source(),
                product == null ? null : product.sku(),
                product == null ? null : product.title(),
                row.units(),
                row.since(),
                row.healedAt(),
                takers);
    }

    private List<Product> products(List<Row> rows) {
        Set<Long> items = rows.stream().map(Row::item).collect(Collectors.toSet());
        return jdbc.sql("""
                        select store, inventory_item_id, sku, product_title from variant
                        where inventory_item_id in (:items) order by variant_id""")
                .param("items", items)
                .query((row, n) -> new Product(
                        row.getString("store"),
                        row.getLong("inventory_item_id"),
                        row.getString("sku"),
                        row.getString("product_title")))
                .list();
    }

    private Map<Long, List<Taker>> takers(List<Row> rows) {
        return jdbc
                .sql("""
                        select t.oversell_id, o.id, o.destination, o.name, o.order_created_at,
                            (select coalesce(sum(u.units), 0) from reservation u
                             where u.order_id = o.id and u.source_item_id = x.source_item_id) as units
                        from oversell_order t
                        join oversell x on x.id = t.oversell_id
                        join destination_order o on o.id = t.order_id
                        where t.oversell_id in (:oversells) order by o.id""")
                .param("oversells", rows.stream().map(Row::id).toList())
                .query((row, n) -> new Taken(
                        row.getLong("oversell_id"),
                        new Taker(
                                row.getLong("id"),
                                row.getString("destination"),
                                row.getString("name"),
                                row.getInt("units"),
                                ColumnTimes.required(row, "order_created_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::oversell, Collectors.mapping(Taken::taker, Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("source"),
                row.getLong("source_item_id"),
                row.getInt("units"),
                ColumnTimes.required(row, "since"),
                ColumnTimes.at(row, "healed_at"));
    }
}
