package io.stockroute.ops.trend;

import io.stockroute.Utc;
import io.stockroute.ops.TrendMeasure;
import io.stockroute.ops.TrendSpan;
import io.stockroute.ops.trend.TrendCounts.Counted;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes {@code sync_trend}. Several instances add to the same rows, all in the order of their keys. */
@Repository
class TrendTable {

    private static final String BEGIN = """
            insert into sync_trend (sync, span, at, measure, amount) values (:sync, :span, :at, :measure, 0)
            on conflict do nothing""";

    private static final String ADD = """
            update sync_trend set amount = amount + :amount
            where sync = :sync and span = :span and at = :at and measure = :measure""";

    /** Each instance samples the same levels: the most counts. */
    private static final String RAISE = """
            update sync_trend set amount = :amount
            where sync = :sync and span = :span and at = :at and measure = :measure and amount < :amount""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    TrendTable(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds what was counted to the quarter of an hour and to the day that it is. */
    @Transactional
    public void add(Map<Counted<String>, Long> sums) {
        store(sums, ADD);
    }

    /** How many levels of each sync are out of sync; none is told too, as it is another thing than not to know. */
    @Transactional
    public void sample(Map<String, Long> outOfSync) {
        Map<Counted<String>, Long> sums = new HashMap<>();
        outOfSync.forEach((sync, levels) -> sums.put(new Counted<>(sync, TrendMeasure.OUT_OF_SYNC.name()), levels));
        store(sums, RAISE);
    }

    private void store(Map<Counted<String>, Long> sums, String update) {
        if (sums.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (TrendSpan span : TrendSpan.values()) {
            List<MapSqlParameterSource> rows = sums.entrySet().stream()
                    .sorted(Comparator.comparing(
                            Map.Entry::getKey,
                            Comparator.comparing((Counted<String> key) -> key.of())
                                    .thenComparing(Counted::measure)))
                    .map(sum -> new MapSqlParameterSource()
                            .addValue("sync", sum.getKey().of())
                            .addValue("span", span.minutes())
                            .addValue("at", Utc.at(span.begin(now)))
                            .addValue("measure", sum.getKey().measure())
                            .addValue("amount", sum.getValue()))
                    .toList();
            jdbc.batchUpdate(BEGIN, rows.toArray(SqlParameterSource[]::new));
            jdbc.batchUpdate(update, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
