package io.stockroute.settings;

import io.stockroute.AccessProblem;
import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the stores fare, to look at. */
@Repository
public class StoreStates {

    /**
     * What a store says about itself, and what became of the calls to it.
     *
     * @param scopes that its app was granted
     * @param shopAt when it last told so; null: never yet
     * @param failingSince since when calls to it come to nothing; null: they do not
     * @param accessProblem why it rejects our credentials, if that is known
     * @param changesFailingSince since when it answers queries and makes no change; null: it makes them, as far as is known
     * @param pausedAt since when an operator wants nothing to be done there; null: it is not paused
     */
    public record State(
            String store,
            @Nullable String currency,
            @Nullable String plan,
            @Nullable Boolean development,
            Set<String> scopes,
            @Nullable Instant shopAt,
            @Nullable Instant catalogAt,
            @Nullable Instant failingSince,
            @Nullable String failure,
            Optional<AccessProblem> accessProblem,
            @Nullable Instant changesFailingSince,
            @Nullable String changesFailure,
            @Nullable Instant uninstalledAt,
            @Nullable Instant pausedAt,
            @Nullable String pausedBy) {

        public State {
            scopes = Set.copyOf(scopes);
        }
    }

    private final JdbcClient jdbc;

    public StoreStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the stores that are known, by name. */
    public List<State> of(Collection<String> stores) {
        return jdbc.sql("select * from store_state where store in (:stores) order by store")
                .param("stores", StoreScope.notEmpty(stores))
                .query(StoreStates::row)
                .list();
    }

    private static State row(ResultSet row, int number) throws SQLException {
        String scopes = row.getString("scopes");
        return new State(
                row.getString("store"),
                row.getString("currency"),
                row.getString("plan"),
                row.getObject("development", Boolean.class),
                scopes == null || scopes.isBlank()
                        ? Set.of()
                        : Set.of(scopes.strip().split(" +")),
                ColumnTimes.at(row, "shop_at"),
                ColumnTimes.at(row, "catalog_at"),
                ColumnTimes.at(row, "failing_since"),
                row.getString("failure"),
                AccessProblem.in(row.getString("access_problem")),
                ColumnTimes.at(row, "changes_failing_since"),
                row.getString("changes_failure"),
                ColumnTimes.at(row, "uninstalled_at"),
                ColumnTimes.at(row, "paused_at"),
                row.getString("paused_by"));
    }
}
