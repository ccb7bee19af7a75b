package io.stockroute.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.timeline.FoldRule.Folded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldRuleTest {

    private long id = 100;

    @Test
    void echoesOneAfterTheOtherAreToldAsOne() {
        List<Folded> folded = FoldRule.fold(List.of(
                entry(1, "ECHO", 7, 7, "delivery:3"),
                entry(1, "ECHO", 7, 7, "delivery:2"),
                entry(1, "ECHO", 7, 7, "delivery:1"),
                entry(1, "READ", 7, 7, "poll")));

        assertThat(folded).extracting(Folded::count).containsExactly(3, 1);
    }

    @Test
    void echoesOfAnotherLevelAreAnotherLine() {
        assertThat(FoldRule.fold(List.of(
                        entry(1, "ECHO", 7, 7, "delivery:3"),
                        entry(2, "ECHO", 5, 5, "delivery:2"),
                        entry(1, "ECHO", 7, 7, "delivery:1"))))
                .extracting(Folded::count)
                .containsExactly(2, 1);
    }

    @Test
    void aStoredWriteStandsWithItsEnd() {
        assertThat(kinds(entry(1, "WRITTEN", 9, 7, "write:9"), entry(1, "WRITE", 9, 7, "write:9")))
                .containsExactly("WRITTEN");
        assertThat(kinds(entry(1, "STALE", 9, 7, "write:9"), entry(1, "WRITE", 9, 7, "write:9")))
                .containsExactly("STALE");
    }

    @Test
    void aWriteUnderWayStandsByItself() {
        assertThat(kinds(entry(1, "WRITE", 9, 7, "write:9"), entry(1, "WRITTEN", 8, 9, "write:8")))
                .containsExactly("WRITE", "WRITTEN");
        assertThat(kinds(entry(2, "WRITTEN", 9, 7, "write:9"), entry(1, "WRITE", 9, 7, "write:9")))
                .containsExactly("WRITTEN", "WRITE");
    }

    @Test
    void aWebhookStandsWithTheReadThatItLedTo() {
        List<Folded> folded = FoldRule.fold(List.of(
                entry(1, "READ", 9, 7, "delivery:1"),
                entry(1, "HINT", 9, 6, "delivery:2"),
                entry(1, "HINT", 9, 7, "delivery:1")));

        assertThat(folded).extracting(one -> one.entry().kind()).containsExactly("READ", "HINT");
        assertThat(folded.get(0).with()).extracting(TimelineEntry::to).containsExactly(7);
    }

    @Test
    void theWebhookOfOurOwnWriteStandsWithItWhicheverCameFirst() {
        assertThat(kinds(entry(1, "ECHO", 7, 7, "delivery:1"), entry(1, "WRITTEN", 9, 7, "write:9")))
                .containsExactly("WRITTEN");
        assertThat(kinds(entry(1, "WRITTEN", 9, 7, "write:9"), entry(1, "ECHO", 9, 7, "delivery:1")))
                .containsExactly("WRITTEN");
        assertThat(kinds(entry(1, "WRITTEN", 9, 7, "write:9"), entry(1, "ECHO", 9, 9, "delivery:1")))
                .containsExactly("WRITTEN", "ECHO");
    }

    @Test
    void nothingElseIsLeftOut() {
        List<TimelineEntry> all = List.of(
                entry(1, "TARGET", 9, 7, "poll"),
                entry(1, "TARGET", 8, 9, "poll"),
                entry(1, "BLOCKED", null, null, null),
                entry(1, "SOMETHING_NEW", null, null, null));

        assertThat(FoldRule.fold(all)).extracting(Folded::entry).isEqualTo(all);
    }

    private static List<String> kinds(TimelineEntry... entries) {
        return FoldRule.fold(List.of(entries)).stream()
                .map(one -> one.entry().kind())
                .toList();
    }

    private TimelineEntry entry(
            long level, String kind, @Nullable Integer from, @Nullable Integer to, @Nullable String cause) {
        return new TimelineEntry(id--, Instant.EPOCH, level, kind, from, to, cause, null);
    }
}
