package io.stockroute.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The empty database of a benchmark, and what is counted in it. PostgreSQL is as it is delivered, but for one extension. */
final class BenchmarkDatabase implements AutoCloseable {

    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0";

    private final String url;
    private final int port;
    private final @Nullable EmbeddedPostgres postgres;
    private final JdbcTemplate jdbc;

    private BenchmarkDatabase(String url, String countingUrl, int port, @Nullable EmbeddedPostgres postgres) {
        this.url = url;
        this.port = port;
        this.postgres = postgres;
        this.jdbc = new JdbcTemplate(new DriverManagerDataSource(countingUrl, user(), password()));
    }

    static BenchmarkDatabase fresh(boolean postgres) {
        return postgres ? postgresql() : h2();
    }

    /** The benchmark asks over TCP while the server has the file open. */
    private static BenchmarkDatabase h2() {
        String file = "./target/benchmark/alignment-" + System.currentTimeMillis();
        int port = AlignmentBenchmark.freePort();
        return new BenchmarkDatabase(
                "jdbc:h2:file:" + file + OPTIONS, "jdbc:h2:tcp://127.0.0.1:" + port + "/" + file + OPTIONS, port, null);
    }

    private static BenchmarkDatabase postgresql() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track", "top")
                    .start();
            String url = postgres.getJdbcUrl("postgres", "postgres");
            var database = new BenchmarkDatabase(url, url, 0, postgres);
            database.jdbc.execute("create extension pg_stat_statements");
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String user() {
        return postgres == null ? "sa" : "postgres";
    }

    private String password() {
        return postgres == null ? "" : "postgres";
    }

    /** Where a server lets the benchmark count in its database; 0: the database has a port of its own. */
    int port() {
        return port;
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=" + password());
    }

    long count(String sql) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class)).orElse(0L);
    }

    /** Statements so far; -1 if the database does not count them. */
    long statements() {
        return postgres == null ? -1 : count("select coalesce(sum(calls), 0) from pg_stat_statements");
    }

    void forgetStatements() {
        if (postgres != null) {
            jdbc.execute("select pg_stat_statements_reset()");
        }
    }

    /** The tables whose rows were changed most; empty if the database does not count. */
    List<Map<String, Object>> updates() {
        return postgres == null ? List.of() : jdbc.queryForList("""
                        select relname, n_live_tup as live, n_tup_ins as inserted, n_tup_upd as updated,
                            n_tup_hot_upd as hot, n_tup_del as deleted, seq_tup_read as scanned
                        from pg_stat_user_tables where n_tup_upd + n_tup_ins > 100
                        order by n_tup_upd + n_tup_ins desc limit 12""");
    }

    /** What took longest in the database. */
    List<Map<String, Object>> slowest() {
        return postgres == null ? List.of() : jdbc.queryForList("""
                        select round(total_exec_time) as ms, calls, rows, regexp_replace(query, '\\s+', ' ', 'g') as query
                        from pg_stat_statements order by total_exec_time desc limit 30""");
    }

    /** What the database's own processes used; nothing where it runs within the server or the system does not tell. */
    Duration processor() {
        if (postgres == null || !Files.isDirectory(Path.of("/proc/self"))) {
            return Duration.ZERO;
        }
        long postmaster = parent(count("select min(pid) from pg_stat_activity where backend_type = 'checkpointer'"));
        long ticks = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), 13, 14))
                .sum();
        return Duration.ofMillis((ticks + ticks(postmaster, 13, 14, 15, 16)) * 10);
    }

    private static long parent(long pid) {
        return stat(pid).map(fields -> Long.parseLong(fields[3])).orElse(0L);
    }

    private static long ticks(long pid, int... fields) {
        return stat(pid)
                .map(all -> Arrays.stream(fields)
                        .mapToLong(field -> Long.parseLong(all[field]))
                        .sum())
                .orElse(0L);
    }

    /** The fields of /proc/[pid]/stat, counted from 0; the name, which may hold blanks, is one of them. */
    private static Optional<String[]> stat(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int end = text.lastIndexOf(')');
            return Optional.of(("0 name" + text.substring(end + 1)).split(" ", -1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
