package io.stockroute.run;

import io.stockroute.RecordState;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has become of a plan that was saved. */
@Repository
public class OutcomeView {

    /**
     * The levels of a plan as they stand now.
     *
     * @param asPlanned hold what the plan says
     * @param underWay are to hold it, and do not yet
     * @param onHold are to hold it, and are kept on hold by a run until an operator decides: it waits, was rejected or undone
     * @param onHoldBy the last such run
     * @param otherwise are to hold something else, as their stock has moved since the plan
     * @param open of which nothing is wanted yet, or any more
     */
    public record Outcome(
            long asPlanned,
            long underWay,
            long onHold,
            @Nullable Long onHoldBy,
            long otherwise,
            long open) {

        public long levels() {
            return asPlanned + underWay + onHold + otherwise + open;
        }

        /** Whether something may still come. */
        public boolean goesOn() {
            return underWay + onHold + open > 0;
        }
    }

    /** A level that was decided otherwise than planned. */
    public record Difference(
            String store,
            String product,
            String variant,
            String sku,
            String location,
            long level,
            int planned,
            @Nullable Integer holds,
            int target) {}

    private static final String LEVELS = """
            from preview_change c join level l on l.inventory_item_id = c.inventory_item_id
                and l.location_id = c.location_id and l.store = c.store
            left join run r on r.id = l.on_hold_by
            where c.preview_id = :preview and (:all or c.sync in (:syncs))
            """;

    private static final String ON_HOLD = """
            l.target = c.to_quantity and coalesce(l.believed, 0) <> l.target
                and r.state in (:states)
            """;

    private final JdbcClient jdbc;

    public OutcomeView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Outcome outcome(StoreScope scope, long preview) {
        return scope.bind(jdbc.sql("""
                        select count(*) as lines,
                            count(case when l.target = c.to_quantity and coalesce(l.believed, 0) = l.target
                                and not l.read_wanted then 1 end) as as_planned,
                            count(case when l.target = c.to_quantity then 1 end) as wanted,
                            count(case when %1$s then 1 end) as on_hold,
                            max(case when %1$s then r.id end) as on_hold_by,
                            count(case when l.target <> c.to_quantity then 1 end) as otherwise,
                            (select count(*) from preview_change a where a.preview_id = :preview
                                and (:all or a.sync in (:syncs))) as changes
                        """.formatted(ON_HOLD) + LEVELS))
                .param("states", RecordState.names(RunState.KEEPING_ON_HOLD))
                .param("preview", preview)
                .query((row, n) -> outcome(row))
                .single();
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        long asPlanned = row.getLong("as_planned");
        long wanted = row.getLong("wanted");
        long otherwise = row.getLong("otherwise");
        long onHold = row.getLong("on_hold");
        return new Outcome(
                asPlanned,
                wanted - asPlanned - onHold,
                onHold,
                row.getObject("on_hold_by", Long.class),
                otherwise,
                row.getLong("changes") - wanted - otherwise);
    }

    /** Some of the levels that were decided otherwise, those furthest from the plan first. */
    public List<Difference> differences(StoreScope scope, long preview, int size) {
        return scope.bind(jdbc.sql("select c.*, l.id, l.believed, l.target " + LEVELS + """
                         and l.target <> c.to_quantity
                        order by abs(cast(l.target as bigint) - c.to_quantity) desc, l.id limit :size
                        """))
                .param("preview", preview)
                .param("size", size)
                .query((row, n) -> new Difference(
                        row.getString("store"),
                        row.getString("product"),
                        row.getString("variant"),
                        row.getString("sku"),
                        row.getString("location"),
                        row.getLong("id"),
                        row.getInt("to_quantity"),
                        row.getObject("believed", Integer.class),
                        row.getInt("target")))
                .list();
    }
}
