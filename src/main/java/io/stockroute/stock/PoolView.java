package io.stockroute.stock;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the stores of two-way syncs hold together, and what made it so, to look at. */
@Repository
public class PoolView {

    /**
     * A product at a location of Source and at those paired with it.
     *
     * @param sourceLevel the level of Source with whose quantity it began
     * @param quantity what every level should hold; null: it is suspended, as Source's level is not stocked or was never read
     * @param ended why it ended, if it has and has not begun again
     * @param out how many levels take no part, as the item is not stocked there
     */
    public record Pool(
            String sync,
            long sourceLevel,
            @Nullable String sku,
            @Nullable String product,
            @Nullable String location,
            @Nullable Integer quantity,
            @Nullable Instant startedAt,
            @Nullable LedgerCode ended,
            int levels,
            int out) {}

    /**
     * What made a pool what it is.
     *
     * @param level where it happened
     * @param quantity the pool's after it
     * @param start the pool began with these units
     * @param ended why the pool ended here; null: it did not
     */
    public record Change(
            long id,
            Instant at,
            long level,
            String store,
            int units,
            int quantity,
            boolean start,
            @Nullable LedgerCode ended,
            String cause) {}

    private static final String BEGUN =
            "select k.sync, k.level_id from level_link k where k.level_id = k.source_level_id";

    /** Also those that ended, and what is linked with Source though Source's level shares nothing. */
    private static final String ALL = BEGUN + """
             union
            select x.sync, x.source_level_id from pool_change x where x.ended is not null
            union
            select n.sync, n.source_level_id from level_link n where n.sync in (:twoWay)
            """;

    private static final String SHARED = """
            select n.sync, n.source_level_id as level_id from level_link n
            where n.level_id = :level and exists (select 1 from level_link own
                where own.level_id = n.source_level_id and own.source_level_id = n.source_level_id and own.sync = n.sync)
            """;

    private static final String POOL = """
            select k.sync, k.level_id, v.sku, v.product_title, c.name, p.quantity, p.started_at, e.ended,
                   (select count(*) from level_link n where n.source_level_id = k.level_id and n.sync = k.sync) as levels,
                   (select count(*) from level_link n join level m on m.id = n.level_id
                    where n.source_level_id = k.level_id and n.sync = k.sync and not coalesce(m.stocked, false)) as out
            from (%s) k
            join level s on s.id = k.level_id
            left join pool p on p.source_level_id = k.level_id and p.sync = k.sync
            left join pool_change e on e.id = (select max(x.id) from pool_change x
                where x.source_level_id = k.level_id and x.sync = k.sync)
            left join variant v on v.inventory_item_id = s.inventory_item_id and v.store = s.store
            left join location c on c.store = s.store and c.location_id = s.location_id
            where (:sku = '' or v.sku = :sku) and (:all or k.sync in (:syncs))
            """;

    /** Rows of one pool, {@code :sync} and {@code :source}. */
    static final String CHANGE = """
            select x.id, x.at, x.level_id, l.store, x.units, x.quantity, x.start, x.ended, x.cause
            from pool_change x join level l on l.id = x.level_id
            where x.source_level_id = :source and x.sync = :sync
            """;

    private final JdbcClient jdbc;
    private final Syncs syncs;

    public PoolView(JdbcClient jdbc, Syncs syncs) {
        this.jdbc = jdbc;
        this.syncs = syncs;
    }

    private List<String> twoWay() {
        return Stream.concat(
                        Stream.of(""), // SQL knows no empty list
                        syncs.enabledWith(Strategy.TWO_WAY::equals).stream())
                .toList();
    }

    /** A page, from 0; of one SKU, if one is given. */
    public ListPage<Pool> pools(StoreScope scope, String sku, int page, int size) {
        return new PagedQuery(
                        POOL.formatted(BEGUN) + " order by k.level_id, k.sync limit :size offset :offset",
                        sql -> scope.bind(jdbc.sql(sql)).param("sku", sku))
                .page(PoolView::pool, page, size);
    }

    /** A page of those that are suspended or have ended, or in which a level takes no part; of one SKU, if one is given. */
    public ListPage<Pool> incomplete(StoreScope scope, String sku, int page, int size) {
        return new PagedQuery(
                        POOL.formatted(ALL) + """
                         and (p.quantity is null or exists (
                            select 1 from level_link n join level m on m.id = n.level_id
                            where n.source_level_id = k.level_id and n.sync = k.sync and not coalesce(m.stocked, false)))
                        order by k.level_id, k.sync limit :size offset :offset""",
                        sql -> scope.bind(jdbc.sql(sql)).param("sku", sku).param("twoWay", twoWay()))
                .page(PoolView::pool, page, size);
    }

    /** The pools that a level shares. */
    public List<Pool> of(StoreScope scope, long level) {
        return scope.bind(jdbc.sql(POOL.formatted(SHARED) + " order by k.sync"))
                .param("sku", "")
                .param("level", level)
                .query(PoolView::pool)
                .list();
    }

    /** What changed a pool since it began the last time, the newest first. */
    public ListPage<Change> changes(StoreScope scope, String sync, long sourceLevel, int page, int size) {
        return new PagedQuery(
                        CHANGE + """
                         and x.id >= coalesce((select max(y.id) from pool_change y
                            where y.source_level_id = :source and y.sync = :sync and y.start), 0)
                          and (:all or x.sync in (:syncs))
                        order by x.id desc limit :size offset :offset""",
                        sql -> scope.bind(jdbc.sql(sql)).param("sync", sync).param("source", sourceLevel))
                .page(PoolView::change, page, size);
    }

    /** What changed a pool within some time, the newest first; also one that has ended. */
    public List<Change> changes(String sync, long sourceLevel, Instant from, Instant to, int most) {
        return changes(jdbc.sql(CHANGE + """
                         and x.at >= :from and x.at < :to
                        order by x.source_level_id desc, x.sync desc, x.at desc limit :most""")
                .param("sync", sync)
                .param("source", sourceLevel)
                .param("from", Utc.at(from))
                .param("to", Utc.at(to))
                .param("most", most));
    }

    private static Pool pool(ResultSet row, int number) throws SQLException {
        return new Pool(
                row.getString("sync"),
                row.getLong("level_id"),
                row.getString("sku"),
                row.getString("product_title"),
                row.getString("name"),
                row.getObject("quantity", Integer.class),
                ColumnTimes.at(row, "started_at"),
                LedgerCode.named(row.getString("ended")).orElse(null),
                row.getInt("levels"),
                row.getInt("out"));
    }

    static List<Change> changes(StatementSpec sql) {
        return sql.query(PoolView::change).list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                ColumnTimes.required(row, "at"),
                row.getLong("level_id"),
                row.getString("store"),
                row.getInt("units"),
                row.getInt("quantity"),
                row.getBoolean("start"),
                LedgerCode.named(row.getString("ended")).orElse(null),
                row.getString("cause"));
    }
}
