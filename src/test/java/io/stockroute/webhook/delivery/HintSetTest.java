package io.stockroute.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.stock.LevelHint;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Of the hints of one level that come together, those count that no other one has overtaken by its own time. */
class HintSetTest {

    private static final Payloads PAYLOADS = new Payloads(new ObjectMapper());
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final AtomicLong ids = new AtomicLong();

    private Delivery delivery(String body) {
        return new Delivery(ids.incrementAndGet(), "outlet", "inventory_levels/update", body, NOW, Optional.of(NOW), 1);
    }

    private Delivery hint(long item, int available, String updatedAt) {
        return delivery("{\"inventory_item_id\":%d,\"location_id\":1,\"available\":%d,\"updated_at\":%s}"
                .formatted(item, available, updatedAt));
    }

    private static List<Integer> quantities(Delivery... deliveries) {
        return PAYLOADS.levels(Arrays.asList(deliveries)).hints().stream()
                .map(LevelHint::available)
                .map(available -> available.orElse(-1))
                .toList();
    }

    @Test
    void ofOneLevelTheLatestCounts() {
        assertThat(quantities(hint(7, 5, "\"2026-11-30T12:00:02Z\""), hint(7, 4, "\"2026-11-30T12:00:01Z\"")))
                .containsExactly(5);
        assertThat(quantities(
                        hint(7, 5, "\"2026-11-30T12:00:01+01:00\""), hint(7, 4, "\"2026-11-30T12:00:00.5+01:00\"")))
                .containsExactly(5);
    }

    @Test
    void withinOneSecondNobodyKnowsWhichIsLaterSoAllCount() {
        assertThat(quantities(hint(7, 5, "\"2026-11-30T12:00:00Z\""), hint(7, 4, "\"2026-11-30T12:00:00.9Z\"")))
                .containsExactly(5, 4);
    }

    @Test
    void oneThatDoesNotSayWhenCounts() {
        assertThat(quantities(hint(7, 5, "\"2026-11-30T12:00:02Z\""), hint(7, 4, "null"), hint(7, 3, "\"soon\"")))
                .containsExactly(5, 4, 3);
    }

    @Test
    void otherLevelsOvertakeNothing() {
        assertThat(quantities(hint(7, 5, "\"2026-11-30T12:00:02Z\""), hint(8, 4, "\"2026-11-30T12:00:01Z\"")))
                .containsExactly(5, 4);
    }

    @Test
    void whatCannotBeReadStandsApart() {
        Delivery broken = delivery("{\"nothing\":\"useful\"}");
        Delivery noJson = delivery("[");
        Delivery good = hint(7, 5, "\"2026-11-30T12:00:02Z\"");
        Delivery old = hint(7, 4, "\"2026-11-30T12:00:01Z\"");
        HintSet set = PAYLOADS.levels(List.of(broken, good, noJson, old));
        assertThat(set.unreadable()).containsExactly(broken, noJson);
        assertThat(set.read()).as("one that is overtaken is done as well").containsExactly(good, old);
        assertThat(set.all()).containsExactly(good, old, broken, noJson);
    }
}
