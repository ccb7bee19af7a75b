package io.stockroute.stock.reservation;

import io.stockroute.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code oversell} and of the orders that caused them. */
@Repository
class OversellTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    OversellTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oversell of an item that has not healed. */
    Optional<Long> standing(SourceItem item) {
        return jdbc.sql(
                        "select id from oversell where source_item_id = :item and source = :source and healed_at is null")
                .param("item", item.itemId())
                .param("source", item.store())
                .query(Long.class)
                .optional();
    }

    /** The items of these Source levels that are oversold. */
    List<SourceItem> standing(Collection<Long> levelIds) {
        return jdbc.sql("""
                        select distinct o.source, o.source_item_id from level l
                        join oversell o on o.source_item_id = l.inventory_item_id and o.source = l.store
                        where l.id in (:ids) and o.healed_at is null""")
                .param("ids", levelIds)
                .query((rs, n) -> new SourceItem(rs.getString("source"), rs.getLong("source_item_id")))
                .list();
    }

    long begin(SourceItem item) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into oversell (source, source_item_id, units, since) values (:source, :item, 0, :now)")
                .param("source", item.store())
                .param("item", item.itemId())
                .param("now", Utc.at(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Keeps the worst it was, and all orders that had a part in it. */
    void record(long oversell, int units, Collection<Long> orders) {
        jdbc.sql("update oversell set units = :units where id = :id and units < :units")
                .param("units", units)
                .param("id", oversell)
                .update();
        for (long order : orders) {
            jdbc.sql("insert into oversell_order (oversell_id, order_id) values (:id, :order) on conflict do nothing")
                    .param("id", oversell)
                    .param("order", order)
                    .update();
        }
    }

    void heal(long oversell) {
        jdbc.sql("update oversell set healed_at = :now where id = :id")
                .param("now", Utc.at(clock.instant()))
                .param("id", oversell)
                .update();
    }
}
