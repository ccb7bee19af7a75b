package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import io.stockroute.stock.lane.StockWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The history of levels and the writes that changed them, to look at. */
@Repository
public class LedgerList {

    /**
     * A line of the ledger as it stands there.
     *
     * @param kind of {@link LedgerEntry.Kind}, or one of another version
     * @param cause in its text form, such as {@code delivery:17}
     * @param reason what the kind alone does not say
     */
    public record Line(
            long id,
            Instant at,
            long levelId,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable EntryReason reason) {}

    /** Whether a write of a kind stocks an item at a location; else it sets quantities. */
    public static boolean activates(String kind) {
        return kind.equals(StockWrite.Kind.ACTIVATE.name());
    }

    public record Write(
            long id,
            String store,
            String kind,
            WriteState state,
            Instant createdAt,
            int tries,
            @Nullable String adjustmentGroup,
            @Nullable EntryReason reason) {}

    /** What a write sets a level to. */
    public record WriteRow(
            long levelId, @Nullable Integer from, @Nullable Integer to) {}

    /** @param isOpen whether the write is under way */
    public record WriteOf(long id, String store, boolean isOpen) {}

    /** A level that a write sets, or that something was the cause of. */
    public record Touched(
            long level,
            String store,
            @Nullable String product,
            @Nullable String variant,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer believed) {}

    private static final String LINE = "select id, at, level_id, kind, from_quantity, to_quantity, cause, "
            + EntryReason.COLUMNS + " from ledger_entry ";

    private static final String LEVEL = """
            left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
            left join location c on c.store = l.store and c.location_id = l.location_id
            """;

    private final JdbcClient jdbc;

    public LedgerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a level before one, the newest first; none if the level may not be seen. */
    public List<Line> before(StoreScope scope, long level, long before, int size) {
        return scope.bind(jdbc.sql(LINE + """
                        where level_id = :level and id < :before
                          and (:all or exists (select 1 from level l where l.id = :level and l.store in (:stores)))
                        order by id desc limit :size"""))
                .param("level", level)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many lines a level has; none if it may not be seen. */
    public long count(StoreScope scope, long level) {
        return scope.bind(jdbc.sql("""
                        select count(*) from ledger_entry where level_id = :level
                          and (:all or exists (select 1 from level l where l.id = :level and l.store in (:stores)))""")).param("level", level).query(Long.class).single();
    }

    /** The lines of a level between two others, the newest first. That the level may be seen is the caller's care. */
    public List<Line> between(long level, long after, long before, int size) {
        return jdbc.sql(LINE + """
                        where level_id = :level and id > :after and id < :before order by level_id desc, id desc limit :size""")
                .param("level", level)
                .param("after", after)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** When a line was written, or the last one before it if it is kept no longer. */
    public Optional<Instant> at(long id) {
        return jdbc.sql("select at from ledger_entry where id <= :id order by id desc limit 1")
                .param("id", id)
                .query((row, n) -> ColumnTimes.required(row, "at"))
                .optional();
    }

    /** The line that was written last before a moment; 0 if none is kept. */
    public long lastBefore(Instant moment) {
        return jdbc.sql("select id from ledger_entry where at < :at order by at desc, id desc limit 1")
                .param("at", Utc.at(moment))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public Optional<Write> write(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("select * from stock_write where id = :id and (:all or store in (:stores))"))
                .param("id", id)
                .query((row, n) -> new Write(
                        id,
                        row.getString("store"),
                        row.getString("kind"),
                        WriteState.valueOf(row.getString("state")),
                        ColumnTimes.required(row, "created_at"),
                        row.getInt("tries"),
                        row.getString("adjustment_group"),
                        EntryReason.of(row.getString("code"), row.getString("message"))
                                .orElse(null)))
                .optional();
    }

    /** In their order. That the write may be seen is the caller's care. */
    public List<WriteRow> rows(long write) {
        return jdbc.sql("""
                        select level_id, from_quantity, to_quantity from stock_write_row
                        where write_id = :id order by position""")
                .param("id", write)
                .query((row, n) -> new WriteRow(
                        row.getLong("level_id"),
                        row.getObject("from_quantity", Integer.class),
                        row.getObject("to_quantity", Integer.class)))
                .list();
    }

    /** Those of some writes that are kept and may be seen. */
    public List<WriteOf> writes(StoreScope scope, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : scope.bind(jdbc.sql("""
                                select id, store, settled_at is null as is_open from stock_write
                                where id in (:ids) and (:all or store in (:stores))"""))
                        .param("ids", ids)
                        .query((row, n) ->
                                new WriteOf(row.getLong("id"), row.getString("store"), row.getBoolean("is_open")))
                        .list();
    }

    /** The levels that a write sets. */
    public List<Touched> touched(StoreScope scope, long write) {
        return distinct(scope.bind(jdbc.sql("""
                        select w.level_id, l.store, w.from_quantity, w.to_quantity, l.believed, v.product_title, v.variant_title, v.sku, c.name
                        from stock_write_row w join level l on l.id = w.level_id and (:all or l.store in (:stores))
                        """ + LEVEL + " where w.write_id = :id order by w.position"))
                .param("id", write));
    }

    /** The levels of which the ledger has lines with a cause, written within some time. */
    public List<Touched> touched(StoreScope scope, Cause cause, Instant from, Instant to, int most) {
        return distinct(scope.bind(jdbc.sql("""
                        select l.id as level_id, l.store, cast(null as integer) as from_quantity, cast(null as integer) as to_quantity,
                            l.believed, v.product_title, v.variant_title, v.sku, c.name
                        from (select distinct level_id from ledger_entry
                              where at >= :from and at < :to and cause = :cause limit :most) e
                        join level l on l.id = e.level_id and (:all or l.store in (:stores))
                        """ + LEVEL + " order by l.id"))
                .param("from", Utc.at(from))
                .param("to", Utc.at(to))
                .param("cause", cause.text())
                .param("most", most));
    }

    /** Two variants may share an inventory item, and so a level. */
    private static List<Touched> distinct(StatementSpec query) {
        Map<Long, Touched> byLevel = new LinkedHashMap<>();
        query.query((row, n) -> touched(row)).list().forEach(one -> byLevel.putIfAbsent(one.level(), one));
        return List.copyOf(byLevel.values());
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(
                row.getLong("level_id"),
                row.getString("store"),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("name"),
                row.getObject("from_quantity", Integer.class),
                row.getObject("to_quantity", Integer.class),
                row.getObject("believed", Integer.class));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                ColumnTimes.required(row, "at"),
                row.getLong("level_id"),
                row.getString("kind"),
                row.getObject("from_quantity", Integer.class),
                row.getObject("to_quantity", Integer.class),
                row.getString("cause"),
                EntryReason.in(row));
    }
}
