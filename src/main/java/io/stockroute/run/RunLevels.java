package io.stockroute.run;

import io.stockroute.ListPage;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.RunChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The levels that a run changes, the largest changes first. */
@Repository
public class RunLevels {

    /**
     * What a run changes of a level.
     *
     * @param from in units; null: not stocked
     * @param to in units
     * @param beforeHold whether it was written before the run was put on hold, and counted against it
     * @param holds what the level was found to hold when it could not be restored
     * @param now what the level is known to hold now
     */
    public record Row(
            long levelId,
            String store,
            @Nullable Long itemId,
            @Nullable String product,
            @Nullable String variant,
            @Nullable String sku,
            @Nullable String location,
            @Nullable Integer from,
            int to,
            RunChange.State state,
            boolean beforeHold,
            @Nullable Integer holds,
            @Nullable EntryReason note,
            @Nullable Integer now) {}

    private static final String CHANGED = """
            run_id = :run and (:state = '' or state = :state)
            and (:all or exists (select 1 from level s where s.id = level_id and s.store in (:stores)))
            """;

    private final JdbcClient jdbc;
    private final RowByRow files;

    public RunLevels(JdbcClient jdbc, RowByRow files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A page, from 0; of one state, if given. */
    public ListPage<Row> page(StoreScope scope, long run, Optional<RunChange.State> state, int page, int size) {
        return ListPage.of(
                changes(jdbc, scope, run, state, size + 1, (long) page * size)
                        .query(RunLevels::row)
                        .list(),
                page,
                size,
                () -> count(scope, run, state));
    }

    private long count(StoreScope scope, long run, Optional<RunChange.State> state) {
        return bound(jdbc, scope, run, state, "select count(*) from run_change where " + CHANGED)
                .query(Long.class)
                .single();
    }

    /** All, one by one; of one state, if given. */
    public void each(StoreScope scope, long run, Optional<RunChange.State> state, Consumer<Row> taker) {
        files.each(jdbc -> changes(jdbc, scope, run, state, Integer.MAX_VALUE, 0), row -> taker.accept(row(row, 0)));
    }

    private static StatementSpec changes(
            JdbcClient jdbc, StoreScope scope, long run, Optional<RunChange.State> state, int most, long skipped) {
        return bound(jdbc, scope, run, state, """
                        select c.*, l.store, l.inventory_item_id, l.believed, v.product_title, v.variant_title, v.sku, o.name
                        from (select * from run_change where %s
                              order by size desc, level_id limit :most offset :skipped) c
                        left join level l on l.id = c.level_id
                        left join variant v on v.inventory_item_id = l.inventory_item_id and v.store = l.store
                            and v.variant_id = (select min(x.variant_id) from variant x
                                where x.inventory_item_id = l.inventory_item_id and x.store = l.store)
                        left join location o on o.store = l.store and o.location_id = l.location_id
                        order by c.size desc, c.level_id""".formatted(CHANGED))
                .param("most", most)
                .param("skipped", skipped);
    }

    private static StatementSpec bound(
            JdbcClient jdbc, StoreScope scope, long run, Optional<RunChange.State> state, String sql) {
        return scope.bind(jdbc.sql(sql))
                .param("run", run)
                .param("state", state.map(Enum::name).orElse(""));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("level_id"),
                Optional.ofNullable(row.getString("store")).orElse(""),
                row.getObject("inventory_item_id", Long.class),
                row.getString("product_title"),
                row.getString("variant_title"),
                row.getString("sku"),
                row.getString("name"),
                row.getObject("from_quantity", Integer.class),
                row.getInt("to_quantity"),
                RunChange.State.valueOf(row.getString("state")),
                row.getBoolean("before_hold"),
                row.getObject("found", Integer.class),
                EntryReason.of(row.getString("note"), row.getString("note_message"))
                        .orElse(null),
                row.getObject("believed", Integer.class));
    }
}
