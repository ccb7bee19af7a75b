package io.stockroute.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.store.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class AdministratorTest {

    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(4);
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aPasswordIsMadeUpAtTheFirstStartAndOnlyThen(String database) {
        JdbcClient jdbc = empty(database);
        Administrator first = administrator(Optional.empty(), jdbc);

        Secret password = first.firstPassword().orElseThrow();

        assertThat(first.firstPassword()).isEmpty();
        Administrator afterARestart = administrator(Optional.empty(), jdbc);
        assertThat(afterARestart.firstPassword()).isEmpty();
        assertThat(logsIn(afterARestart, password.reveal())).isTrue();
        assertThat(logsIn(afterARestart, "another")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void onlyAHashIsKept(String database) {
        JdbcClient jdbc = empty(database);
        String password = administrator(Optional.empty(), jdbc)
                .firstPassword()
                .orElseThrow()
                .reveal();

        assertThat(jdbc.sql("SELECT password_hash FROM administrator")
                        .query(String.class)
                        .single())
                .startsWith("$2a$")
                .doesNotContain(password);
        assertThat(password).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void instancesThatStartTogetherAgreeOnOnePassword(String database) {
        JdbcClient jdbc = empty(database);
        List<Administrator> instances = Stream.generate(() -> administrator(Optional.empty(), jdbc))
                .limit(4)
                .toList();

        List<Secret> printed =
                instances.stream()
                        .map(instance -> CompletableFuture.supplyAsync(instance::firstPassword))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .toList();

        assertThat(printed).hasSize(1);
        assertThat(instances)
                .allMatch(instance -> logsIn(instance, printed.get(0).reveal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aConfiguredPasswordComesBeforeTheOneThatWasMadeUp(String database) {
        JdbcClient jdbc = empty(database);
        String madeUp = administrator(Optional.empty(), jdbc)
                .firstPassword()
                .orElseThrow()
                .reveal();

        Administrator configured = administrator(Optional.of(new Secret("configured")), jdbc);

        assertThat(configured.firstPassword()).isEmpty();
        assertThat(logsIn(configured, "configured")).isTrue();
        assertThat(logsIn(configured, madeUp)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void thereIsNobodyElse(String database) {
        Administrator administrator = administrator(Optional.of(new Secret("configured")), empty(database));

        assertThatThrownBy(() -> administrator.loadUserByUsername("root"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    private static boolean logsIn(Administrator administrator, String password) {
        return ENCODER.matches(
                password, administrator.loadUserByUsername("admin").getPassword());
    }

    private static Administrator administrator(Optional<Secret> configured, JdbcClient jdbc) {
        return new Administrator(configured, new AdministratorRepository(jdbc, Clock.systemUTC()), ENCODER);
    }

    private static JdbcClient empty(String database) {
        DataSource source = database.equals("H2") ? h2() : postgres.getPostgresDatabase();
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .cleanDisabled(false)
                .target("2")
                .load();
        flyway.clean();
        flyway.migrate();
        return JdbcClient.create(source);
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }
}
