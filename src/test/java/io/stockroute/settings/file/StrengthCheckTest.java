package io.stockroute.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class StrengthCheckTest {

    private static final String PASSWORD = "stockroute.admin.password";
    private static final String SECRET = "stockroute.stores.main.client-secret";
    private static final String API = "stockroute.stores.main.api-url";
    private static final String LONG = "0123456789abcdef";

    @Test
    void aRealStoreWantsAPasswordAndASecretThatNobodyGuesses() {
        assertThat(problems(Map.of(SECRET, LONG, PASSWORD, "eleven-char"))).containsExactly(PASSWORD);
        assertThat(problems(Map.of(SECRET, "0123456789abcde"))).containsExactly(SECRET);
        assertThat(problems(Map.of(SECRET, LONG + ",short"))).containsExactly(SECRET);
        assertThat(problems(Map.of(SECRET, LONG, PASSWORD, "twelve-chars"))).isEmpty();
    }

    @Test
    void withoutAnyStoreAShortPasswordIsRefusedToo() {
        assertThat(problems(Map.of(PASSWORD, "demo"))).containsExactly(PASSWORD);
        assertThat(problems(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9292/shops/x", "http://localhost:1", "http://[::1]:9292"})
    void simulatedStoresMayHaveAny(String api) {
        assertThat(problems(Map.of(API, api, SECRET, "s", PASSWORD, "demo", "demo.password", "demo")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://main.myshopify.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.example",
                "http://10.0.0.1"
            })
    void aStoreBehindAProxyIsNotSimulated(String api) {
        assertThat(problems(Map.of(API, api, SECRET, "s", PASSWORD, "demo")))
                .containsExactlyInAnyOrder(SECRET, PASSWORD);
    }

    @Test
    void theDemoTakesNoRealStoreWhateverItsPassword() {
        String known = "a-long-password-that-the-page-shows";
        assertThat(problems(Map.of(SECRET, LONG, PASSWORD, known, "demo.password", known)))
                .containsExactly(PASSWORD);
        assertThat(problems(Map.of(SECRET, LONG, PASSWORD, "another-password", "demo.password", known)))
                .containsExactly("demo.password");
        assertThat(problems(Map.of(
                        API,
                        "http://127.0.0.1:9292",
                        SECRET,
                        "s",
                        "stockroute.stores.real.client-secret",
                        LONG,
                        PASSWORD,
                        "demo",
                        "demo.password",
                        "demo")))
                .containsExactly(PASSWORD);
    }

    private static List<String> problems(Map<String, String> given) {
        MockEnvironment environment = new MockEnvironment();
        given.forEach(environment::setProperty);
        ConfigurationProblems problems = new ConfigurationProblems();
        StockrouteProperties properties = new Binder(new MapConfigurationPropertySource(new LinkedHashMap<>(given)))
                .bindOrCreate("stockroute", StockrouteProperties.class);
        new StrengthCheck(environment, problems).check(properties);
        assertThat(problems.all()).noneMatch(problem -> problem.toString().contains(LONG));
        return problems.all().stream().map(ConfigurationProblem::where).toList();
    }
}
