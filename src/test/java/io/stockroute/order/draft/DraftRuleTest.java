package io.stockroute.order.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.order.draft.DraftRule.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final DraftReading RESERVED = open(Optional.of(NOW.plus(Duration.ofDays(1))));
    private static final DraftReading COMPLETED = new DraftReading.Completed(Optional.empty());
    private static final DraftReading GONE = new DraftReading.Gone();

    @Test
    void nothingFollowsAsLongAsNothingChanges() {
        assertThat(DraftRule.of(true, RESERVED, NOW)).isEqualTo(Effect.NONE);
        assertThat(DraftRule.of(false, open(Optional.empty()), NOW)).isEqualTo(Effect.NONE);
    }

    @Test
    void unitsAreOwedBeforeAReservationEndsNotAfter() {
        Instant end = NOW.plus(DraftRule.AHEAD);
        assertThat(DraftRule.of(true, open(Optional.of(end)), NOW)).isEqualTo(Effect.OWED);
        assertThat(DraftRule.of(true, open(Optional.of(end.plusMillis(1))), NOW))
                .isEqualTo(Effect.NONE);
        assertThat(DraftRule.of(true, open(Optional.of(NOW.minusSeconds(1))), NOW))
                .isEqualTo(Effect.OWED);
    }

    @Test
    void whatAMerchantReservesAgainCountsAgain() {
        assertThat(DraftRule.of(false, RESERVED, NOW)).isEqualTo(Effect.COUNTED);
    }

    @Test
    void theEndOfAReservedDraftIsToldBySourcesOwnStock() {
        assertThat(DraftRule.of(true, COMPLETED, NOW)).isEqualTo(Effect.NONE);
        assertThat(DraftRule.of(true, GONE, NOW)).isEqualTo(Effect.NONE);
    }

    @Test
    void theEndOfAnUnreservedDraftIsToldByTheDraft() {
        assertThat(DraftRule.of(false, COMPLETED, NOW)).isEqualTo(Effect.COUNTED);
        assertThat(DraftRule.of(false, GONE, NOW)).isEqualTo(Effect.RELEASED);
    }

    private static DraftReading open(Optional<Instant> until) {
        return new DraftReading.Open(until);
    }
}
