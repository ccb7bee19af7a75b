package io.stockroute.console.stock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.Decision;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.WriteState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of levels and the writes that changed them, to look at. */
@Repository
public class StockView {

    public record Entry(
            long id,
            Instant at,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable LedgerCode code,
            @Nullable Integer units,
            @Nullable String message,
            @Nullable Decision decision) {}

    public record WriteRow(
            long levelId, @Nullable Integer from, @Nullable Integer to) {}

    public record Write(
            long id,
            String store,
            String kind,
            WriteState state,
            Instant createdAt,
            int tries,
            @Nullable String adjustmentGroup,
            @Nullable LedgerCode code,
            @Nullable String message,
            List<WriteRow> rows) {

        /** In words. */
        @JsonIgnore
        public @Nullable String reason() {
            return EntryReason.of(code == null ? null : code.name(), message)
                    .map(ReasonText::of)
                    .orElse(null);
        }
    }

    private final JdbcClient jdbc;

    public StockView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> history(Viewer viewer, long levelId, long before, int size) {
        return viewer.bind(jdbc.sql("""
                        select id, at, kind, from_quantity, to_quantity, cause, code, units, message, decision
                        from ledger_entry
                        where level_id = :level and id < :before
                          and (:all or exists (select 1 from level l where l.id = :level and l.store in (:stores)))
                        order by id desc limit :size"""))
                .param("level", levelId)
                .param("before", before)
                .param("size", size)
                .query((rs, n) -> entry(rs))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Optional<EntryReason> reason = Optional.ofNullable(EntryReason.in(row));
        return new Entry(
                row.getLong("id"),
                ColumnTimes.required(row, "at"),
                row.getString("kind"),
                row.getObject("from_quantity", Integer.class),
                row.getObject("to_quantity", Integer.class),
                row.getString("cause"),
                reason.map(EntryReason::code).orElse(null),
                row.getObject("units", Integer.class),
                row.getString("message"),
                reason.flatMap(EntryReason::decision).orElse(null));
    }

    public Optional<Write> write(Viewer viewer, long id) {
        List<WriteRow> rows = jdbc.sql("""
                        select level_id, from_quantity, to_quantity from stock_write_row
                        where write_id = :id order by position""")
                .param("id", id)
                .query((rs, n) -> new WriteRow(
                        rs.getLong("level_id"),
                        rs.getObject("from_quantity", Integer.class),
                        rs.getObject("to_quantity", Integer.class)))
                .list();
        return viewer.bind(jdbc.sql("select * from stock_write where id = :id and (:all or store in (:stores))"))
                .param("id", id)
                .query((rs, n) -> new Write(
                        id,
                        rs.getString("store"),
                        rs.getString("kind"),
                        WriteState.valueOf(rs.getString("state")),
                        ColumnTimes.required(rs, "created_at"),
                        rs.getInt("tries"),
                        rs.getString("adjustment_group"),
                        LedgerCode.named(rs.getString("code")).orElse(null),
                        rs.getString("message"),
                        rows))
                .optional();
    }
}
