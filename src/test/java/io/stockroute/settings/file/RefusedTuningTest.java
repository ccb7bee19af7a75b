package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTuningTest {

    @ParameterizedTest
    @CsvSource({
        "reconciliation.every, 0s, 1m",
        "polling.every, -3s, 1s",
        "polling.overlap, 0s, 1s",
        "orders.poll, 999ms, 1s",
        "orders.grace, 0s, 1s",
        "orders.look-for, 9s, 10s",
        "lane.lease, 29s, 30s",
        "ledger.keep, 1h, 1d",
        "deliveries.keep, 3h, 4h",
        "webhooks.body-deadline, 999ms, 1s",
        "subscriptions.every, 1s, 1m",
        "guard.window, 10s, 1m",
    })
    void aDurationThatIsTooShortIsRefusedWithTheLeast(String setting, String given, String least) {
        assertThat(refusal("stockroute." + setting + ": " + given))
                .contains("The duration is too short.")
                .contains("stockroute." + setting)
                .contains("Give at least " + least + ";");
    }

    @ParameterizedTest
    @CsvSource({
        "reconciliation.every, soon, 15m",
        "webhooks.max-body-size, huge, 10MB",
        "reconciliation.bulk-from, many, 20000",
        "guard.zero-share, a quarter, 25%",
        "guard.units-from, many, 20000"
    })
    void aValueOfTheWrongKindIsRefusedWithAnExample(String setting, String given, String example) {
        assertThat(refusal("stockroute." + setting + ": " + given))
                .contains("1 problem")
                .contains("The value cannot be read.")
                .contains("stockroute." + setting)
                .contains("for example " + example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10B", "-1B", "3GB"})
    void aBodySizeThatFitsNoWebhookIsRefused(String size) {
        assertThat(refusal("stockroute.webhooks.max-body-size: " + size)).contains("from 1KB to 100MB");
    }

    @Test
    void aBudgetThatHoldsNoSingleBodyAndANegativeRateAreRefused() {
        assertThat(refusal("stockroute.webhooks.body-budget: 9MB"))
                .contains("stockroute.webhooks.body-budget", "the default is 64MB");
        assertThat(refusal("stockroute.webhooks.body-rate: -1B")).contains("The rate is negative.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "db.internal", "https://example.com", "*", "*.com/x"})
    void aHostOfResultsThatIsNoPublicNameIsRefused(String host) {
        assertThat(refusal("stockroute.outgoing.result-hosts: ['" + host + "']"))
                .contains("is no name of a public host");
    }

    @Test
    void limitsOfAnswersThatAGoodOneExceedsAreRefused() {
        assertThat(refusal("stockroute.outgoing.max-answer: 1KB")).contains("The size is too small", "64MB");
        assertThat(refusal("stockroute.outgoing.max-line: 1KB")).contains("The size is too small", "1MB");
    }

    @Test
    void aNumberOfLevelsBelowOneIsRefused() {
        assertThat(refusal("stockroute.reconciliation.bulk-from: 0"))
                .contains("Give at least 1; the default is 20000.");
    }

    @Test
    void aTokenOfTheApiThatCouldBeGuessedOrNotBeSentIsRefused() {
        assertThat(refusal("stockroute.admin.api-token: " + "y".repeat(31)))
                .contains("Use at least 32 characters", "stockroute.admin.api-token")
                .doesNotContain("yyy");
        assertThat(refusal("stockroute.admin.api-token: " + "with blanks ".repeat(4)))
                .contains("characters that cannot be sent")
                .doesNotContain("with blanks");
    }

    @Test
    void aTokenOfTheMetricsObeysTheSameRulesAndIsNotThatOfTheApi() {
        assertThat(refusal("stockroute.admin.metrics-token: " + "y".repeat(31)))
                .contains("Use at least 32 characters", "stockroute.admin.metrics-token");
        String token = "z".repeat(32);
        assertThat(refusal("stockroute.admin: {api-token: " + token + ", metrics-token: " + token + "}"))
                .contains("The token of the metrics is that of the API as well.")
                .doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.com",
                "10.0.0.0/33",
                "10.0.0",
                "10.0.0.0/",
                "fd00::/129",
                "10.0.0.256",
                "1/2/3",
                "*"
            })
    void aProxyThatIsNoAddressIsRefused(String proxy) {
        assertThat(refusal("stockroute.trusted-proxies: '" + proxy + "'"))
                .contains("is no address and no network", "stockroute.trusted-proxies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "8081/tcp"})
    void aPortOfHealthThatIsNoneIsRefused(String port) {
        assertThat(refusal("stockroute.health.port: '" + port + "'")).contains("is no port", "stockroute.health.port");
    }

    @ParameterizedTest
    @CsvSource({"zero-share, 0%", "zero-share, 101%", "units-share, -5%"})
    void aShareThatIsNoneIsRefused(String setting, String share) {
        assertThat(refusal("stockroute.guard." + setting + ": " + share))
                .contains("stockroute.guard." + setting)
                .contains("from 1% to 100%");
    }

    @ParameterizedTest
    @CsvSource({"zero-from, 1, 2", "units-from, 0, 1"})
    void aGuardThatWouldHoldSingleSalesIsRefused(String setting, String given, String least) {
        assertThat(refusal("stockroute.guard." + setting + ": " + given)).contains("Give at least " + least + ";");
    }

    @Test
    void aPasswordLongerThanItsHashCanTakeIsRefused() {
        String password = "long".repeat(19);

        assertThat(refusal("stockroute.admin.password: " + password))
                .contains("at most 72 bytes")
                .doesNotContain(password);
    }

    @Test
    void aScheduleThatQuartzCannotReadIsRefused() {
        assertThat(refusal("stockroute.catalog.import-cron: \"30 3 * * *\""))
                .contains("'30 3 * * *' is no cron expression of Quartz'.");
    }
}
