package io.stockroute.run;

import io.stockroute.catalog.MatchState;
import io.stockroute.settings.Sync;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * All products of a store of a sync, in order, a page at a time. A page begins behind a product, not after a number of rows: the last
 * page of a large store costs what the first one does.
 */
@Repository
public class ProductTable {

    /** Fewer special products than this are looked up first; of more, a walk through the store meets enough of them soon. */
    private static final int FEW = 2000;

    private static final List<String> OPEN = Arrays.stream(MatchState.values())
            .filter(MatchState::isOpen)
            .map(Enum::name)
            .toList();

    /** By which text the products are sorted. */
    public enum Sort {
        TITLE("sort_title"),
        SKU("sku");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /**
     * What is listed.
     *
     * @param store Source or a Destination of the sync
     * @param down from the end of the alphabet
     */
    public record Query(Sync sync, String store, ProductFilter filter, Sort sort, boolean down) {}

    /**
     * Where a page begins.
     *
     * @param variant the page is behind this one, or in front of it; 0: the list's first page
     * @param back whether it is in front of it
     */
    public record Start(long variant, boolean back) {

        public static final Start FIRST = new Start(0, false);
    }

    /** A variant of the store. */
    public record Item(
            long variantId, long productId, long item, String product, String variant, String sku, String barcode) {}

    /** A page; whether there are products in front of it and behind it. */
    public record Page(List<Item> items, boolean before, boolean more) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private final JdbcClient jdbc;

    public ProductTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many products from some place on. */
    public Page page(Query query, Start start, int size) {
        List<String> conditions = ProductConditions.of(query.filter());
        Set<Long> few = conditions.isEmpty() ? Set.of() : special(query, FEW + 1);
        boolean walk = conditions.isEmpty() || few.size() > FEW;
        if (!walk && few.isEmpty()) {
            return new Page(List.of(), false, false);
        }
        List<String> place = start.variant() == 0 ? List.of() : key(query, start.variant());
        boolean back = start.back() && !place.isEmpty();
        StatementSpec sql = bind(query, """
                select v.variant_id, v.product_id, v.inventory_item_id, v.product_title, v.variant_title, v.sku, v.barcode
                from variant v where v.store = :store %s %s order by v.%s %s, v.variant_id %s limit :size""".formatted(
                        place.isEmpty() ? "" : behind(query, back),
                        walk ? met(conditions) : " and v.variant_id in (:few)",
                        query.sort().column,
                        direction(query, back),
                        direction(query, back)));
        if (!place.isEmpty()) {
            sql = sql.param("key", place.get(0)).param("variant", start.variant());
        }
        List<Item> found = (walk ? sql : sql.param("few", few))
                .param("size", size + 1)
                .query(ProductTable::item)
                .list();
        return page(found, size, back, !place.isEmpty());
    }

    /** How many products there are, counted up to a number: whoever gets as many as that knows there may be more. */
    public long count(Query query, int most) {
        return query.filter() == ProductFilter.ALL
                ? jdbc.sql("select count(*) from variant where store = :store")
                        .param("store", query.store())
                        .query(Long.class)
                        .single()
                : special(query, most).size();
    }

    /** The variants that one of the filter's conditions finds, asked for each Destination and state by itself. */
    private Set<Long> special(Query query, int most) {
        Set<Long> found = new LinkedHashSet<>();
        List<String> states = query.filter() == ProductFilter.UNMATCHED ? OPEN : OPEN.subList(0, 1);
        for (String condition : ProductConditions.ofOne(query.filter())) {
            boolean each = condition.contains(":destination");
            for (String destination : each ? query.sync().destinations() : List.of("")) {
                for (String state : states) {
                    if (found.size() < most) {
                        found.addAll(bind(query, condition + " limit :most")
                                .param("destination", destination)
                                .param("state", state)
                                .param("most", most)
                                .query(Long.class)
                                .list());
                    }
                }
            }
        }
        return found;
    }

    private static String met(List<String> conditions) {
        List<String> one = conditions.stream()
                .map(condition -> "exists (" + condition + " and x.variant_id = v.variant_id)")
                .toList();
        return one.isEmpty() ? "" : " and (" + String.join(" or ", one) + ")";
    }

    /** First the range that an index walks, then the products of the same text that are on this side already. */
    private static String behind(Query query, boolean back) {
        String sign = query.down() == back ? ">" : "<";
        String column = "v." + query.sort().column;
        return "and %1$s %2$s= :key and (%1$s %2$s :key or v.variant_id %2$s :variant)".formatted(column, sign);
    }

    private static String direction(Query query, boolean back) {
        return query.down() == back ? "asc" : "desc";
    }

    /** The text of the product that a page begins behind; none: it is gone. */
    private List<String> key(Query query, long variant) {
        return jdbc.sql("select %s from variant where variant_id = :variant and store = :store"
                        .formatted(query.sort().column))
                .param("variant", variant)
                .param("store", query.store())
                .query(String.class)
                .list();
    }

    private static Page page(List<Item> found, int size, boolean back, boolean inside) {
        boolean further = found.size() > size;
        List<Item> items = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (back) {
            Collections.reverse(items);
        }
        return new Page(items, back ? further : inside, back || further);
    }

    private StatementSpec bind(Query query, String sql) {
        StatementSpec statement = jdbc.sql(sql).param("store", query.store());
        return query.filter() == ProductFilter.ALL
                ? statement
                : statement
                        .param("sync", query.sync().name())
                        .param("source", query.sync().source())
                        .param("destinations", query.sync().destinations())
                        .param("open", OPEN);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("variant_id"),
                row.getLong("product_id"),
                row.getLong("inventory_item_id"),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("barcode"));
    }
}
