package io.stockroute.console.store;

import io.stockroute.RecordState;
import io.stockroute.console.store.StoreProblemRule.Failing;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.StoreAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is wrong with the stores; one query however many there are. */
@Repository
public class StoreProblems {

    /** Orders that wait as the store rejects our credentials for them; its stock may flow all the same. */
    private static final String WAITING = """
            from destination_order o
            where o.state in (:open) and o.reason_code = :unauthorized
              and o.reason like s.store || :rejects || '%'
              and exists (select 1 from order_poll_cursor b where b.sync = o.sync and b.destination = o.destination)""";

    private final JdbcClient jdbc;
    private final Stores stores;
    private final StoreAccess access;
    private final Clock clock;

    StoreProblems(JdbcClient jdbc, Stores stores, StoreAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.access = access;
        this.clock = clock;
    }

    /** Of the configured stores, by name. */
    public List<StoreProblem> all(Viewer viewer) {
        List<String> names = stores.names().stream()
                .filter(name -> viewer.isAdministrator() || viewer.stores().contains(name))
                .toList();
        return names.isEmpty()
                ? List.of()
                : jdbc
                        .sql("""
                                select s.store, s.failing_since, s.failure, s.uninstalled_at, s.scopes, s.shop_at,
                                    w.failure as poll_failure, coalesce(w.polled_at, w.since) as poll_since,
                                    (select min(o.accepted_at) %1$s) as wait_since, (select max(o.reason) %1$s) as wait_failure
                                from store_state s
                                left join order_poll_cursor w on w.destination = s.store and w.failure is not null
                                where s.store in (:stores) order by s.store""".formatted(WAITING))
                        .param("open", RecordState.names(OrderState.OPEN))
                        .param("unauthorized", OrderReason.STORE_UNAUTHORIZED.name())
                        .param("rejects", OrderReason.REJECTS)
                        .param("stores", names)
                        .query((row, n) -> troubles(row))
                        .list()
                        .stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    private List<StoreProblem> troubles(ResultSet row) throws SQLException {
        String store = row.getString("store");
        return StoreProblemRule.of(
                store,
                Optional.ofNullable(ColumnTimes.at(row, "uninstalled_at")),
                failing(row, "failing_since", "failure"),
                failing(row, "poll_since", "poll_failure"),
                failing(row, "wait_since", "wait_failure"),
                access.lacking(store, scopes(row.getString("scopes"))),
                Optional.ofNullable(ColumnTimes.at(row, "shop_at")).orElse(clock.instant()));
    }

    private static Optional<Failing> failing(ResultSet row, String since, String reason) throws SQLException {
        String text = Optional.ofNullable(row.getString(reason)).orElse("");
        boolean fails = ColumnTimes.at(row, since) != null && (reason.equals("failure") || !text.isEmpty());
        return fails ? Optional.of(new Failing(ColumnTimes.required(row, since), text)) : Optional.empty();
    }

    static Set<String> scopes(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
