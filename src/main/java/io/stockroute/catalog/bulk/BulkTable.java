package io.stockroute.catalog.bulk;

import io.stockroute.CodedReason;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkOperation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code bulk_operation}. */
@Repository
public class BulkTable {

    private static final List<String> OPEN = RecordState.names(RecordState.where(State.class, State::isOpen));

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stores of which something is due. */
    public List<String> stores() {
        return jdbc.sql("""
                        select distinct store from bulk_operation
                        where state in (:open) and due_at <= :now
                        order by store
                        """)
                .param("open", OPEN)
                .param("now", now())
                .query(String.class)
                .list();
    }

    public List<BulkOperation> due(String store) {
        return jdbc.sql("""
                        select * from bulk_operation
                        where store = :store and state in (:open) and due_at <= :now
                        order by id
                        """)
                .param("open", OPEN)
                .param("store", store)
                .param("now", now())
                .query(BulkTable::bulk)
                .list();
    }

    /** The one that is under way. */
    public Optional<Long> open(String store, BulkKind kind) {
        return jdbc.sql("""
                        select max(id) from bulk_operation
                        where store = :store and kind = :kind and state in (:open)
                        having count(*) > 0
                        """)
                .param("open", OPEN)
                .param("store", store)
                .param("kind", kind.name())
                .query(Long.class)
                .optional();
    }

    public void handOver(long from, long to) {
        jdbc.sql("update bulk_operation set run_id = :to where run_id = :from and state in (:open)")
                .param("open", OPEN)
                .param("from", from)
                .param("to", to)
                .update();
    }

    public long want(long run, String store, BulkKind kind) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into bulk_operation (run_id, store, kind, state, wanted_at, due_at)
                        values (:run, :store, :kind, :wanted, :now, :now)
                        """)
                .param("wanted", State.WANTED.name())
                .param("run", run)
                .param("store", store)
                .param("kind", kind.name())
                .param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** It is about to be sent; stored before it is, so that a lost answer is looked for. */
    void sending(BulkOperation bulk) {
        of(bulk, "update bulk_operation set started_at = :now where id = :id and started_at is null")
                .param("now", now())
                .update();
    }

    void notSent(BulkOperation bulk, List<CodedReason> reasons, Duration rest) {
        of(bulk, """
                        update bulk_operation set started_at = null, bulk_id = null, reason = :reason, due_at = :due
                        where id = :id
                        """)
                .param("reason", CodedReason.column(reasons), Types.VARCHAR)
                .param("due", now().plus(rest))
                .update();
    }

    void running(BulkOperation bulk, long bulkId, Duration rest) {
        of(bulk, """
                        update bulk_operation set state = :running, bulk_id = :bulk, reason = null, due_at = :due
                        where id = :id
                        """)
                .param("running", bulk.state().become(State.RUNNING).name())
                .param("bulk", bulkId)
                .param("due", now().plus(rest))
                .update();
    }

    void rest(BulkOperation bulk, Duration rest) {
        of(bulk, "update bulk_operation set due_at = :due where id = :id")
                .param("due", now().plus(rest))
                .update();
    }

    public void checkNow(String store, long bulkId) {
        jdbc.sql(
                        "update bulk_operation set due_at = :now where store = :store and bulk_id = :bulk and state = :running")
                .param("running", State.RUNNING.name())
                .param("store", store)
                .param("bulk", bulkId)
                .param("now", now())
                .update();
    }

    void rows(BulkOperation bulk, long rows) {
        of(bulk, "update bulk_operation set rows_read = :rows where id = :id")
                .param("rows", rows)
                .update();
    }

    void objects(BulkOperation bulk, long objects) {
        of(bulk, "update bulk_operation set objects = :objects where id = :id")
                .param("objects", objects)
                .update();
    }

    long objects(BulkOperation bulk) {
        return of(bulk, "select coalesce(objects, 0) from bulk_operation where id = :id")
                .query(Long.class)
                .single();
    }

    void addRows(BulkOperation bulk, long rows) {
        of(bulk, "update bulk_operation set rows_read = rows_read + :rows where id = :id")
                .param("rows", rows)
                .update();
    }

    long rows(BulkOperation bulk) {
        return of(bulk, "select rows_read from bulk_operation where id = :id")
                .query(Long.class)
                .single();
    }

    /** @param reasons what is to be said of its result */
    void loaded(BulkOperation bulk, List<CodedReason> reasons) {
        of(
                        bulk,
                        "update bulk_operation set state = :loaded, failures = 0, reason = :reason, due_at = :now where id = :id")
                .param("loaded", bulk.state().become(State.LOADED).name())
                .param("reason", CodedReason.column(reasons), Types.VARCHAR)
                .param("now", now())
                .update();
    }

    /** What is to be said of it. */
    public List<CodedReason> reasons(BulkOperation bulk) {
        return of(bulk, "select reason from bulk_operation where id = :id and reason is not null")
                .query(String.class)
                .optional()
                .map(CodedReason::in)
                .orElseGet(List::of);
    }

    public void settle(BulkOperation bulk, State state, List<CodedReason> reasons) {
        of(bulk, """
                        update bulk_operation set state = :state, settled_at = :now, reason = :reason where id = :id
                        """)
                .param("state", bulk.state().become(state).name())
                .param("now", now())
                .param("reason", CodedReason.column(reasons), Types.VARCHAR)
                .update();
    }

    /** A try failed; the next one goes on from the same state. */
    public void failed(BulkOperation bulk, CodedReason reason, Duration rest) {
        of(bulk, """
                        update bulk_operation set failures = failures + 1, reason = :reason, due_at = :due where id = :id
                        """)
                .param("reason", CodedReason.column(reason))
                .param("due", now().plus(rest))
                .update();
    }

    /** A try failed; the next one begins again. */
    public void again(BulkOperation bulk, CodedReason reason, Duration rest) {
        failed(bulk, reason, rest);
        of(bulk, """
                        update bulk_operation set state = :wanted, bulk_id = null, started_at = null, rows_read = 0, objects = null
                        where id = :id
                        """).param("wanted", State.WANTED.name()).update();
    }

    /** It is given up; its records are read page by page from now on. */
    public void page(BulkOperation bulk, CodedReason reason) {
        of(bulk, """
                        update bulk_operation set state = :paging, bulk_id = null, started_at = :now, rows_read = 0,
                            objects = null, failures = 0, reason = :reason, due_at = :now
                        where id = :id
                        """)
                .param("paging", bulk.state().become(State.PAGING).name())
                .param("reason", CodedReason.column(reason))
                .param("now", now())
                .update();
    }

    private StatementSpec of(BulkOperation bulk, String sql) {
        return jdbc.sql(sql).param("id", bulk.id());
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    private static BulkOperation bulk(ResultSet row, int number) throws SQLException {
        return new BulkOperation(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("store"),
                BulkKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getObject("bulk_id", Long.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getLong("rows_read"),
                row.getInt("failures"));
    }
}
