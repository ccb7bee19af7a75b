package io.stockroute.benchmark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts very many rows into tables, and says how long each took. */
final class Rows {

    private static final int CHUNK = 10_000;

    /** The values of the row of this number, counted from 0. */
    @FunctionalInterface
    interface Maker {
        Object[] row(int number);
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Rows(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** @param table a table and its columns, {@code level (id, store)} */
    void add(String table, int count, Maker maker) {
        long begin = System.nanoTime();
        for (int first = 0; first < count; first += CHUNK) {
            add(table, first, Math.min(count, first + CHUNK), maker);
        }
        System.out.printf(
                Locale.ROOT,
                "%,10d rows of %s in %.1f s%n",
                count,
                table.substring(0, table.indexOf(' ')),
                (System.nanoTime() - begin) / 1e9);
    }

    private void add(String table, int first, int end, Maker maker) {
        List<Object[]> rows = new ArrayList<>();
        for (int number = first; number < end; number++) {
            rows.add(sql(maker.row(number)));
        }
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        transaction.executeWithoutResult(
                status -> jdbc.batchUpdate("insert into " + table + " values (" + marks + ")", rows));
    }

    private static Object[] sql(Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof Instant at) {
                row[i] = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            }
        }
        return row;
    }

    void execute(String sql) {
        jdbc.execute(sql);
    }
}
