package io.stockroute.run;

import io.stockroute.Texts;
import io.stockroute.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators decided, and when; never changed. */
@Repository
public class OperatorActions {

    /** What can be decided of a run, or of a store. */
    public enum Action {
        APPROVE,
        REJECT,
        UNDO,
        RESUME,
        PAUSE
    }

    /** One decision. */
    public record Taken(Instant at, String operator, Action action) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public OperatorActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(String operator, Action action, Optional<Long> run, Optional<String> store) {
        jdbc.sql("""
                        insert into operator_action (at, operator, action, run_id, store)
                        values (:at, :operator, :action, :run, :store)""")
                .param("at", Utc.at(clock.instant()))
                .param("operator", Texts.cut(operator, 100))
                .param("action", action.name())
                .param("run", run.orElse(null), java.sql.Types.BIGINT)
                .param("store", store.orElse(null), java.sql.Types.VARCHAR)
                .update();
    }

    /** What was decided of a run, the oldest first. */
    public List<Taken> ofRun(long run) {
        return taken("where run_id = :of order by id", run);
    }

    /** What was decided of a store, the newest first; the last fifty. */
    public List<Taken> ofStore(String store) {
        return taken("where store = :of order by id desc limit 50", store);
    }

    private List<Taken> taken(String which, Object of) {
        return jdbc.sql("select at, operator, action from operator_action " + which)
                .param("of", of)
                .query((row, n) -> new Taken(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("operator"),
                        Action.valueOf(row.getString("action"))))
                .list();
    }
}
