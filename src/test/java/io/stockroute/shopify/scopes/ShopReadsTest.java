package io.stockroute.shopify.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.TestDatabases;
import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.settings.ShopFacts;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.file.ConfigurationFixture;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.SteppedClock;
import io.stockroute.shopify.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ShopReadsTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
    private static final LoadedConfiguration CONFIGURED =
            ConfigurationFixture.read(ConfigurationFixture.RIGHT + "      strategy: orders\n");

    @ParameterizedTest
    @EnumSource
    void whatAStoreSaysIsKept(TestDatabases database) {
        try (var context = database.with(ShopFacts.class, StoreHealth.class)) {
            ShopFacts facts = context.getBean(ShopFacts.class);
            assertThat(facts.currency("main")).isEmpty();

            ShopReads reads = reads(context, CLOCK);
            reads.record("main", START, shop("JPY", "write_orders"));
            reads.record("main", START, shop("USD", "write_orders", "read_products"));

            assertThat(facts.currency("main")).contains("USD");
            assertThat(facts.of("main").orElseThrow().scopes())
                    .containsExactlyInAnyOrder("write_orders", "read_products");
            assertThat(facts.of("main").orElseThrow().development()).isTrue();
            assertThat(facts.of("main").orElseThrow().at()).isEqualTo(START);
            assertThat(facts.currency("outlet")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreIsAskedOnceAfterTheStartAndOnceADayUnlessItRests(TestDatabases database) {
        try (var context = database.with(ShopFacts.class, StoreHealth.class)) {
            SteppedClock clock = new SteppedClock();
            ShopReads reads = reads(context, clock);
            assertThat(reads.due(60_000)).containsExactly("main", "outlet");

            reads.record("main", clock.instant(), shop("USD"));
            for (int failures = 0; failures < 8; failures++) {
                context.getBean(StoreHealth.class).failed("outlet", new ShopifyException.NotSent("No answer"));
            }
            assertThat(reads.due(60_000)).isEmpty();

            clock.advance(Duration.ofHours(25));
            assertThat(reads.due(60_000)).containsExactly("main");
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherScopesOfAStoreThatRefusesASubscriptionAreSoonNoticed(TestDatabases database) {
        try (var context = database.with(ShopFacts.class, StoreHealth.class)) {
            SteppedClock clock = new SteppedClock();
            ShopReads reads = reads(context, clock);
            FailingRecords failing = new FailingRecords(context.getBean(JdbcClient.class), clock);
            reads.record("main", clock.instant(), shop("USD", "read_products"));
            failing.refused(RecordKind.SUBSCRIPTION, "main", "ORDERS_CREATE", "", new ShopifyException.NotSent("no"));
            reads.record("outlet", clock.instant(), shop("USD"));

            clock.advance(Duration.ofMinutes(6));
            assertThat(reads.due(60_000)).containsExactly("main");
            reads.record("main", clock.instant(), shop("USD", "read_products"));
            assertThat(failing.storesDue(RecordKind.SUBSCRIPTION)).isEmpty();

            reads.record("main", clock.instant(), shop("USD", "read_products", "read_orders"));
            assertThat(failing.storesDue(RecordKind.SUBSCRIPTION)).containsExactly("main");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingScopeIsSaidOnce(TestDatabases database, CapturedOutput output) {
        try (var context = database.with(ShopFacts.class, StoreHealth.class)) {
            ShopReads reads = reads(context, CLOCK);
            JsonNode shop = shop("USD", "read_products", "read_inventory", "read_locations", "read_orders");

            reads.record("main", START, shop);
            reads.record("main", START, shop);

            assertThat(output.getOut())
                    .containsOnlyOnce("The app lacks an access scope: write_orders, to create orders.")
                    .contains("(store: main)")
                    .doesNotContain("read_orders,");
        }
    }

    @ParameterizedTest
    @EnumSource
    void scopesThatAStoreDoesNotTellAreNoProblem(TestDatabases database, CapturedOutput output) {
        try (var context = database.with(ShopFacts.class, StoreHealth.class)) {
            reads(context, CLOCK).record("main", START, shop("USD"));

            assertThat(new StoreAccess(context.getBean(ShopFacts.class), CONFIGURED.syncs()).lacking("main"))
                    .isEmpty();
            assertThat(output.getOut()).doesNotContain("access scope");
        }
    }

    private static ShopReads reads(AnnotationConfigApplicationContext context, Clock clock) {
        ShopFacts facts = context.getBean(ShopFacts.class);
        return new ShopReads(
                CONFIGURED.stores(),
                context.getBean(StoreHealth.class),
                facts,
                new StoreAccess(facts, CONFIGURED.syncs()),
                new FailingRecords(context.getBean(JdbcClient.class), clock),
                clock);
    }

    private static JsonNode shop(String currency, String... scopes) {
        var data = new ObjectMapper().createObjectNode();
        data.putObject("shop")
                .put("id", "gid://shopify/Shop/1")
                .put("name", "Main")
                .put("myshopifyDomain", "main.myshopify.com")
                .put("currencyCode", currency)
                .put("ianaTimezone", "Europe/Berlin")
                .putObject("plan")
                .put("publicDisplayName", "Basic")
                .put("partnerDevelopment", true)
                .put("shopifyPlus", false);
        var granted = data.putObject("currentAppInstallation").putArray("accessScopes");
        for (String scope : scopes) {
            granted.addObject().put("handle", scope);
        }
        return data;
    }
}
