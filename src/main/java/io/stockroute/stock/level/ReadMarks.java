package io.stockroute.stock.level;

import io.stockroute.Cause;
import io.stockroute.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Marks levels for reading: {@code read_wanted} and since when, for what and how often, of {@code level}. Whoever does it holds them. A
 * level that waits already keeps its place and its first cause.
 */
@Repository
public class ReadMarks {

    private static final String MARK = """
            update level set read_seq = read_seq + 1,
                read_since = case when read_wanted then read_since else :now end,
                read_cause = case when read_wanted then read_cause else :cause end,
                read_wanted = true, read_run = null
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ReadMarks(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Levels that are marked for the same cause. */
    public void add(Collection<Long> ids, Cause cause) {
        jdbc.update(MARK + "where id in (:ids)", mark(cause).addValue("ids", ids));
    }

    /** Levels with a cause for each, all at once. */
    public void add(Map<Long, Cause> causes) {
        Set<Cause> different = Set.copyOf(causes.values());
        if (different.size() == 1) {
            different.forEach(cause -> add(causes.keySet(), cause));
            return;
        }
        jdbc.batchUpdate(
                MARK + "where id = :id",
                new TreeMap<>(causes)
                        .entrySet().stream()
                                .map(one -> mark(one.getValue()).addValue("id", one.getKey()))
                                .toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource mark(Cause cause) {
        return new MapSqlParameterSource()
                .addValue("now", Utc.at(clock.instant()))
                .addValue("cause", cause.text());
    }
}
