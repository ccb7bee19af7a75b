package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.order.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What draft orders that an app makes do to stock: held back, sold, given back. */
class DraftStockTest extends DraftCalls {
    @Test
    void reservedUnitsAreNotOfferedUntilTheTimePasses() {
        JsonNode draft = created(reserved(draft(line(3)), Duration.ofDays(30)));

        assertThat(draft.get("reserveInventoryUntil").asText()).isEqualTo("2026-12-23T10:00:00Z");
        assertQuantities("Cellar", 2, 3, 0);
        assertThat(shop.localChange("A-1", "Cellar")).isZero();

        clock.advance(Duration.ofDays(30));
        assertQuantities("Cellar", 5, 0, 0);
        assertThat(shop.merchant().drafts().find(number(draft)).orElseThrow().reserved())
                .isFalse();

        shop.merchant().drafts().complete(number(draft));
        assertQuantities("Cellar", 2, 0, 3);
    }

    @Test
    void deletionGivesReservedUnitsBackOnce() {
        long number = number(created(reserved(draft(line(3)), Duration.ofDays(1))));
        shop.merchant().drafts().delete(number);

        assertQuantities("Cellar", 5, 0, 0);
        clock.advance(Duration.ofDays(2));
        assertQuantities("Cellar", 5, 0, 0);
        assertThat(shop.draftOrders()).isEmpty();
        JsonNode gone = client.query(
                "query($id: ID!) { draftOrder(id: $id) { id } nodes(ids: [$id]) { id } }",
                Map.of("id", Gids.gid("DraftOrder", number)));
        assertThat(gone.at("/data/draftOrder").isNull()).isTrue();
        assertThat(gone.at("/data/nodes/0").isNull()).isTrue();
    }

    @Test
    void completionTurnsReservedUnitsIntoSoldOnes() {
        JsonNode draft = created(
                with(reserved(draft(line(3)), Duration.ofDays(1)), "tags", List.of("stockroute", "stockroute-17")));
        long number = number(draft);
        Order order = shop.order(shop.merchant().drafts().complete(number)).orElseThrow();

        assertQuantities("Cellar", 2, 0, 3);
        assertThat(order.labels().tags()).containsExactly("stockroute", "stockroute-17");
        JsonNode done = client.query(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on DraftOrder { status completedAt order { name tags } } } }",
                        Map.of("ids", List.of(draft.get("id").asText())))
                .at("/data/nodes/0");
        assertThat(done.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.get("completedAt").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(done.at("/order/name").asText()).isEqualTo(order.name());
        clock.advance(Duration.ofDays(2));
        assertQuantities("Cellar", 2, 0, 3);
        assertThatThrownBy(() -> shop.merchant().drafts().delete(number)).hasMessageContaining("completed already");

        shop.merchant().cancelOrder(order.number(), true);
        assertQuantities("Cellar", 5, 0, 0);
    }

    @Test
    void allUnitsAreOfferedWithoutSafetyStock() {
        long number = number(created(draft(line(2))));
        assertQuantities("Main warehouse", 2, 0, 0);

        shop.merchant().drafts().complete(number);
        assertQuantities("Main warehouse", 0, 0, 2);
    }

    @Test
    void aReservationOfMoreThanThereIsGoesBelowZeroOrIsNotMade() {
        JsonNode below = created(reserved(draft(line(9)), Duration.ofDays(1)));
        assertQuantities("Main warehouse", -7, 9, 0);
        shop.merchant().drafts().delete(number(below));

        shop.merchant().drafts().terms().reserveOnlyWhatIsThere(true);
        JsonNode none = created(reserved(draft(line(9)), Duration.ofDays(1)));
        assertThat(none.get("reserveInventoryUntil").isNull()).isTrue();
        assertQuantities("Main warehouse", 2, 0, 0);
    }

    private void assertQuantities(String location, int available, int reserved, int committed) {
        assertThat(shop.available("A-1", location)).hasValue(available);
        assertThat(shop.merchant().quantity("A-1", location, "reserved")).isEqualTo(reserved);
        assertThat(shop.merchant().quantity("A-1", location, "committed")).isEqualTo(committed);
    }
}
