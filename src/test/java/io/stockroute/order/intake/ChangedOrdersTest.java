package io.stockroute.order.intake;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.SoldOrder;
import io.stockroute.order.SoldOrder.Line;
import io.stockroute.shopify.ConnectionPage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedOrdersTest {

    private static final ChangedOrders CHANGED =
            ChangedOrders.since("outlet", Instant.parse("2026-11-23T11:59:30.500Z"));

    @Test
    void ordersAreAskedForByTheQuotedTimeOfTheirLastChange() {
        assertThat(CHANGED.after("c1").call().variables().path("query").asText())
                .isEqualTo("updated_at:>='2026-11-23T11:59:30Z'");
        assertThat(CHANGED.after("c1").call().variables().path("after").asText())
                .isEqualTo("c1");
        assertThat(CHANGED.call().variables().has("after")).isFalse();
    }

    @Test
    void aPageHoldsWhatTheWebhookWouldHaveTold() {
        ConnectionPage<ChangedOrders.Listed> page = CHANGED.page(json("""
                {'orders': {
                  'nodes': [{'id': 'gid://shopify/Order/7001', 'name': '#1001', 'createdAt': '2026-11-23T12:00:00Z',
                    'updatedAt': '2026-11-23T12:00:00Z', 'cancelledAt': null,
                    'lineItems': {'nodes': [
                      {'id': 'gid://shopify/LineItem/1', 'currentQuantity': 2, 'isGiftCard': false, 'variant': {'id': 'gid://shopify/ProductVariant/5'}},
                      {'id': 'gid://shopify/LineItem/2', 'currentQuantity': 0, 'isGiftCard': false, 'variant': {'id': 'gid://shopify/ProductVariant/6'}},
                      {'id': 'gid://shopify/LineItem/3', 'currentQuantity': 1, 'isGiftCard': false, 'variant': null}], 'pageInfo': {'hasNextPage': false}}},
                    {'id': 'gid://shopify/Order/7002', 'name': '#1002', 'createdAt': '2026-11-23T12:00:00Z',
                    'updatedAt': '2026-11-23T12:00:00Z', 'cancelledAt': null,
                    'lineItems': {'nodes': [], 'pageInfo': {'hasNextPage': true}}}],
                  'pageInfo': {'hasNextPage': true, 'endCursor': 'c2'}}}"""));

        assertThat(page.items())
                .containsExactly(
                        new ChangedOrders.Listed(
                                new SoldOrder(
                                        "outlet",
                                        7001,
                                        "#1001",
                                        Instant.parse("2026-11-23T12:00:00Z"),
                                        List.of(new Line(1, 5, 2))),
                                true),
                        new ChangedOrders.Listed(
                                new SoldOrder(
                                        "outlet", 7002, "#1002", Instant.parse("2026-11-23T12:00:00Z"), List.of()),
                                false));
        assertThat(page.next()).hasValue("c2");
    }
}
