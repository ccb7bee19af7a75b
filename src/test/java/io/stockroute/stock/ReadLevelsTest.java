package io.stockroute.stock;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.LevelReading.State;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadLevelsTest {

    private static final long BEYOND_DOUBLE = 9007199254740993L; // 2^53 + 1

    @Test
    void aReadAsksForEveryItemAtTheLocation() {
        ShopifyCall call = new ReadLevels("outlet", 7, List.of(BEYOND_DOUBLE, 2L)).call();

        assertThat(call.document().repeatable()).isTrue();
        assertThat(call.variables().toString())
                .contains("\"gid://shopify/InventoryItem/9007199254740993\",\"gid://shopify/InventoryItem/2\"")
                .contains("\"location\":\"gid://shopify/Location/7\"");
    }

    @Test
    void eachItemGetsTheReadingAtItsPlace() {
        JsonNode data = json("""
                {'nodes': [
                  {'id': 'gid://shopify/InventoryItem/9007199254740993', 'tracked': true, 'inventoryLevel': {
                    'id': 'gid://shopify/InventoryLevel/1?inventory_item_id=9007199254740993', 'isActive': true,
                    'quantities': [{'name': 'available', 'quantity': -3, 'updatedAt': '2026-03-16T15:35:06+07:00'}]}},
                  null,
                  {'id': 'gid://shopify/InventoryItem/3', 'tracked': true, 'inventoryLevel': null},
                  {'id': 'gid://shopify/InventoryItem/4', 'tracked': false, 'inventoryLevel': null},
                  {'id': 'gid://shopify/InventoryItem/5', 'tracked': true, 'inventoryLevel': {
                    'id': 'gid://shopify/InventoryLevel/5', 'isActive': false,
                    'quantities': [{'name': 'available', 'quantity': 7, 'updatedAt': null}]}},
                  {}
                ]}""");

        List<LevelReading> readings =
                new ReadLevels("outlet", 7, List.of(BEYOND_DOUBLE, 2L, 3L, 4L, 5L, 6L)).readings(data);

        assertThat(readings)
                .extracting(LevelReading::state)
                .containsExactly(
                        State.STOCKED, State.GONE, State.UNSTOCKED, State.UNTRACKED, State.UNSTOCKED, State.GONE);
        assertThat(readings.get(0))
                .isEqualTo(new LevelReading(
                        BEYOND_DOUBLE,
                        7,
                        State.STOCKED,
                        OptionalInt.of(-3),
                        Optional.of(Instant.parse("2026-03-16T08:35:06Z"))));
        assertThat(readings.get(4).available()).hasValue(7);
    }

    @Test
    void anAnswerInAnotherOrderThanAskedIsNotBelieved() {
        JsonNode data =
                json("{'nodes': [{'id': 'gid://shopify/InventoryItem/2', 'tracked': true, 'inventoryLevel': null}]}");

        assertThatThrownBy(() -> new ReadLevels("outlet", 7, List.of(1L)).readings(data))
                .hasMessageContaining("order");
    }

    @Test
    void aReadTakesAtMostWhatShopifyTakes() {
        List<Long> tooMany = Collections.nCopies(251, 1L);

        assertThatThrownBy(() -> new ReadLevels("outlet", 7, tooMany)).hasMessageContaining("251");
    }

    @Test
    void aDeactivatedLevelKeepsItsQuantityAndIsNotStocked() {
        JsonNode level = Captured.at(
                "inventory-inactive-level-lifecycle-2026-04",
                "/inventoryInactiveLifecycleReadAfterDeactivate/response/data/inventoryLevel");

        LevelReading reading = LevelReading.of(level);

        assertThat(reading.state()).isEqualTo(State.UNSTOCKED);
        assertThat(reading.available()).hasValue(7);
        assertThat(reading.itemId()).isEqualTo(53214089609522L);
        assertThat(reading.locationId()).isEqualTo(106318463282L);
    }
}
