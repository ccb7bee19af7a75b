package io.stockroute;

import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads a page of what a query finds, and counts all of it where somebody asks.
 *
 * @param sql with {@code :size} and {@code :offset}
 * @param bound the statement of an SQL with all its other parameters
 */
public record PagedQuery(String sql, Function<String, StatementSpec> bound) {

    /** @param page from 0 */
    public <T> ListPage<T> page(RowMapper<T> row, int page, int size) {
        return ListPage.of(
                bound.apply(sql)
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(row)
                        .list(),
                page,
                size,
                this::count);
    }

    private long count() {
        return bound.apply("select count(*) from (" + sql + ") counted")
                .param("size", Integer.MAX_VALUE)
                .param("offset", 0L)
                .query(Long.class)
                .single();
    }
}
