package io.stockroute.settings.file;

import static io.stockroute.settings.file.ConfigurationFixture.RIGHT;
import static io.stockroute.settings.file.ConfigurationFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Credentials.ClientCredentials;
import io.stockroute.settings.Credentials.StaticToken;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.LoadedConfiguration.HealthPort;
import io.stockroute.settings.LocationPair;
import io.stockroute.settings.MatchBy;
import io.stockroute.settings.Secret;
import io.stockroute.settings.Store;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Tuning;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AcceptedConfigurationTest {

    @Test
    void aStoreIsReadWithEitherKindOfCredentials() {
        LoadedConfiguration configured = read(RIGHT);

        Store main = configured.stores().named("main");
        assertThat(main.credentials()).isEqualTo(new StaticToken(new Secret("token-of-main")));
        assertThat(configured.stores().named("outlet").credentials())
                .isEqualTo(new ClientCredentials("id-of-outlet", new Secret("secret-of-outlet")));
    }

    @Test
    void aStoreIsCalledAtItsDomainUnlessAnApiUrlIsGiven() {
        LoadedConfiguration configured =
                read(RIGHT.replace("access-token:", "api-url: http://127.0.0.1:9292/shops/a/\n      access-token:"));

        assertThat(configured.stores().named("main").apiUrl()).isEqualTo(URI.create("http://127.0.0.1:9292/shops/a"));
        assertThat(configured.stores().named("outlet").apiUrl()).isEqualTo(URI.create("https://outlet.myshopify.com"));
    }

    @Test
    void aStoreMayHaveSeveralSecretsWhileOneIsReplaced() {
        assertThat(read(RIGHT.replace("secret-of-main", "[new, old]"))
                        .stores()
                        .named("main")
                        .clientSecrets())
                .containsExactly(new Secret("new"), new Secret("old"));
    }

    @Test
    void whatASyncLeavesOutIsOneWayBySkuAndEnabled() {
        Sync sync = read(RIGHT).syncs().named("main");

        assertThat(sync.enabled()).isTrue();
        assertThat(sync.strategy()).isEqualTo(Strategy.ONE_WAY);
        assertThat(sync.matchBy()).isEqualTo(MatchBy.SKU);
        assertThat(sync.locationsOf("outlet")).isEmpty();
    }

    @Test
    void whatASyncGivesIsTaken() {
        Sync sync = read(RIGHT + """
                              enabled: false
                              strategy: draft-orders
                              match-by: handle
                              locations:
                                outlet:
                                  - { from: "Main warehouse (1. Stock)", to: Shop floor }
                                  - { from: Cellar, to: Shop floor }
                        """).syncs().named("main");

        assertThat(sync.enabled()).isFalse();
        assertThat(sync.strategy()).isEqualTo(Strategy.DRAFT_ORDERS);
        assertThat(sync.matchBy()).isEqualTo(MatchBy.HANDLE);
        assertThat(sync.locationsOf("outlet"))
                .containsExactly(
                        new LocationPair("Main warehouse (1. Stock)", "Shop floor"),
                        new LocationPair("Cellar", "Shop floor"));
    }

    @Test
    void withoutAPublicUrlChangesArePolled() {
        assertThat(read(RIGHT).publicUrl().pollingOnly()).isTrue();
        assertThat(read(RIGHT + "  public-url:\n").publicUrl().pollingOnly()).isTrue();
    }

    @Test
    void withAPublicUrlWebhooksHaveTheirAddress() {
        LoadedConfiguration configured = read(RIGHT + "  public-url: https://sync.example.com/\n");

        assertThat(configured.publicUrl().pollingOnly()).isFalse();
        assertThat(configured.publicUrl().webhooks())
                .isEqualTo(URI.create("https://sync.example.com/webhooks/shopify"));
    }

    @Test
    void aDemoMayUseHttp() {
        LoadedConfiguration configured =
                read(RIGHT.replace("client-secret:", "api-url: http://127.0.0.1:9292\n      client-secret:")
                        + "  public-url: http://127.0.0.1:8080\n");

        assertThat(configured.publicUrl().pollingOnly()).isFalse();
    }

    @Test
    void everyIntervalHasADefault() {
        var tuning = read(RIGHT).tuning();

        assertThat(tuning.reconciliation().every()).isEqualTo(Duration.ofMinutes(15));
        assertThat(tuning.reconciliation().bulkFrom()).isEqualTo(20_000);
        assertThat(tuning.polling().every()).isEqualTo(Duration.ofSeconds(3));
        assertThat(tuning.polling().overlap()).isEqualTo(Duration.ofMinutes(2));
        assertThat(tuning.orders().poll()).isEqualTo(Duration.ofMinutes(1));
        assertThat(tuning.orders().grace()).isEqualTo(Duration.ofSeconds(60));
        assertThat(tuning.orders().lookFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(tuning.lane().lease()).isEqualTo(Duration.ofSeconds(60));
        assertThat(tuning.catalog().importCron()).isEqualTo("0 30 3 * * ?");
        assertThat(tuning.ledger().keep()).isEqualTo(Duration.ofDays(400));
        assertThat(tuning.deliveries().keep()).isEqualTo(Duration.ofDays(30));
        assertThat(tuning.guard())
                .isEqualTo(new Tuning.Guard(new Percentage(25), 20, new Percentage(50), 500, Duration.ofMinutes(10)));
        assertThat(tuning.webhooks().maxBodySize()).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(tuning.webhooks().bodyBudget()).isEqualTo(DataSize.ofMegabytes(64));
        assertThat(tuning.webhooks().bodyDeadline()).isEqualTo(Duration.ofSeconds(15));
        assertThat(tuning.webhooks().bodyRate()).isEqualTo(DataSize.ofKilobytes(1));
        assertThat(tuning.outgoing().maxAnswer()).isEqualTo(DataSize.ofMegabytes(64));
        assertThat(tuning.outgoing().maxResult()).isEqualTo(DataSize.ofGigabytes(8));
        assertThat(tuning.outgoing().maxLine()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(tuning.outgoing().resultHosts()).contains("storage.googleapis.com");
        assertThat(tuning.subscriptions().every()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withoutAnyStoreTheConfigurationIsAccepted() {
        assertThat(read("stockroute:\n  stores: {}\n  syncs: {}\n").stores().all())
                .isEmpty();
        assertThat(read("server:\n  port: 1\n").stores().all()).isEmpty();
    }

    @Test
    void aTokenOfTheApiIsTakenIfItIsLongEnough() {
        assertThat(read("stockroute.admin.api-token: " + "x".repeat(32))
                        .access()
                        .apiToken())
                .contains(new Secret("x".repeat(32)));
        assertThat(read("stockroute.admin.api-token:").access().apiToken()).isEmpty();
    }

    @Test
    void proxiesAreGivenAsAddressesAndNetworks() {
        assertThat(read("stockroute.trusted-proxies:").access().trustedProxies())
                .isEmpty();
        assertThat(read("stockroute.trusted-proxies: 10.0.0.7, 10.1.0.0/16,fd00::/8")
                        .access()
                        .trustedProxies())
                .containsExactly("10.0.0.7", "10.1.0.0/16", "fd00::/8");
    }

    @Test
    void healthHasAPortAboveTheServersOwnUnlessItIsGivenAnother() {
        assertThat(read("stockroute.health.port:").healthPort()).isEqualTo(new HealthPort.Above(1000));
        assertThat(read("stockroute.health.port: 8081").healthPort()).isEqualTo(new HealthPort.At(8081));
        assertThat(read("stockroute.health.port: off").healthPort()).isEqualTo(new HealthPort.Off());
    }

    @Test
    void noTextFormShowsASecret() {
        LoadedConfiguration configured = read(RIGHT
                + "  admin:\n    password: secret-of-admin\n    api-token: secret-of-programs-0123456789abcdef\n"
                + "    metrics-token: secret-of-prometheus-0123456789abcdef\n");

        assertThat(configured.toString() + configured.stores().all())
                .doesNotContain("token-of", "secret-of")
                .contains("main.myshopify.com");
    }
}
