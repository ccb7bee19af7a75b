package io.stockroute.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<TimelineLine> lines = new ArrayList<>();

    @Test
    void aChangeAndAllThatFollowsFromItAreOneEvent() {
        line(0, 1L, "main · Cellar", "READ", "delivery:17", 31, 29);
        line(100, 2L, "outlet · Shop", "TARGET", "delivery:17", 31, 29);
        line(100, 3L, "b2b · Shop", "TARGET", "delivery:17", 31, 29);
        line(200, 2L, "outlet · Shop", "WRITE", "write:4", 31, 29);
        line(700, 2L, "outlet · Shop", "WRITTEN", "write:4", 31, 29);
        line(900, 3L, "b2b · Shop", "WRITTEN", "write:5", 31, 29);

        assertThat(events()).hasSize(1);
        assertThat(events().get(0).headline()).isEqualTo("2 fewer in main → b2b and outlet set to 29, 0.9 s");
        assertThat(events().get(0).lines()).hasSize(6);
        assertThat(events().get(0).tone()).isEqualTo("good");
    }

    @Test
    void twoChangesAtTheSameTimeStayTwo() {
        line(0, 1L, "main · Cellar", "READ", "delivery:17", 31, 29);
        line(50, 1L, "main · Cellar", "READ", "delivery:18", 29, 28);
        line(100, 2L, "outlet · Shop", "TARGET", "delivery:17", 31, 29);
        line(150, 2L, "outlet · Shop", "TARGET", "delivery:18", 29, 28);
        line(900, 2L, "outlet · Shop", "WRITTEN", "write:5", 31, 28);

        assertThat(events())
                .extracting(TimelineEvent::headline)
                .containsExactly(
                        "1 fewer in main → outlet set to 28, 0.9 s", "2 fewer in main → outlet to be set to 29");
    }

    @Test
    void manyStoresAreCounted() {
        line(0, 1L, "main · Cellar", "READ", "delivery:17", 31, 34);
        for (long store = 2; store < 14; store++) {
            line(500, store, "shop" + store + " · Shop", "TARGET", "delivery:17", 31, 34);
            line(1500, store, "shop" + store + " · Shop", "WRITTEN", "write:5", 31, 34);
        }

        assertThat(events())
                .extracting(TimelineEvent::headline)
                .containsExactly("3 more in main → 12 stores set to 34, 1.5 s");
    }

    @Test
    void whatWaitsOrIsRefusedIsSaidFirst() {
        line(0, 1L, "main · Cellar", "READ", "run:7", 31, 0);
        line(100, 2L, "outlet · Shop", "TARGET", "run:7", 31, 0);
        line(200, 2L, "outlet · Shop", "ON_HOLD", "run:7", null, null);

        assertThat(events()).hasSize(1);
        assertThat(events().get(0).headline()).isEqualTo("31 fewer in main → waiting for approval in outlet");
    }

    @Test
    void polledChangesOfDifferentTimesAndTheSameLevelStayApart() {
        line(0, 2L, "outlet · Shop", "TARGET", "poll", 1, 2);
        line(1000, 2L, "outlet · Shop", "TARGET", "poll", 2, 3);
        line(60_000, 3L, "b2b · Shop", "TARGET", "poll", 2, 3);
        line(61_000, null, null, null, null, null, null);

        assertThat(events()).hasSize(4).allMatch(TimelineEvent::isOne);
    }

    private List<TimelineEvent> events() {
        List<TimelineLine> newest = new ArrayList<>(lines);
        Collections.reverse(newest);
        return EventRule.group(newest);
    }

    private void line(
            long millis,
            @Nullable Long level,
            @Nullable String where,
            @Nullable String kind,
            @Nullable String cause,
            @Nullable Integer from,
            @Nullable Integer to) {
        String tone = "WRITTEN".equals(kind) ? "good" : "ON_HOLD".equals(kind) ? "warning" : "busy";
        lines.add(new TimelineLine(
                NOON.plusMillis(millis),
                level,
                where,
                tone,
                "Line",
                Sentence.of("It happened."),
                from,
                to,
                1,
                kind,
                cause));
    }
}
