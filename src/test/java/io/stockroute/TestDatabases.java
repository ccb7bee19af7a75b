package io.stockroute;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Fresh, migrated databases of both kinds. PostgreSQL is started once and copies a migrated template. */
public enum TestDatabases {
    H2 {
        @Override
        public DataSource fresh() {
            JdbcDataSource database = new JdbcDataSource();
            database.setUrl(h2Url());
            migrate(database);
            return database;
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh() {
            return new DriverManagerDataSource(postgresUrl(), "postgres", "postgres");
        }
    };

    /** A migrated database without anything in it. */
    public abstract DataSource fresh();

    /** Address of a new, empty database in memory that lives as long as the JVM. */
    public static String h2Url() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    /** Address of a new, migrated database; user and password are {@code postgres}. */
    public static String postgresUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute(Postgres.INSTANCE, "create database " + name + " template migrated");
        return Postgres.INSTANCE.getJdbcUrl("postgres", name);
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A Spring context with such a database, a clock, and the given components; transactions work as in the product. */
    public AnnotationConfigApplicationContext with(Class<?>... components) {
        return with(Clock.systemUTC(), context -> {}, components);
    }

    /** The same with another clock, and with beans that the components need. */
    public AnnotationConfigApplicationContext with(
            Clock clock, Consumer<AnnotationConfigApplicationContext> beans, Class<?>... components) {
        return with(fresh(), clock, beans, components);
    }

    /** The same on a database that is there. */
    public static AnnotationConfigApplicationContext with(
            DataSource database,
            Clock clock,
            Consumer<AnnotationConfigApplicationContext> beans,
            Class<?>... components) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        beans.accept(context);
        context.register(Transactions.class);
        context.register(components);
        context.refresh();
        return context;
    }

    /** What repositories need of Spring. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }
    }

    private static final class Postgres {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                execute(postgres, "create database migrated");
                migrate(postgres.getDatabase("postgres", "migrated"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
