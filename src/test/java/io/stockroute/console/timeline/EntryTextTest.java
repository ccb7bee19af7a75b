package io.stockroute.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.console.timeline.FoldRule.Folded;
import io.stockroute.stock.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntryTextTest {

    private static final CauseText CAUSES = new CauseText(
            Map.of(17L, "outlet"),
            Map.of(4L, "RECONCILIATION"),
            Map.of(98L, "outlet", 99L, "outlet"),
            Set.of(99L),
            Map.of(12L, "#1001 of outlet"));

    private final EntryText words = new EntryText(CAUSES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ECHO     | 7 | 7 | delivery:17 | - | Webhook #17 of outlet said 7, as we believed: nothing to do.",
                "ECHO     | 9 | 7 | delivery:17 | - | Webhook #17 of outlet said 7, which is what the write under way sets: nothing to do.",
                "ECHO     | - | - | delivery:17 | - | Webhook #17 of outlet told nothing new: nothing to do.",
                "HINT     | 9 | 7 | delivery:17 | - | Webhook #17 of outlet said 7; we believed 9. The level is to be read.",
                "HINT     | - | - | poll        | - | A poll told of a change. The level is to be read.",
                "READ     | 9 | 7 | delivery:17 | - | Shopify says 7 (read because webhook #17 of outlet told of a change); we believed 9: 2 fewer.",
                "READ     | 7 | 1200 | run:4    | - | Shopify says 1,200 (read by reconciliation #4); we believed 7: 1,193 more.",
                "READ     | 7 | 7 | poll        | - | Shopify says 7 (read because a poll found a change), as we believed.",
                "READ     | - | 7 | write:99    | - | Shopify says 7 (read again after write #99); it was not known before.",
                "READ     | 7 | - | order:12    | unstocked | Shopify does not stock the item at this location (read on account of order #1001 of outlet); we believed 7.",
                "READ     | - | - | operator:anna | gone | Shopify no longer has this inventory item (read because anna asked for it).",
                "READ     | - | - | -           | untracked | Shopify does not count this item.",
                "TARGET   | 9 | 7 | delivery:17 | sync main | Should hold 7 instead of 9 (webhook #17 of outlet).",
                "TARGET   | - | -3 | order:12   | sync main, less 2 sold and not counted by Source yet, 1 held back as safety stock | Should hold −3 (order #1001 of outlet), less 2 sold and not counted by Source yet, 1 held back as safety stock.",
                "TARGET   | 9 | - | catalog   | the variant is gone | Nothing is wanted of it any more: the variant is gone.",
                "WRITE    | 9 | 7 | write:99    | - | Write #99 is to set it from 9 to 7; Shopify has not confirmed it yet.",
                "WRITE    | - | 7 | write:99    | stock the item at the location | Write #99 is to stock the item at the location; Shopify has not confirmed it yet.",
                "WRITE    | 9 | 7 | write:98    | - | Write #98 was stored, to set it from 9 to 7. How it ended stands above.",
                "WRITTEN  | 9 | 7 | write:99    | gid://shopify/InventoryAdjustmentGroup/1 | Set from 9 to 7 by write #99, confirmed by Shopify.",
                "WRITTEN  | 9 | 7 | write:99    | it was so already | Write #99 found that it held 7 already.",
                "STALE    | 9 | 7 | write:99    | a level no longer held what we believed | Write #99 changed nothing: the store no longer held 9. It is read and decided again.",
                "REFUSED  | 9 | 7 | write:99    | Too much (TOO_MUCH) | Shopify refused write #99: Too much (TOO_MUCH). It is tried again together with fewer levels.",
                "GIVEN_UP | 9 | 7 | write:99    | it never reached Shopify | Write #99 was given up: it never reached Shopify. The level is read instead.",
                "ACTIVATED | - | 7 | write:99   | - | Stocked at the location by write #99.",
                "BLOCKED  | - | - | write:99    | Not allowed. | Blocked: Shopify refuses this level for good: Not allowed. Mend that and retry it on the page of failures.",
                "BLOCKED  | - | - | -           | It cannot be read: Gone | Blocked: It cannot be read: Gone. It goes on by itself as soon as it can be read.",
                "DISMISSED | - | - | operator:anna | - | Put aside by anna: it stays blocked until it is tried again.",
                "UNBLOCKED | - | - | operator:anna | - | To be tried again, as anna asked.",
                "SOLD     | - | - | delivery:17 | perhaps sold: 2, until the order of it is known | 2 fewer, and no order is known that took them: perhaps sold. They are subtracted until the orders of that time are known.",
                "SOLD     | - | - | poll        | no order explains the fall of 2: not sold | No order took the 2 missing: they were not sold, somebody changed the stock by hand, and it is put right.",
                "SOLD     | - | - | order:12    | an order explains the fall of 2: sold | The 2 missing were sold: order #1001 of outlet took them.",
                "HELD     | 9 | 0 | run:4       | - | Held back: the change from 9 to 0 waits until somebody has looked at reconciliation #4.",
                "RELEASED | - | - | run:4       | an operator let it go | No longer held back by reconciliation #4: an operator let it go.",
                "RESTORE  | 0 | 9 | run:4       | the run is taken back | To be put back from 0 to 9, as it was before reconciliation #4: the run is taken back.",
                "MADE_UP_KIND | 9 | 7 | run:4   | because | Made up kind from 9 to 7: because (reconciliation #4).",
                "MADE_UP_KIND | - | - | -       | - | Made up kind.",
            })
    void eachKindIsToldInPlainWords(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String detail,
            String told) {
        assertThat(tell(kind, from, to, cause, detail)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfTheLedgerIsASentenceWhateverIsMissing(LedgerEntry.Kind kind) {
        assertThat(tell(kind.name(), null, null, null, null))
                .matches("[A-Z].*\\.")
                .doesNotContain("null", "  ", " .", "..");
        assertThat(LineStyle.of(entry(kind.name(), 9, 7, "poll", null), true).label())
                .isNotBlank();
    }

    @Test
    void aReadTellsWhatItsWebhookSaid() {
        TimelineEntry hint = entry("HINT", 9, 8, "delivery:17", null);

        assertThat(words.tell(new Folded(entry("READ", 9, 7, "delivery:17", null), List.of(hint)), Optional.empty())
                        .text())
                .isEqualTo("Shopify says 7 (read because webhook #17 of outlet said 8); we believed 9: 2 fewer.");
    }

    @Test
    void aDecisionTellsWhatItFollowedFrom() {
        Sentence trigger = Sentence.of("main · Cellar holds 4");

        assertThat(words.tell(
                                new Folded(entry("TARGET", 9, 7, "delivery:17", "sync main"), List.of()),
                                Optional.of(trigger))
                        .text())
                .isEqualTo("Should hold 7 instead of 9, because main · Cellar holds 4 (webhook #17 of outlet).");
    }

    @Test
    void manyEchoesAreOneSentence() {
        TimelineEntry echo = entry("ECHO", 7, 7, "delivery:17", null);

        assertThat(words.tell(new Folded(echo, List.of(echo, echo)), Optional.empty())
                        .text())
                .isEqualTo("3 webhooks told what was known already, last 7: nothing to do.");
        assertThat(words.tell(new Folded(entry("WRITTEN", 9, 7, "write:99", null), List.of(echo)), Optional.empty())
                        .text())
                .isEqualTo("Set from 9 to 7 by write #99, confirmed by Shopify and webhook #17 of outlet.");
    }

    @Test
    void whatIsKeptIsLinkedAndWhatIsNotIsNamed() {
        assertThat(words.tell(new Folded(entry("WRITTEN", 9, 7, "write:99", null), List.of()), Optional.empty())
                        .parts())
                .contains(new Sentence.Part("write #99", "/writes/99"));
        assertThat(tell("WRITTEN", 9, 7, "write:5", null)).contains("by write #5,");
        assertThat(tell("HINT", 9, 7, "order:5", null)).startsWith("An order that is not kept any more said");
        assertThat(tell("HINT", 9, 7, "a cause of tomorrow", null)).startsWith("A cause of tomorrow said");
        assertThat(tell("HINT", 9, 7, "delivery:none", null)).startsWith("Delivery:none said");
    }

    private String tell(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String detail) {
        return words.tell(new Folded(entry(kind, from, to, cause, detail), List.of()), Optional.empty())
                .text();
    }

    private static TimelineEntry entry(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String detail) {
        return new TimelineEntry(1, Instant.EPOCH, 1, kind, from, to, cause, detail);
    }
}
