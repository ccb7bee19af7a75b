package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Utc;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger's past: entries are only ever appended, in the transaction of what they tell of. */
@Component
public class Ledger {

    /** Hears of entries as they are written; the transaction may still fail. */
    public interface Listener {

        void appended(Collection<LedgerEntry> entries);
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectProvider<Listener> listeners;

    public Ledger(NamedParameterJdbcTemplate jdbc, Clock clock, ObjectProvider<Listener> listeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.listeners = listeners;
    }

    public void append(Collection<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        listeners.forEach(listener -> listener.appended(entries));
        var now = Utc.at(clock.instant());
        jdbc.batchUpdate(
                """
                insert into ledger_entry (at, level_id, kind, from_quantity, to_quantity, cause, code, units, message, decision)
                values (:at, :level, :kind, :from, :to, :cause, :code, :units, :message, :decision)""",
                entries.stream()
                        .map(entry -> reason(entry.reason())
                                .addValue("at", now)
                                .addValue("level", entry.levelId())
                                .addValue("kind", entry.kind().name())
                                .addValue("from", entry.from(), Types.INTEGER)
                                .addValue("to", entry.to(), Types.INTEGER)
                                .addValue("cause", entry.cause(), Types.VARCHAR))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** A run that was planned is put on hold: a line for each level that it would change. */
    public void onHold(Collection<RunChange> planned) {
        append(planned.stream()
                .map(change -> new LedgerEntry(
                        change.levelId(),
                        LedgerEntry.Kind.ON_HOLD,
                        Levels.boxed(change.from()),
                        change.to(),
                        Cause.run(change.runId()).text(),
                        EntryReason.of(LedgerCode.NEEDS_APPROVAL)))
                .toList());
    }

    private static MapSqlParameterSource reason(@Nullable EntryReason reason) {
        Optional<EntryReason> given = Optional.ofNullable(reason);
        return new MapSqlParameterSource()
                .addValue("code", given.map(each -> each.code().name()).orElse(null), Types.VARCHAR)
                .addValue("units", given.map(each -> Levels.boxed(each.units())).orElse(null), Types.INTEGER)
                .addValue("message", given.flatMap(EntryReason::message).orElse(null), Types.VARCHAR)
                .addValue(
                        "decision",
                        given.flatMap(EntryReason::decision)
                                .map(Decision::toJson)
                                .orElse(null),
                        Types.VARCHAR);
    }
}
