package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.PagedQuery;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What a preview has found, to look at. Stock may flow on from a Destination into syncs of other Sources: of those a merchant is told
 * nothing.
 */
@Repository
public class PreviewView {

    private static final String CHANGES = """
            select store, sync, product, variant, sku, location, from_quantity, to_quantity from preview_change
            where preview_id = :preview and (:all or sync in (:syncs)) and (:store = '' or store = :store) and (:like = '' or search like :like escape '!')
            """;

    private static final String SKIPPED = "preview_id = :preview and (:all or destination in (:stores))";

    private static final String ORDER = " order by preview_id, sort_key, inventory_item_id, location_id";

    /**
     * A store in the plan.
     *
     * @param sync another one where stock flows on from a Destination
     * @param source whether it is the sync's Source
     * @param levels that would be kept in sync
     * @param leaving levels that are kept in sync now and would be left alone, with what they hold
     * @param asked levels that Shopify is asked for, {@code read} of them have been
     * @param knownAt the oldest of the quantities that the plan was made from
     * @param onHold why the guard would put the run on hold; null: it would not
     * @param paused whether an operator wants nothing to be written there just now
     * @param failingSince since when it does not answer, and {@code failing} why; null: it answers
     */
    public record StoreLine(
            String store,
            String sync,
            boolean source,
            long levels,
            long changes,
            long toZero,
            long unitsUp,
            long unitsDown,
            long leaving,
            long asked,
            long read,
            @Nullable Instant knownAt,
            @Nullable CodedReason failure,
            @Nullable CodedReason onHold,
            boolean paused,
            @Nullable Instant failingSince,
            @Nullable String failing) {}

    /** @param from null: the item is not stocked there, and would be */
    public record Change(
            String store,
            String sync,
            String product,
            String variant,
            String sku,
            String location,
            @Nullable Integer from,
            int to) {

        public long change() {
            return (long) to - (from == null ? 0 : from);
        }
    }

    public record Skip(
            String destination,
            String store,
            SkipKind kind,
            String product,
            String variant,
            String sku,
            String location,
            List<CodedReason> reasons) {}

    private final JdbcClient jdbc;
    private final RowByRow files;
    private final GuardRule guard;

    public PreviewView(JdbcClient jdbc, RowByRow files, Tuning tuning) {
        this.jdbc = jdbc;
        this.files = files;
        this.guard = new GuardRule(tuning.guard());
    }

    /** The stores of a plan, in the order in which stock flows. */
    public List<StoreLine> stores(StoreScope scope, long preview) {
        return of(scope, preview, """
                        select s.*, x.paused_at is not null as paused, x.failing_since, x.failure as failing
                        from preview_store s left join store_state x on x.store = s.store where s.preview_id = :preview and (:all or s.sync in (:syncs))
                        order by s.changes desc, s.levels desc, s.store
                        """).query((row, n) -> store(row)).list();
    }

    private StoreLine store(ResultSet row) throws SQLException {
        String store = row.getString("store");
        ChangeExtent extent = new ChangeExtent(
                row.getLong("stocked"),
                row.getLong("stocked_units"),
                row.getLong("zeroed"),
                row.getLong("moved"),
                row.getLong("moved_units"));
        GuardVerdict verdict = guard.check(store, extent);
        OffsetDateTime knownAt = row.getObject("known_at", OffsetDateTime.class);
        return new StoreLine(
                store,
                row.getString("sync"),
                row.getBoolean("source"),
                row.getLong("levels"),
                row.getLong("changes"),
                extent.zeroedLevels(),
                row.getLong("units_up"),
                row.getLong("units_down"),
                row.getLong("leaving"),
                row.getLong("asked"),
                row.getLong("answered"),
                knownAt == null ? null : knownAt.toInstant(),
                CodedReason.in(row.getString("failure")).stream().findFirst().orElse(null),
                verdict instanceof GuardVerdict.Hold onHold ? onHold.reason() : null,
                row.getBoolean("paused"),
                ColumnTimes.at(row, "failing_since"),
                row.getString("failing"));
    }

    /** A page, from 0, of what would change, the largest changes first. */
    public ListPage<Change> changes(
            StoreScope scope, long preview, Optional<String> store, Optional<String> search, int page, int size) {
        return new PagedQuery(CHANGES + ORDER + " limit :size offset :offset", sql -> of(scope, preview, sql)
                        .param("store", store.orElse(""))
                        .param("like", search.map(PreviewView::like).orElse("")))
                .page((row, n) -> change(row), page, size);
    }

    /** All changes, one after the other. */
    public void eachChange(StoreScope scope, long preview, Consumer<Change> each) {
        files.each(
                jdbc -> scope.bind(jdbc.sql(CHANGES + ORDER))
                        .param("preview", preview)
                        .param("store", "")
                        .param("like", ""),
                row -> each.accept(change(row)));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("store"),
                row.getString("sync"),
                row.getString("product"),
                row.getString("variant"),
                row.getString("sku"),
                row.getString("location"),
                row.getObject("from_quantity", Integer.class),
                row.getInt("to_quantity"));
    }

    /** How much is not synced, by why; without what does not occur. */
    public Map<SkipKind, Long> skipped(StoreScope scope, long preview) {
        Map<SkipKind, Long> counts = new EnumMap<>(SkipKind.class);
        of(scope, preview, "select kind, count(*) as lines from preview_skip where " + SKIPPED + " group by kind")
                .query(row -> {
                    counts.put(SkipKind.valueOf(row.getString("kind")), row.getLong("lines"));
                });
        return counts;
    }

    /** A page, from 0, of what is not synced. */
    public ListPage<Skip> skips(
            StoreScope scope, long preview, Optional<SkipKind> kind, Optional<String> search, int page, int size) {
        return new PagedQuery("""
                        select * from preview_skip where %s and (:kind = '' or kind = :kind)
                            and (:like = '' or search like :like escape '!')
                        order by preview_id, kind, id limit :size offset :offset
                        """.formatted(SKIPPED), sql -> of(scope, preview, sql)
                        .param("kind", kind.map(Enum::name).orElse(""))
                        .param("like", search.map(PreviewView::like).orElse("")))
                .page((row, n) -> skip(row), page, size);
    }

    /** All that is not synced, one after the other. */
    public void eachSkip(StoreScope scope, long preview, Consumer<Skip> each) {
        files.each(
                jdbc -> scope.bind(jdbc.sql(
                                "select * from preview_skip where " + SKIPPED + " order by preview_id, kind, id"))
                        .param("preview", preview),
                row -> each.accept(skip(row)));
    }

    private static Skip skip(ResultSet row) throws SQLException {
        return new Skip(
                row.getString("destination"),
                row.getString("store"),
                SkipKind.valueOf(row.getString("kind")),
                row.getString("product"),
                row.getString("variant"),
                row.getString("sku"),
                row.getString("location"),
                CodedReason.in(row.getString("reasons")));
    }

    private StatementSpec of(StoreScope scope, long preview, String sql) {
        return scope.bind(jdbc.sql(sql)).param("preview", preview);
    }

    private static String like(String search) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? ""
                : "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
