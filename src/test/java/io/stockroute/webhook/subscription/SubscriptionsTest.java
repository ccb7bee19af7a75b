package io.stockroute.webhook.subscription;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.TestDatabases;
import io.stockroute.settings.PublicUrl;
import io.stockroute.shopify.FailingRecord;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.SteppedClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubscriptionsTest {

    private static final String ORDERS = "ORDERS_CREATE";

    @ParameterizedTest
    @EnumSource
    void oneThatShopifyRefusesIsListedAtOnceAndTriedAgainAfterHoursOrAtAStart(TestDatabases database) {
        SteppedClock clock = new SteppedClock();
        FailingRecords failing = new FailingRecords(JdbcClient.create(database.fresh()), clock);
        Subscriptions subscriptions =
                new Subscriptions(new PublicUrl(Optional.of(URI.create("https://sync.example.com"))), failing);
        SubscriptionChange orders = planned(subscriptions);

        subscriptions.report("main", orders, json("""
                {'webhookSubscriptionCreate': {'webhookSubscription': null, 'userErrors': [{'field': ['topic'],
                  'message': 'You cannot create a webhook subscription with the specified topic'}]}}"""));

        assertThat(failing.of(RecordKind.SUBSCRIPTION, "main"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.reason()).contains("with the specified topic");
                    assertThat(RecordFailureRule.isListed(record.failures())).isTrue();
                })
                .extracting(FailingRecord::advice)
                .asString()
                .contains("Give the app the access scope")
                .doesNotContain("every minute");
        clock.advance(Duration.ofHours(5));
        assertThat(subscriptions.due()).isEmpty();
        assertThat(subscriptions.plan("main", List.of()))
                .as("the others are made")
                .hasSize(SubscriptionPlan.TOPICS.size() - 1);

        subscriptions.retryRefused();
        assertThat(subscriptions.due()).containsExactly("main");
        subscriptions.refused("main", planned(subscriptions), new IllegalStateException("still"));
        assertThat(subscriptions.due()).isEmpty();
        clock.advance(Duration.ofHours(6));
        assertThat(subscriptions.due()).containsExactly("main");
        subscriptions.failed("main", planned(subscriptions), new IllegalStateException("no answer"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(subscriptions.due()).as("a failure of another kind").containsExactly("main");
    }

    private static SubscriptionChange planned(Subscriptions subscriptions) {
        return subscriptions.plan("main", List.of()).stream()
                .filter(change -> change.topic().equals(ORDERS))
                .findFirst()
                .orElseThrow();
    }
}
