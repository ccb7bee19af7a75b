package io.stockroute.order.decide;

import io.stockroute.Texts;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each line of an order, when it was last decided about. */
@Repository
public class OrderLines {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    OrderLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void replace(long order, OrderQuestion question, List<LineReport> lines) {
        jdbc.sql("delete from destination_order_line where destination_order_id = :order")
                .param("order", order)
                .update();
        batches.batchUpdate(
                """
                insert into destination_order_line (destination_order_id, position, title, variant_title, sku, quantity,
                    imported, reason, source_item_id)
                values (:order, :position, :title, :variant, :sku, :quantity, :imported, :reason, :item)""",
                lines.stream()
                        .map(line -> new MapSqlParameterSource("order", order)
                                .addValue("position", line.position())
                                .addValue("title", cut(line.title(), 512))
                                .addValue("variant", cut(line.variantTitle().orElse(null), 512), Types.VARCHAR)
                                .addValue("sku", cut(line.sku().orElse(null), 255), Types.VARCHAR)
                                .addValue("quantity", line.quantity())
                                .addValue("imported", line.imported())
                                .addValue("reason", cut(line.reason(), 1000))
                                .addValue("item", question.sourceItem(line).orElse(null), Types.BIGINT))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : Texts.cut(text, length);
    }
}
