package io.stockroute.order;

import io.stockroute.StoreScope;
import io.stockroute.Utc;
import io.stockroute.order.OrderList.Filter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The filter of orders as the conditions of a query in which {@code destination_order} is called o. */
final class OrderConditions {

    private static final String WORDS = """
            (position(:search in lower(o.name)) > 0 or position(:search in lower(coalesce(o.source_order_name, ''))) > 0
             or exists (select 1 from destination_order_line w where w.destination_order_id = o.id
                and (position(:search in lower(w.title)) > 0 or position(:search in lower(coalesce(w.sku, ''))) > 0)))""";

    private OrderConditions() {}

    /** Begins with a blank and {@code where}; what is asked for in no way is left out, so that an index serves the rest. */
    static String where(Filter filter) {
        StringBuilder where = new StringBuilder(" where ").append("(:all or o.sync in (:syncs))");
        and(where, filter.state().isPresent(), "o.state = :state");
        and(where, !filter.sync().isEmpty(), "o.sync = :sync");
        and(where, !filter.destination().isEmpty(), "o.destination = :destination");
        and(where, !filter.name().isEmpty(), "position(:name in lower(o.name)) > 0");
        and(where, !filter.search().isEmpty(), WORDS);
        and(where, filter.created().from().isPresent(), "o.order_created_at >= :created_from");
        and(where, filter.created().until().isPresent(), "o.order_created_at < :created_before");
        return where.toString();
    }

    static StatementSpec bind(JdbcClient jdbc, StoreScope scope, Filter filter, String sql) {
        StatementSpec bound = scope.bind(jdbc.sql(sql))
                .param("state", filter.state().map(OrderState::name).orElse(""))
                .param("sync", filter.sync())
                .param("destination", filter.destination())
                .param("name", filter.name().toLowerCase(Locale.ROOT))
                .param("search", filter.search().toLowerCase(Locale.ROOT));
        bound = day(bound, "created_from", filter.created().from());
        return day(bound, "created_before", filter.created().until().map(day -> day.plusDays(1)));
    }

    private static StatementSpec day(StatementSpec sql, String name, Optional<LocalDate> day) {
        return day.isEmpty()
                ? sql
                : sql.param(name, Utc.at(day.get().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static void and(StringBuilder where, boolean asked, String condition) {
        if (asked) {
            where.append(" and ").append(condition);
        }
    }
}
