package io.stockroute.console.timeline;

import io.stockroute.console.timeline.FoldRule.Folded;
import io.stockroute.console.web.Formats;
import io.stockroute.console.web.ReasonText;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells each line of the ledger in words. A kind that it does not know is told as it stands there. */
final class EntryText {

    private static final Formats SHOW = new Formats();

    private final CauseText causes;

    EntryText(CauseText causes) {
        this.causes = causes;
    }

    /** @param decision what a target was made of, if it is kept and may be seen */
    Sentence tell(Folded folded, Optional<DecisionText> decision) {
        TimelineEntry entry = folded.entry();
        return entry.known().map(kind -> told(kind, entry, folded, decision)).orElseGet(() -> other(entry));
    }

    /** Without a default: a kind that has no words is not compiled. */
    private Sentence told(LedgerEntry.Kind kind, TimelineEntry entry, Folded folded, Optional<DecisionText> decision) {
        return switch (kind) {
            case ECHO -> echo(entry, folded.count());
            case HINT -> hint(entry);
            case READ -> read(entry, folded.with().stream().findFirst());
            case STOCK_DROP -> sold(entry);
            case TARGET -> target(entry, decision);
            case WRITE -> write(entry);
            case WRITTEN -> written(entry, folded.with());
            case STALE ->
                by(entry, "A write")
                        .and(" changed nothing: the quantity was no longer " + old(entry)
                                + ". The level will be read and decided again.");
            case REFUSED ->
                Sentence.of("Shopify rejected ")
                        .and(noun(entry, "a write"))
                        .and(because(entry))
                        .and(" It will be retried with fewer levels.");
            case ABANDONED ->
                by(entry, "A write").and(" was abandoned").and(because(entry)).and(" The level will be read instead.");
            case ACTIVATED ->
                Sentence.of("Item stocked at the location by ")
                        .and(noun(entry, "a write"))
                        .and(".");
            case BLOCKED -> blocked(entry);
            case DISMISSED ->
                Sentence.of("Dismissed by ")
                        .and(noun(entry, "an operator"))
                        .and(". It stays blocked until it is retried.");
            case UNBLOCKED ->
                Sentence.of("Retry requested by ")
                        .and(noun(entry, "an operator"))
                        .and(".");
            case ON_HOLD ->
                Sentence.of("Waiting for approval of ")
                        .and(noun(entry, "a run"))
                        .and(": it would change the quantity" + fromTo(entry) + ".");
            case RELEASED ->
                Sentence.of("No longer on hold for ").and(noun(entry, "a run")).and(because(entry));
            case RESTORE ->
                Sentence.of("Undo of ").and(noun(entry, "a run")).and(": the quantity goes back" + fromTo(entry) + ".");
        };
    }

    private Sentence echo(TimelineEntry entry, int count) {
        if (count > 1) {
            return Sentence.of(count + " webhooks reported quantities that were known already"
                    + (entry.to() == null ? "" : ", most recently " + n(entry.to())) + ". Nothing to do.");
        }
        Sentence who = by(entry, "A webhook");
        if (entry.to() == null) {
            return who.and(" reported nothing new.");
        }
        return who.and(" reported " + n(entry.to())
                + (entry.to().equals(entry.from())
                        ? ", the last known quantity. Nothing to do."
                        : ", the quantity that is being written. Nothing to do."));
    }

    private Sentence hint(TimelineEntry entry) {
        Sentence who = by(entry, "A message");
        Sentence said = entry.to() == null ? who.and(" reported a change") : who.and(" reported " + n(entry.to()));
        return said.and(entry.from() == null ? "" : "; the last known quantity was " + n(entry.from()))
                .and(". The level will be read.");
    }

    private Sentence read(TimelineEntry entry, Optional<TimelineEntry> hint) {
        Sentence why = hint.filter(one ->
                        one.to() != null && one.cause() != null && one.cause().startsWith("delivery:"))
                .map(one -> Sentence.of("read because ")
                        .and(causes.noun(one.cause()))
                        .and(" reported " + n(Objects.requireNonNull(one.to()))))
                .orElseGet(() -> causes.read(entry.cause()));
        Sentence said = Sentence.of(says(entry)).capital();
        if (!why.saysNothing()) {
            said = said.and(" (").and(why).and(")");
        }
        return said.and(compared(entry));
    }

    private static String says(TimelineEntry entry) {
        if (entry.to() == null) {
            return Optional.ofNullable(entry.reason()).map(ReasonText::of).orElse("Shopify gives no quantity");
        }
        return "Shopify has " + n(entry.to());
    }

    private static String compared(TimelineEntry entry) {
        if (entry.to() == null) {
            return entry.from() == null ? "." : "; the last known quantity was " + n(entry.from()) + ".";
        }
        if (entry.from() == null) {
            return "; the quantity was not known before.";
        }
        int more = entry.to() - entry.from();
        if (more == 0) {
            return ", as last known.";
        }
        return ", " + SHOW.number(Math.abs((long) more)) + (more > 0 ? " more" : " fewer") + " than the last known "
                + n(entry.from()) + ".";
    }

