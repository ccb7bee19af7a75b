package io.stockroute.order.create;

import io.stockroute.CodedReason;
import io.stockroute.order.OrderDifference;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The optional fields that Source has refused of an order since it was last retried, by their paths; no values. */
@Repository
public class RefusedFields {

    private final JdbcClient jdbc;

    RefusedFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As what Source's order lacks. */
    public List<CodedReason> differences(long order) {
        return of(order).stream().map(OrderDifference.FIELD_LEFT_OUT::with).toList();
    }

    Set<String> of(long order) {
        return new TreeSet<>(jdbc.sql("select field from refused_field where destination_order_id = :order")
                .param("order", order)
                .query(String.class)
                .list());
    }

    public void add(long order, Collection<String> fields) {
        fields.forEach(field -> jdbc.sql("""
                        insert into refused_field (destination_order_id, field) values (?, ?)
                        on conflict do nothing""").params(order, field).update());
    }
}
