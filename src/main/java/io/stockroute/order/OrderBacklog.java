package io.stockroute.order;

import io.stockroute.RecordState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many orders are how far on their way to Source. */
@Repository
public class OrderBacklog {

    private final JdbcClient jdbc;

    public OrderBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of a sync in a state. */
    public long count(String sync, OrderState state) {
        return jdbc.sql("select count(*) from destination_order where state = :state and sync = :sync")
                .param("state", state.name())
                .param("sync", sync)
                .query(Long.class)
                .single();
    }

    /** How many orders of each sync wait for an operator; of a sync that is left out, none do. */
    public Map<String, Long> failed() {
        Map<String, Long> failed = new HashMap<>();
        jdbc.sql("select sync, count(*) as orders from destination_order where state in (:failed) group by sync")
                .param("failed", RecordState.names(OrderState.FAILED))
                .query(row -> {
                    failed.put(row.getString("sync"), row.getLong("orders"));
                });
        return failed;
    }

    /** For how many seconds the order of a sync that waits longest has waited; zero if none waits. */
    public long oldestSeconds(String sync, Instant now) {
        Optional<OffsetDateTime> oldest = jdbc.sql("""
                        select accepted_at from destination_order
                        where state in (:open) and sync = :sync order by accepted_at limit 1""")
                .param("open", RecordState.names(OrderState.OPEN))
                .param("sync", sync)
                .query(OffsetDateTime.class)
                .optional();
        return oldest.map(
                        at -> Math.max(0, Duration.between(at.toInstant(), now).toSeconds()))
                .orElse(0L);
    }
}