    private Sentence sold(TimelineEntry entry) {
        if (entry.reason() == null) {
            return other(entry);
        }
        int count = entry.reason().units().orElse(0);
        String units = count == 1 ? "1 unit" : n(count) + " units";
        return switch (entry.reason().code()) {
            case PROVISIONAL_SALE ->
                Sentence.of("Provisional sale of " + units
                        + ": no known order took them. They stay reserved until all orders of that time are known.");
            case DROP_EXPLAINED_BY_ORDER ->
                Sentence.of(units + " sold: ").and(noun(entry, "an order")).and(" explains the drop.");
            case DROP_NOT_SOLD ->
                Sentence.of("No order explains the drop of " + units
                        + ". The stock was changed by hand, and is overwritten with Source's quantity.");
            default -> other(entry);
        };
    }

    private Sentence target(TimelineEntry entry, Optional<DecisionText> decision) {
        if (entry.to() == null) {
            return Sentence.of("Target removed").and(because(entry));
        }
        Sentence decided = Sentence.of(
                entry.from() == null
                        ? "Target set to " + n(entry.to())
                        : "Target changed from " + n(entry.from()) + " to " + n(entry.to()));
        Sentence why = decision.map(DecisionText::because).orElse(Sentence.NOTHING);
        if (!why.saysNothing()) {
            decided = decided.and(", because ").and(why);
        }
        Sentence cause = causes.noun(entry.cause());
        if (!cause.saysNothing()) {
            decided = decided.and(" (").and(cause).and(")");
        }
        Sentence sum = decision.map(DecisionText::sum).orElse(Sentence.NOTHING);
        return (sum.saysNothing() ? decided : decided.and(": ").and(sum)).and(".");
    }

    private Sentence write(TimelineEntry entry) {
        String what = entry.has(LedgerCode.WRITE_STOCKS_ITEM)
                ? "stock the item at this location"
                : "set the quantity" + fromTo(entry);
        return causes.isOpen(entry.cause())
                ? by(entry, "A write").and(" will " + what + "; Shopify has not confirmed it yet.")
                : by(entry, "A write").and(" was saved, to " + what + ". Its outcome is above.");
    }

    private Sentence written(TimelineEntry entry, List<TimelineEntry> echoes) {
        if (entry.has(LedgerCode.WRITTEN_ALREADY)) {
            return by(entry, "A write")
                    .and(" changed nothing: Shopify had " + (entry.to() == null ? "that quantity" : n(entry.to()))
                            + " already.");
        }
        Sentence set = Sentence.of("Set" + fromTo(entry) + " by ")
                .and(noun(entry, "a write"))
                .and(", confirmed by Shopify");
        if (echoes.isEmpty()) {
            return set.and(".");
        }
        return set.and(" and ")
                .and(echoes.size() == 1 ? noun(echoes.get(0), "a webhook") : Sentence.of(echoes.size() + " webhooks"))
                .and(".");
    }

    private static Sentence blocked(TimelineEntry entry) {
        return entry.has(LedgerCode.UNREADABLE)
                ? Sentence.of("Blocked").and(because(entry)).and(" It resumes as soon as it can be read.")
                : Sentence.of("Blocked, as Shopify rejects this level")
                        .and(because(entry))
                        .and(" Fix the cause, then retry it under Issues.");
    }

    private Sentence other(TimelineEntry entry) {
        String kind = entry.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        Sentence cause = causes.noun(entry.cause());
        return Sentence.of(kind)
                .capital()
                .and(fromTo(entry))
                .and(entry.reason() == null ? "" : ": " + ReasonText.of(entry.reason()))
                .and(
                        cause.saysNothing()
                                ? Sentence.NOTHING
                                : Sentence.of(" (").and(cause).and(")"))
                .and(".");
    }

    private static String fromTo(TimelineEntry entry) {
        return (entry.from() == null ? "" : " from " + n(entry.from()))
                + (entry.to() == null ? "" : " to " + n(entry.to()));
    }

    private static String old(TimelineEntry entry) {
        return entry.from() == null ? "the last known one" : n(entry.from());
    }

    /** A colon and the reason as the end of a sentence. */
    private static Sentence because(TimelineEntry entry) {
        EntryReason reason = entry.reason();
        if (reason == null) {
            return Sentence.of(".");
        }
        String words = ReasonText.of(reason);
        return Sentence.of(": " + words + (words.endsWith(".") || words.endsWith("!") ? "" : "."));
    }

    private Sentence noun(TimelineEntry entry, String otherwise) {
        Sentence noun = causes.noun(entry.cause());
        return noun.saysNothing() ? Sentence.of(otherwise) : noun;
    }

    private Sentence by(TimelineEntry entry, String otherwise) {
        return noun(entry, otherwise).capital();
    }

    /** As the pages write numbers. */
    private static String n(int quantity) {
        return SHOW.number(quantity);
    }
}
