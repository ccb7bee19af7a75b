package io.stockroute.order.draft;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockroute.order.draft.DraftReading.Completed;
import io.stockroute.order.draft.DraftReading.Gone;
import io.stockroute.order.draft.DraftReading.Open;
import io.stockroute.order.rows.SourceOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadDraftOrdersTest {

    @Test
    void eachDraftOrderIsOpenOrCompletedOrGone() {
        ReadDraftOrders read = new ReadDraftOrders("main", List.of(1L, 2L, 3L, 4L, 5L));

        assertThat(read.states(json("""
                        {'nodes': [
                          {'id': 'gid://shopify/DraftOrder/1', 'status': 'OPEN',
                            'reserveInventoryUntil': '2026-12-23T12:05:00Z', 'order': null},
                          {'id': 'gid://shopify/DraftOrder/2', 'status': 'INVOICE_SENT',
                            'reserveInventoryUntil': null, 'order': null},
                          {'id': 'gid://shopify/DraftOrder/3', 'status': 'COMPLETED', 'reserveInventoryUntil': null,
                            'order': {'id': 'gid://shopify/Order/9', 'name': '#9'}},
                          null,
                          {'id': 'gid://shopify/DraftOrder/5', 'status': 'COMPLETED', 'reserveInventoryUntil': null,
                            'order': null}]}""")))
                .containsExactly(
                        Map.entry(1L, new Open(Optional.of(Instant.parse("2026-12-23T12:05:00Z")))),
                        Map.entry(2L, new Open(Optional.empty())),
                        Map.entry(
                                3L,
                                new Completed(Optional.of(
                                        new SourceOrder(9, "#9", false, Optional.empty(), Optional.empty())))),
                        Map.entry(4L, new Gone()),
                        Map.entry(5L, new Completed(Optional.empty())));
    }

    @Test
    void draftOrdersAreAskedForByTheirIds() {
        assertThat(new ReadDraftOrders("main", List.of(1L, 2L)).call().variables())
                .isEqualTo(json("{'ids': ['gid://shopify/DraftOrder/1', 'gid://shopify/DraftOrder/2']}"));
    }

    @Test
    void aReadTakesAtMostWhatShopifyTakes() {
        List<Long> tooMany = Collections.nCopies(251, 1L);

        assertThatThrownBy(() -> new ReadDraftOrders("main", tooMany)).hasMessageContaining("251");
        assertThatThrownBy(() -> new ReadDraftOrders("main", List.of())).hasMessageContaining("0");
    }
}
