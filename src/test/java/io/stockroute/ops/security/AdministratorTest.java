package io.stockroute.ops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.TestDatabases;
import io.stockroute.settings.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class AdministratorTest {

    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

    @ParameterizedTest
    @EnumSource
    void aPasswordIsMadeUpAtTheFirstStartAndOnlyThen(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        Administrator first = administrator(Optional.empty(), jdbc);

        Secret password = first.firstPassword().orElseThrow();

        assertThat(first.firstPassword()).isEmpty();
        Administrator afterARestart = administrator(Optional.empty(), jdbc);
        assertThat(afterARestart.firstPassword()).isEmpty();
        assertThat(logsIn(afterARestart, password.reveal())).isTrue();
        assertThat(logsIn(afterARestart, "another")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAHashIsKept(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
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
    @EnumSource
    void instancesThatStartTogetherAgreeOnOnePassword(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
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
    @EnumSource
    void aConfiguredPasswordComesBeforeTheOneThatWasMadeUp(TestDatabases database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
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
    @EnumSource
    void thereIsNobodyElse(TestDatabases database) {
        Administrator administrator =
                administrator(Optional.of(new Secret("configured")), JdbcClient.create(database.fresh()));

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
}
