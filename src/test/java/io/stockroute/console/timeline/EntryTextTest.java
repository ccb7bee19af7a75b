package io.stockroute.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stockroute.console.timeline.FoldRule.Folded;
import io.stockroute.console.web.ReasonText;
import io.stockroute.stock.Decision;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
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
                "ECHO     | 7 | 7 | delivery:17 | - | Webhook #17 of outlet reported 7, the last known quantity. Nothing to do.",
                "ECHO     | 9 | 7 | delivery:17 | - | Webhook #17 of outlet reported 7, the quantity that is being written. Nothing to do.",
                "ECHO     | - | - | delivery:17 | - | Webhook #17 of outlet reported nothing new.",
                "HINT     | 9 | 7 | delivery:17 | - | Webhook #17 of outlet reported 7; the last known quantity was 9. The level will be read.",
                "HINT     | - | - | poll        | - | A poll reported a change. The level will be read.",
                "READ     | 9 | 7 | delivery:17 | - | Shopify has 7 (read because webhook #17 of outlet reported a change), 2 fewer than the last known 9.",
                "READ     | 7 | 1200 | run:4    | - | Shopify has 1,200 (read by reconciliation #4), 1,193 more than the last known 7.",
                "READ     | 7 | 7 | poll        | - | Shopify has 7 (read because a poll found a change), as last known.",
                "READ     | - | 7 | write:99    | - | Shopify has 7 (read again after write #99); the quantity was not known before.",
                "READ     | 7 | - | order:12    | ITEM_NOT_STOCKED | The item is not stocked at this location (read because of order #1001 of outlet); the last known quantity was 7.",
                "READ     | - | - | operator:anna | ITEM_GONE | Shopify no longer has this inventory item (read because anna asked for it).",
                "READ     | - | - | -           | ITEM_UNTRACKED | Shopify does not track this item.",
                "TARGET   | 9 | 7 | delivery:17 | - | Target changed from 9 to 7 (webhook #17 of outlet).",
                "TARGET   | - | -3 | order:12   | - | Target set to −3 (order #1001 of outlet).",
                "TARGET   | 9 | - | catalog     | NOT_LINKED | Target removed: it is no longer linked to another store's level.",
                "WRITE    | 9 | 7 | write:99    | - | Write #99 will set the quantity from 9 to 7; Shopify has not confirmed it yet.",
                "WRITE    | - | 7 | write:99    | WRITE_STOCKS_ITEM | Write #99 will stock the item at this location; Shopify has not confirmed it yet.",
                "WRITE    | 9 | 7 | write:98    | - | Write #98 was saved, to set the quantity from 9 to 7. Its outcome is above.",
                "WRITTEN  | 9 | 7 | write:99    | WRITTEN_IN_GROUP gid://shopify/InventoryAdjustmentGroup/1 | Set from 9 to 7 by write #99, confirmed by Shopify.",
                "WRITTEN  | 9 | 7 | write:99    | WRITTEN_ALREADY | Write #99 changed nothing: Shopify had 7 already.",
                "STALE    | 9 | 7 | write:99    | WRITE_OUTDATED | Write #99 changed nothing: the quantity was no longer 9. The level will be read and decided again.",
                "REFUSED  | 9 | 7 | write:99    | REJECTED_BY_SHOPIFY Too much (TOO_MUCH) | Shopify rejected write #99: Too much (TOO_MUCH). It will be retried with fewer levels.",
                "ABANDONED | 9 | 7 | write:99    | WRITE_NEVER_SENT | Write #99 was abandoned: it never reached Shopify and is too old to send. The level will be read instead.",
                "ACTIVATED | - | 7 | write:99   | - | Item stocked at the location by write #99.",
                "BLOCKED  | - | - | write:99    | REJECTED_BY_SHOPIFY Not allowed. | Blocked, as Shopify rejects this level: Not allowed. Fix the cause, then retry it under Issues.",
                "BLOCKED  | - | - | -           | UNREADABLE Gone | Blocked: the level cannot be read: Gone. It resumes as soon as it can be read.",
                "DISMISSED | - | - | operator:anna | - | Dismissed by anna. It stays blocked until it is retried.",
                "UNBLOCKED | - | - | operator:anna | - | Retry requested by anna.",
                "STOCK_DROP | - | - | delivery:17 | PROVISIONAL_SALE 2 | Provisional sale of 2 units: no known order took them. They stay reserved until all orders of that time are known.",
                "STOCK_DROP | - | - | poll        | DROP_NOT_SOLD 2 | No order explains the drop of 2 units. The stock was changed by hand, and is overwritten with Source's quantity.",
                "STOCK_DROP | - | - | order:12    | DROP_EXPLAINED_BY_ORDER 1 | 1 unit sold: order #1001 of outlet explains the drop.",
                "ON_HOLD | 9 | 0 | run:4       | NEEDS_APPROVAL | Waiting for approval of reconciliation #4: it would change the quantity from 9 to 0.",
                "RELEASED | - | - | run:4       | RUN_APPROVED | No longer on hold for reconciliation #4: an operator approved it.",
                "RESTORE  | 0 | 9 | run:4       | RUN_UNDONE | Undo of reconciliation #4: the quantity goes back from 0 to 9.",
                "MADE_UP_KIND | 9 | 7 | run:4   | RUN_UNDONE | Made up kind from 9 to 7: the run is being undone (reconciliation #4).",
                "MADE_UP_KIND | - | - | -       | - | Made up kind.",
            })
    void eachKindIsToldInWords(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String reason,
            String told) {
        assertThat(tell(kind, from, to, cause, reason)).isEqualTo(told);
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
                .isEqualTo(
                        "Shopify has 7 (read because webhook #17 of outlet reported 8), 2 fewer than the last known 9.");
    }

    /** The code of a reason compiles only with words; that none is empty or breaks the sentence is held here. */
    @ParameterizedTest
    @EnumSource
    void everyCodeOfTheLedgerHasItsWords(LedgerCode code) {
        assertThat(ReasonText.of(code))
                .matches("[a-zA-Z].*[a-zA-Z0-9]")
                .doesNotContain("_", "null", "  ", "any more", "put right");
        assertThat(ReasonText.of(EntryReason.told(code, "Shopify's words"))).isNotBlank();
        assertThat(tell("BLOCKED", null, null, null, code.name())).endsWith(".").doesNotContain("null", "  ", "..");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{'sync':'main','sources':[{'level':1,'quantity':7}],'moves':[{'level':1,'units':-2}]} | Target changed from 9 to 7, because stock at main · Cellar went down by 2, to 7 (poll).",
                "{'sync':'main','sources':[{'level':1,'quantity':7}]} | Target changed from 9 to 7 (poll): 7 at main · Cellar.",
                "{'sync':'main','sources':[{'level':1,'quantity':7},{'level':3,'quantity':3}],'moves':[{'level':3,'units':1}],'reserved':2,'safetyStock':1} | Target changed from 9 to 7, because stock at main · Loft went up by 1, to 3 (poll): 7 at main · Cellar + 3 at main · Loft − 2 reserved − 1 safety stock.",
                "{'sync':'main','sources':[{'level':1,'quantity':9}],'moves':[{'level':2,'units':-2}],'pool':7} | Target changed from 9 to 7, because stock at outlet · Shop floor went down by 2 (poll): 7 shared by all stores of sync main.",
                "{'sync':'main','sources':[{'level':4,'quantity':7}]} | Target changed from 9 to 7 (poll): 7 at a level that is gone.",
            })
    void aDecisionTellsWhatItFollowedFromAndWhatItIsMadeOf(String json, String told) throws Exception {
        Decision decision = new JsonMapper().readValue(json.replace('\'', '"'), Decision.class);
        DecisionText text =
                new DecisionText(decision, Map.of(1L, "main · Cellar", 2L, "outlet · Shop floor", 3L, "main · Loft"));

        assertThat(words.tell(new Folded(entry("TARGET", 9, 7, "poll", null), List.of()), Optional.of(text))
                        .text())
                .isEqualTo(told.replace("(poll)", "(a poll)"));
    }

    @Test
    void manyEchoesAreOneSentence() {
        TimelineEntry echo = entry("ECHO", 7, 7, "delivery:17", null);

        assertThat(words.tell(new Folded(echo, List.of(echo, echo)), Optional.empty())
                        .text())
                .isEqualTo("3 webhooks reported quantities that were known already, most recently 7. Nothing to do.");
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
        assertThat(tell("HINT", 9, 7, "order:5", null)).startsWith("An order that is no longer kept reported");
        assertThat(tell("HINT", 9, 7, "a cause of tomorrow", null)).startsWith("A cause of tomorrow reported");
        assertThat(tell("HINT", 9, 7, "delivery:none", null)).startsWith("Delivery:none reported");
    }

    private String tell(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String reason) {
        return words.tell(new Folded(entry(kind, from, to, cause, reason), List.of()), Optional.empty())
                .text();
    }

    /** @param reason a code, and behind it a number of units or a message */
    private static TimelineEntry entry(
            String kind,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cause,
            @Nullable String reason) {
        return new TimelineEntry(
                1, Instant.EPOCH, 1, kind, from, to, cause, reason == null ? null : reason(reason.split(" ", 2)));
    }

    private static EntryReason reason(String[] parts) {
        LedgerCode code = LedgerCode.valueOf(parts[0]);
        if (parts.length == 1) {
            return EntryReason.of(code);
        }
        return parts[1].matches("\\d+")
                ? EntryReason.of(code, Integer.parseInt(parts[1]))
                : EntryReason.told(code, parts[1]);
    }
}
