package io.stockroute;

import com.zaxxer.hikari.HikariDataSource;
import io.stockroute.settings.LaneLeases.FrozenStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Fresh, migrated databases of both kinds: copies of one that was migrated, as that takes a tenth of the time. */
public enum TestDatabases {
    H2 {
        @Override
        public DataSource fresh() {
            JdbcDataSource database = new JdbcDataSource();
            database.setUrl(h2Url());
            execute(database, H2Script.MIGRATED);
            return database;
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh() {
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(postgresUrl());
            database.setUsername("postgres");
            database.setPassword("postgres");
            database.setMaximumPoolSize(20);
            database.setMinimumIdle(0);
            database.setIdleTimeout(Duration.ofSeconds(10).toMillis());
            return database;
        }
    };

    /** A migrated database without anything in it. */
    public abstract DataSource fresh();

    /** Gives back the connections of a database that is not needed any more. */
    public static void close(DataSource database) {
        if (database instanceof HikariDataSource pool) {
            pool.close();
        }
    }

    /** Address of a new, empty database in memory that lives as long as the JVM. */
    public static String h2Url() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    /** Address of a new, migrated database; user and password are {@code postgres}. */
    public static String postgresUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute(Postgres.INSTANCE.getPostgresDatabase(), "create database " + name + " template migrated");
        return Postgres.INSTANCE.getJdbcUrl("postgres", name);
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
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
        return with(fresh(), AbstractBeanDefinition.INFER_METHOD, clock, beans, components);
    }

    /** The same on a database that is there, and stays when the context is closed. */
    public static AnnotationConfigApplicationContext with(
            DataSource database,
            Clock clock,
            Consumer<AnnotationConfigApplicationContext> beans,
            Class<?>... components) {
        return with(database, "", clock, beans, components);
    }

    private static AnnotationConfigApplicationContext with(
            DataSource database,
            String end,
            Clock clock,
            Consumer<AnnotationConfigApplicationContext> beans,
            Class<?>... components) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(
                DataSource.class, () -> database, bean -> ((AbstractBeanDefinition) bean).setDestroyMethodName(end));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("nothingFrozen", FrozenStores.class, NothingFrozen::new);
        beans.accept(context);
        context.register(Transactions.class);
        context.register(components);
        context.refresh();
        return context;
    }

    /** What repositories need of Spring. No component: servers that tests start in this JVM would take it for theirs. */
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
        TableStatistics tableStatistics(DataSource database) {
            return new TableStatistics(database);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }
    }

    private static final class NothingFrozen implements FrozenStores {
        @Override
        public boolean isFrozen(String store) {
            return false;
        }

        @Override
        public boolean isWorkedElsewhere(String store) {
            return false;
        }
    }

    /** All statements that make a migrated H2 database. */
    private static final class H2Script {
        private static final String MIGRATED = script();

        private static String script() {
            JdbcDataSource database = new JdbcDataSource();
            database.setUrl(h2Url());
            migrate(database);
            return String.join(
                    "\n",
                    JdbcClient.create(database)
                            .sql("script nopasswords nosettings")
                            .query(String.class)
                            .list());
        }
    }

    private static final class Postgres {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "400")
                        .start();
                execute(postgres.getPostgresDatabase(), "create database migrated");
                migrate(postgres.getDatabase("postgres", "migrated"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
