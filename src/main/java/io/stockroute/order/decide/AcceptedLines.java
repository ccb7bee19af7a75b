package io.stockroute.order.decide;

import io.stockroute.order.SoldOrder;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the lines of an order were in Source when the order was accepted. Shopify forgets the variant of a line when it is deleted; the
 * line was sold all the same.
 */
@Repository
public class AcceptedLines {

    private final JdbcClient jdbc;

    AcceptedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines were seen; the first look at a line counts. */
    public void seen(long order, Collection<SoldOrder.Line> lines) {
        lines.stream().filter(SoldOrder.Line::isNumbered).forEach(line -> jdbc.sql("""
                        insert into accepted_line (destination_order_id, line_id, variant_id) values (?, ?, ?)
                        on conflict do nothing""")
                .params(order, line.lineId(), line.variantId())
                .update());
    }

    /** What variants of the Destination are in Source. */
    public void matched(long order, String source, Map<Long, VariantMatch> matches) {
        matches.forEach((variant, match) -> jdbc.sql("""
                        update accepted_line set source = :source, source_variant_id = :sourceVariant,
                            source_item_id = :item
                        where destination_order_id = :order and variant_id = :variant""")
                .param("source", source)
                .param("sourceVariant", match.sourceVariantId())
                .param("item", match.sourceItemId())
                .param("order", order)
                .param("variant", variant)
                .update());
    }

    /** What the lines of an order are in its Source, by the number of the line; those of another Source are not told. */
    public Map<Long, VariantMatch> matches(long order) {
        record Row(long line, VariantMatch match) {}
        return jdbc
                .sql("""
                        select a.line_id, a.source_variant_id, a.source_item_id
                        from accepted_line a join destination_order o on o.id = a.destination_order_id
                            and o.source = a.source
                        where a.destination_order_id = :order""")
                .param("order", order)
                .query((rs, n) -> new Row(
                        rs.getLong("line_id"),
                        new VariantMatch(rs.getLong("source_variant_id"), rs.getLong("source_item_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::line, Row::match));
    }
}
