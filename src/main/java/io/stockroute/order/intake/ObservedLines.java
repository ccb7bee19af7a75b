package io.stockroute.order.intake;

import io.stockroute.RecordState;
import io.stockroute.catalog.MatchState;
import io.stockroute.order.OrderState;
import io.stockroute.order.SoldOrder;
import io.stockroute.settings.SyncPair;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What looks at an order have told of what it sold, by the Destination's variant, whether or not that has a match. */
@Repository
public class ObservedLines {

    private final JdbcClient jdbc;

    ObservedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A look, which may be old or incomplete: it sold at least this. */
    void raise(long order, Collection<SoldOrder.Line> lines) {
        sums(lines).forEach((variant, quantity) -> {
            jdbc.sql("""
                            insert into observed_line (destination_order_id, variant_id, quantity) values (?, ?, ?)
                            on conflict do nothing""").params(order, variant, quantity).update();
            jdbc.sql("""
                            update observed_line set quantity = :quantity
                            where destination_order_id = :order and variant_id = :variant and quantity < :quantity""")
                    .param("quantity", quantity)
                    .param("order", order)
                    .param("variant", variant)
                    .update();
        });
    }

    /** It was read in full: this is what it sold. */
    public void replace(long order, Collection<SoldOrder.Line> lines) {
        jdbc.sql("delete from observed_line where destination_order_id = :order")
                .param("order", order)
                .update();
        raise(order, lines);
    }

    /** A look at an order that is through: what it sold then stays beside it. */
    void latest(long order, Collection<SoldOrder.Line> lines) {
        jdbc.sql("update observed_line set latest = 0 where destination_order_id = :order")
                .param("order", order)
                .update();
        sums(lines).forEach((variant, quantity) -> {
            jdbc.sql("""
                            insert into observed_line (destination_order_id, variant_id, quantity) values (?, ?, 0)
                            on conflict do nothing""").params(order, variant).update();
            jdbc.sql("""
                            update observed_line set latest = :quantity
                            where destination_order_id = :order and variant_id = :variant""")
                    .param("quantity", quantity)
                    .param("order", order)
                    .param("variant", variant)
                    .update();
        });
    }

    /** By how many units an order sells more of each variant than when it was through; below zero: less. */
    Map<Long, Integer> since(long order) {
        Map<Long, Integer> since = new TreeMap<>();
        jdbc.sql("""
                        select variant_id, latest - quantity as gained from observed_line
                        where destination_order_id = :order and latest is not null""").param("order", order).query((RowCallbackHandler)
                row -> since.put(row.getLong("variant_id"), row.getInt("gained")));
        return since;
    }

    /** What an order gained counts from now on as sold before. */
    void settle(long order) {
        jdbc.sql("""
                        update observed_line set quantity = latest
                        where destination_order_id = :order and latest > quantity""").param("order", order).update();
    }

    /** Units by variant. */
    Map<Long, Integer> of(long order) {
        record Look(long variant, int quantity) {}
        return jdbc
                .sql("select variant_id, quantity from observed_line where destination_order_id = :order")
                .param("order", order)
                .query((rs, n) -> new Look(rs.getLong("variant_id"), rs.getInt("quantity")))
                .list()
                .stream()
                .collect(Collectors.toMap(Look::variant, Look::quantity, Integer::sum, TreeMap::new));
    }

    /** The orders of a pair that Source does not have and that hold a variant which got its match since they were looked at. */
    List<Long> newlyMatched(SyncPair pair) {
        return jdbc.sql("""
                        select distinct o.id, o.order_id from destination_order o
                        join observed_line k on k.destination_order_id = o.id
                        join variant_match p on p.variant_id = k.variant_id and p.store = o.destination
                            and p.sync = :sync and p.destination = o.destination and p.state = :matched
                        where o.state in (:pending)
                          and o.destination = :destination
                          and not exists (
                              select 1 from reservation u where u.order_id = o.id and u.source_item_id = p.source_item_id and u.source = :source)
                        order by o.id""")
                .param("matched", MatchState.MATCHED.name())
                .param("pending", RecordState.names(OrderState.PENDING))
                .param("sync", pair.name())
                .param("source", pair.source())
                .param("destination", pair.destination())
                .query((rs, n) -> rs.getLong("order_id"))
                .list();
    }

    private static Map<Long, Integer> sums(Collection<SoldOrder.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        SoldOrder.Line::variantId, SoldOrder.Line::quantity, Integer::sum, TreeMap::new));
    }
}
