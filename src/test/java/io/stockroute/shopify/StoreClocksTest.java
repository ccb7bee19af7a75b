package io.stockroute.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StoreClocksTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final StoreClocks clocks = new StoreClocks(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aStoreWhoseClockIsBehindOursIsAskedFromEarlierOn() {
        clocks.answered("outlet", "Mon, 30 Nov 2026 11:50:00 GMT");

        assertThat(clocks.askFrom("outlet", NOW)).isEqualTo("2026-11-30T11:50:00Z");
        assertThat(clocks.theirs("outlet", NOW)).isEqualTo("2026-11-30T11:50:00Z");
        assertThat(clocks.ours("outlet", clocks.theirs("outlet", NOW))).isEqualTo(NOW);
    }

    @Test
    void aStoreWhoseClockIsAheadIsAskedForNoLessThanByOurs() {
        clocks.answered("outlet", "Mon, 30 Nov 2026 12:10:00 GMT");

        assertThat(clocks.askFrom("outlet", NOW)).isEqualTo(NOW);
        assertThat(clocks.theirs("outlet", NOW)).isEqualTo("2026-11-30T12:10:00Z");
    }

    @Test
    void closeClocksAreEqualAndAbsurdOnesAreNone() {
        clocks.answered("close", "Mon, 30 Nov 2026 11:59:57 GMT");
        clocks.answered("absurd", "Thu, 01 Jan 1970 00:00:00 GMT");

        assertThat(clocks.theirs("close", NOW)).isEqualTo(NOW);
        assertThat(clocks.theirs("absurd", NOW)).isEqualTo(NOW);
        assertThat(clocks.askFrom("absurd", NOW)).isEqualTo(NOW);
    }

    @Test
    void aStoreThatWasNotHeardYetIsAskedFromWellBefore() {
        clocks.answered("outlet", "yesterday");

        assertThat(clocks.askFrom("outlet", NOW)).isEqualTo(NOW.minus(Duration.ofMinutes(15)));
        assertThat(clocks.theirs("outlet", NOW)).isEqualTo(NOW);
    }
}
