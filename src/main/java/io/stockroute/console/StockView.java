package io.stockroute.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Levels, their history and the writes that changed them, to look at. */
@Repository
class StockView {

    /**
     * A level with the product it belongs to.
     *
     * @param drifting whether a write is due
     */
    record LevelRow(
            long id,
            String store,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String location,
            @Nullable Integer believed,
            @Nullable Integer target,
            @Nullable Boolean stocked,
            boolean drifting,
            boolean readWanted,
            @Nullable String blocked) {}

    record Entry(
            long id,
            Instant at,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String detail) {}

    record WriteRow(
            long levelId, @Nullable Integer from, @Nullable Integer to) {}

    record Write(
            long id,
            String store,
            String kind,
            String state,
            Instant createdAt,
            int tries,
            @Nullable String adjustmentGroup,
            @Nullable String reason,
            List<WriteRow> rows) {}

    private static final String LEVEL = """
            select l.id, l.store, v.sku, v.product_title, c.name, l.believed, l.target, l.stocked, l.drifting, l.read_wanted,
                   l.blocked
            from level l
            left join variant v on v.store = l.store and v.inventory_item_id = l.inventory_item_id
            left join location c on c.store = l.store and c.location_id = l.location_id
            """;

    private final JdbcClient jdbc;

    StockView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LevelRow> withSku(String sku) {
        return levels(LEVEL + " where v.sku = :value order by l.store, c.name, l.id", sku, 0, 1000);
    }

    List<LevelRow> blocked(int page, int size) {
        return levels(LEVEL + " where l.blocked_at is not null and :value = '' order by l.id", "", page, size);
    }

    List<Entry> history(long levelId, long before, int size) {
        return jdbc.sql("""
                        select id, at, kind, from_quantity, to_quantity, cause, detail from ledger_entry
                        where level_id = :level and id < :before order by id desc limit :size""")
                .param("level", levelId)
                .param("before", before)
                .param("size", size)
                .query((rs, n) -> new Entry(
                        rs.getLong("id"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("kind"),
                        rs.getObject("from_quantity", Integer.class),
                        rs.getObject("to_quantity", Integer.class),
                        rs.getString("cause"),
                        rs.getString("detail")))
                .list();
    }

    Optional<Write> write(long id) {
        List<WriteRow> rows = jdbc.sql("""
                        select level_id, from_quantity, to_quantity from stock_write_row
                        where write_id = :id order by position""")
                .param("id", id)
                .query((rs, n) -> new WriteRow(
                        rs.getLong("level_id"),
                        rs.getObject("from_quantity", Integer.class),
                        rs.getObject("to_quantity", Integer.class)))
                .list();
        return jdbc.sql("select * from stock_write where id = :id")
                .param("id", id)
                .query((rs, n) -> new Write(
                        id,
                        rs.getString("store"),
                        rs.getString("kind"),
                        rs.getString("state"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("tries"),
                        rs.getString("adjustment_group"),
                        rs.getString("reason"),
                        rows))
                .optional();
    }

    private List<LevelRow> levels(String sql, String value, int page, int size) {
        return jdbc.sql(sql + " limit :size offset :offset")
                .param("value", value)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((rs, n) -> new LevelRow(
                        rs.getLong("id"),
                        rs.getString("store"),
                        rs.getString("sku"),
                        rs.getString("product_title"),
                        rs.getString("name"),
                        rs.getObject("believed", Integer.class),
                        rs.getObject("target", Integer.class),
                        rs.getObject("stocked", Boolean.class),
                        rs.getBoolean("drifting"),
                        rs.getBoolean("read_wanted"),
                        rs.getString("blocked")))
                .list();
    }
}
