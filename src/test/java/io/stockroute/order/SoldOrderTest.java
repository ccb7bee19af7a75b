package io.stockroute.order;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.SoldOrder.Line;
import io.stockroute.shopify.Captured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoldOrderTest {

    private static final String LINES = "'line_items': ["
            + "{'variant_id': 9007199254740993, 'quantity': 3, 'current_quantity': 2},"
            + "{'variant_id': 5, 'quantity': 4},"
            + "{'variant_id': 6, 'quantity': 1, 'current_quantity': 0},"
            + "{'variant_id': null, 'quantity': 1, 'current_quantity': 1}]";
    private static final String BODY =
            "{'id': 7001, 'name': '#1001', 'created_at': '2026-11-23T07:00:00-05:00', " + LINES + "}";

    @Test
    void aWebhookTellsTheUnitsThatAreStillSold() {
        assertThat(SoldOrder.of("outlet", json(BODY)))
                .isEqualTo(new SoldOrder(
                        "outlet",
                        7001,
                        "#1001",
                        Instant.parse("2026-11-23T12:00:00Z"),
                        List.of(new Line(9007199254740993L, 2), new Line(0, 5, 4))));
    }

    /** A late look would count it as sold once Source has the order, and hold the units back for ever. */
    @Test
    void aGiftCardIsNoUnitOfStock() {
        String webhook = BODY.replace("'variant_id': 5,", "'variant_id': 5, 'gift_card': true,");
        JsonNode polled = json("""
                {'id': 'gid://shopify/Order/7001', 'name': '#1001', 'createdAt': '2026-11-23T12:00:00Z',
                 'updatedAt': '2026-11-23T12:00:00Z', 'cancelledAt': null, 'lineItems': {'nodes': [
                    {'id': 'gid://shopify/LineItem/1', 'currentQuantity': 2, 'isGiftCard': true,
                     'variant': {'id': 'gid://shopify/ProductVariant/5'}},
                    {'id': 'gid://shopify/LineItem/2', 'currentQuantity': 3, 'isGiftCard': false,
                     'variant': {'id': 'gid://shopify/ProductVariant/6'}}]}}""");

        assertThat(SoldOrder.of("outlet", json(webhook)).lines()).containsExactly(new Line(9007199254740993L, 2));
        assertThat(SoldOrder.polled("outlet", polled).lines()).containsExactly(new Line(2, 6, 3));
    }

    @Test
    void shopifysExampleIsRead() {
        JsonNode example = Captured.at("webhook-payloads/order.rest-2026-07.example", "");

        SoldOrder sold = SoldOrder.of("outlet", example);

        assertThat(sold.orderId()).isEqualTo(450789469);
        assertThat(sold.name()).isEqualTo("#1001");
        assertThat(sold.createdAt()).isEqualTo("2008-01-10T16:00:00Z");
        assertThat(sold.lines()).as("all refunded, so nothing of it is sold").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "created_at", "line_items"})
    void aMissingFieldIsNamed(String field) {
        String body = BODY.replaceFirst("'" + field + "'", "'other'");

        assertThatThrownBy(() -> SoldOrder.of("outlet", json(body)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + field + "'");
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        assertThatThrownBy(() -> SoldOrder.of("outlet", json(BODY.replace("07:00", "noon"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("created_at");
    }
}
