package io.stockroute.console.stock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stockroute.ListPage;
import io.stockroute.console.web.ReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.Decision;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerList;
import io.stockroute.stock.LedgerList.Line;
import io.stockroute.stock.WriteState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of levels and the writes that changed them, to look at. */
@Component
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

        /** Whether it stocks an item at a location; else it sets quantities. */
        public boolean activates() {
            return LedgerList.activates(kind);
        }

        /** In words. */
        @JsonIgnore
        public @Nullable String reason() {
            return EntryReason.of(code == null ? null : code.name(), message)
                    .map(ReasonText::of)
                    .orElse(null);
        }
    }

    private final LedgerList ledger;

    public StockView(LedgerList ledger) {
        this.ledger = ledger;
    }

    /** The lines of a level before one, the newest first; the total is that of all its lines. */
    public ListPage<Entry> history(Viewer viewer, long levelId, long before, int size) {
        List<Line> found = ledger.before(viewer, levelId, before, size + 1);
        return new ListPage<>(
                found.stream().limit(size).map(StockView::entry).toList(),
                0,
                found.size() > size,
                () -> ledger.count(viewer, levelId));
    }

    private static Entry entry(Line line) {
        Optional<EntryReason> reason = Optional.ofNullable(line.reason());
        return new Entry(
                line.id(),
                line.at(),
                line.kind(),
                line.from(),
                line.to(),
                line.cause(),
                reason.map(EntryReason::code).orElse(null),
                reason.filter(one -> one.units().isPresent())
                        .map(one -> one.units().getAsInt())
                        .orElse(null),
                reason.flatMap(EntryReason::message).orElse(null),
                reason.flatMap(EntryReason::decision).orElse(null));
    }

    public Optional<Write> write(Viewer viewer, long id) {
        return ledger.write(viewer, id).map(write -> {
            Optional<EntryReason> reason = Optional.ofNullable(write.reason());
            return new Write(
                    id,
                    write.store(),
                    write.kind(),
                    write.state(),
                    write.createdAt(),
                    write.tries(),
                    write.adjustmentGroup(),
                    reason.map(EntryReason::code).orElse(null),
                    reason.flatMap(EntryReason::message).orElse(null),
                    ledger.rows(id).stream()
                            .map(row -> new WriteRow(row.levelId(), row.from(), row.to()))
                            .toList());
        });
    }
}
