package io.stockroute.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriptionPlanTest {

    private static final URI HERE = URI.create("https://sync.example.com/webhooks/shopify");

    @Test
    void aNewStoreGetsEveryTopicOnce() {
        assertThat(SubscriptionPlan.of(Optional.of(HERE), List.of()))
                .hasSameSizeAs(SubscriptionPlan.TOPICS)
                .allMatch(SubscriptionChange.Create.class::isInstance)
                .extracting(SubscriptionChange::topic)
                .containsExactlyInAnyOrderElementsOf(SubscriptionPlan.TOPICS);
    }

    @Test
    void aStoreThatHasThemAllIsLeftAlone() {
        assertThat(SubscriptionPlan.of(Optional.of(HERE), all())).isEmpty();
    }

    @Test
    void aSubscriptionThatShopifyRemovedIsMadeAgain() {
        List<Subscription> standing = all();
        standing.removeIf(subscription -> subscription.topic().equals("ORDERS_CREATE"));
        assertThat(SubscriptionPlan.of(Optional.of(HERE), standing))
                .containsExactly(new SubscriptionChange.Create("ORDERS_CREATE", HERE.toString()));
    }

    @Test
    void oneThatLeadsToWhereWeWereBeforeIsReplaced() {
        List<Subscription> standing = all();
        standing.add(subscription("old", "ORDERS_CREATE", "https://old.example.com/webhooks/shopify", "JSON"));
        assertThat(SubscriptionPlan.of(Optional.of(HERE), standing))
                .containsExactly(new SubscriptionChange.Delete("old", "ORDERS_CREATE"));
    }

    @Test
    void twoOfATopicAndUnwantedTopicsAreCleanedUp() {
        List<Subscription> standing = all();
        standing.add(subscription("twice", "ORDERS_CREATE", HERE.toString(), "JSON"));
        standing.add(subscription("unwanted", "ORDERS_PAID", HERE.toString(), "JSON"));
        assertThat(SubscriptionPlan.of(Optional.of(HERE), standing))
                .containsExactlyInAnyOrder(
                        new SubscriptionChange.Delete("twice", "ORDERS_CREATE"),
                        new SubscriptionChange.Delete("unwanted", "ORDERS_PAID"));
    }

    @Test
    void oneThatSendsXmlIsReplaced() {
        List<Subscription> standing = all();
        standing.removeIf(subscription -> subscription.topic().equals("ORDERS_CREATE"));
        standing.add(subscription("xml", "ORDERS_CREATE", HERE.toString(), "XML"));
        assertThat(SubscriptionPlan.of(Optional.of(HERE), standing))
                .containsExactlyInAnyOrder(
                        new SubscriptionChange.Delete("xml", "ORDERS_CREATE"),
                        new SubscriptionChange.Create("ORDERS_CREATE", HERE.toString()));
    }

    @Test
    void whatOthersSubscribedToIsNotTouched() {
        List<Subscription> standing = all();
        standing.add(subscription("foreign", "ORDERS_PAID", "https://erp.example.com/hooks", "JSON"));
        assertThat(SubscriptionPlan.of(Optional.of(HERE), standing)).isEmpty();
    }

    @Test
    void withoutAPublicUrlOursAreRemoved() {
        assertThat(SubscriptionPlan.of(Optional.empty(), all()))
                .hasSameSizeAs(SubscriptionPlan.TOPICS)
                .allMatch(SubscriptionChange.Delete.class::isInstance);
    }

    private static List<Subscription> all() {
        var all = new ArrayList<Subscription>();
        SubscriptionPlan.TOPICS.forEach(topic -> all.add(subscription("id-" + topic, topic, HERE.toString(), "JSON")));
        return all;
    }

    private static Subscription subscription(String id, String topic, String uri, String format) {
        return new Subscription(id, topic, uri, format);
    }
}
