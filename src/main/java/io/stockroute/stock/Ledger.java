package io.stockroute.stock;

import io.stockroute.Utc;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger's past: entries are only ever appended, in the transaction of what they tell of. */
@Component
public class Ledger {

    private static final int LONGEST = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    public Ledger(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void append(Collection<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var now = Utc.at(clock.instant());
        jdbc.batchUpdate(
                """
                insert into ledger_entry (at, level_id, kind, from_quantity, to_quantity, cause, detail)
                values (:at, :level, :kind, :from, :to, :cause, :detail)""",
                entries.stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("at", now)
                                .addValue("level", entry.levelId())
                                .addValue("kind", entry.kind().name())
                                .addValue("from", entry.from(), Types.INTEGER)
                                .addValue("to", entry.to(), Types.INTEGER)
                                .addValue("cause", entry.cause(), Types.VARCHAR)
                                .addValue("detail", cut(entry.detail()), Types.VARCHAR))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** A run that was planned is held back: a line for each level that it would change. */
    public void heldBack(long run, String reason) {
        jdbc.update(
                """
                insert into ledger_entry (at, level_id, kind, from_quantity, to_quantity, cause, detail)
                select cast(:at as timestamp with time zone), level_id, 'HELD', from_quantity, to_quantity, cast(:cause as varchar), cast(:detail as varchar)
                from run_change where run_id = :run and state = :planned""",
                new MapSqlParameterSource("run", run)
                        .addValue("at", Utc.at(clock.instant()))
                        .addValue("planned", RunChange.State.PLANNED.name())
                        .addValue("cause", Cause.run(run).text())
                        .addValue("detail", cut(reason)));
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
