package io.stockroute.console.timeline;

import io.stockroute.console.timeline.FoldRule.Folded;
import io.stockroute.console.web.Formats;
import io.stockroute.stock.LedgerEntry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells each line of the ledger in plain words. A kind that it does not know is told as it stands there. */
final class EntryText {

    private static final Formats SHOW = new Formats();
    private static final Pattern SYNC = Pattern.compile("^sync [a-z0-9-]+(?:, (.*))?$");
    private static final Pattern PERHAPS = Pattern.compile("^perhaps sold: (\\d+).*");
    private static final Pattern SOLD = Pattern.compile("^an order explains the fall of (\\d+).*");
    private static final Pattern NOT_SOLD = Pattern.compile("^no order explains the fall of (\\d+).*");

    private final CauseText causes;

    EntryText(CauseText causes) {
        this.causes = causes;
    }

    /** @param trigger what the decision followed from, if that is known */
    Sentence tell(Folded folded, Optional<Sentence> trigger) {
        TimelineEntry entry = folded.entry();
        return entry.known().map(kind -> told(kind, entry, folded, trigger)).orElseGet(() -> other(entry));
    }

    /** Without a default: a kind that has no words is not compiled. */
    private Sentence told(LedgerEntry.Kind kind, TimelineEntry entry, Folded folded, Optional<Sentence> trigger) {
        return switch (kind) {
            case ECHO -> echo(entry, folded.count());
            case HINT -> hint(entry);
            case READ -> read(entry, folded.with().stream().findFirst());
            case SOLD -> sold(entry);
            case TARGET -> target(entry, trigger);
            case WRITE -> write(entry);
            case WRITTEN -> written(entry, folded.with());
            case STALE ->
                by(entry, "A write")
                        .and(" changed nothing: the store no longer held " + old(entry)
                                + ". It is read and decided again.");
            case REFUSED ->
                Sentence.of("Shopify refused ")
                        .and(noun(entry, "a write"))
                        .and(because(entry))
                        .and(" It is tried again together with fewer levels.");
            case GIVEN_UP ->
                by(entry, "A write").and(" was given up").and(because(entry)).and(" The level is read instead.");
            case ACTIVATED ->
                Sentence.of("Stocked at the location by ")
                        .and(noun(entry, "a write"))
                        .and(".");
            case BLOCKED -> blocked(entry);
            case DISMISSED ->
                Sentence.of("Put aside by ")
                        .and(noun(entry, "an operator"))
                        .and(": it stays blocked until it is tried again.");
            case UNBLOCKED ->
                Sentence.of("To be tried again")
                        .and(at(entry, ", as ", " asked"))
                        .and(".");
            case HELD ->
                Sentence.of("Held back: the change" + fromTo(entry) + " waits until somebody has looked at ")
                        .and(noun(entry, "its run"))
                        .and(".");
            case RELEASED ->
                Sentence.of("No longer held back by ").and(noun(entry, "a run")).and(because(entry));
            case RESTORE ->
                Sentence.of("To be put back" + fromTo(entry) + ", as it was before ")
                        .and(noun(entry, "a run"))
                        .and(because(entry));
        };
    }

    private Sentence echo(TimelineEntry entry, int count) {
        if (count > 1) {
            return Sentence.of(count + " webhooks told what was known already"
                    + (entry.to() == null ? "" : ", last " + n(entry.to())) + ": nothing to do.");
        }
        Sentence who = by(entry, "A webhook");
        if (entry.to() == null) {
            return who.and(" told nothing new: nothing to do.");
        }
        return who.and(" said " + n(entry.to())
                + (entry.to().equals(entry.from())
                        ? ", as we believed: nothing to do."
                        : ", which is what the write under way sets: nothing to do."));
    }

    private Sentence hint(TimelineEntry entry) {
        Sentence who = by(entry, "A message");
        Sentence said = entry.to() == null ? who.and(" told of a change") : who.and(" said " + n(entry.to()));
        return said.and(entry.from() == null ? "" : "; we believed " + n(entry.from()))
                .and(". The level is to be read.");
    }

    private Sentence read(TimelineEntry entry, Optional<TimelineEntry> hint) {
        Sentence why = hint.filter(one ->
                        one.to() != null && one.cause() != null && one.cause().startsWith("delivery:"))
                .map(one -> Sentence.of("read because ")
                        .and(causes.noun(one.cause()))
                        .and(" said " + n(Objects.requireNonNull(one.to()))))
                .orElseGet(() -> causes.read(entry.cause()));
        Sentence said = Sentence.of(says(entry));
        if (!why.saysNothing()) {
            said = said.and(" (").and(why).and(")");
        }
        return said.and(compared(entry));
    }

    private static String says(TimelineEntry entry) {
        if (entry.detail() != null) {
            return switch (entry.detail()) {
                case "unstocked" -> "Shopify does not stock the item at this location";
                case "gone" -> "Shopify no longer has this inventory item";
                case "untracked" -> "Shopify does not count this item";
                default -> "Shopify says " + (entry.to() == null ? "nothing" : n(entry.to())) + ", " + entry.detail();
            };
        }
        return entry.to() == null ? "Shopify names no quantity" : "Shopify says " + n(entry.to());
    }

    private static String compared(TimelineEntry entry) {
        if (entry.to() == null) {
            return entry.from() == null ? "." : "; we believed " + n(entry.from()) + ".";
        }
        if (entry.from() == null) {
            return "; it was not known before.";
        }
        int more = entry.to() - entry.from();
        if (more == 0) {
            return ", as we believed.";
        }
        return "; we believed " + n(entry.from()) + ": " + SHOW.number(Math.abs((long) more))
                + (more > 0 ? " more." : " fewer.");
    }

    private Sentence sold(TimelineEntry entry) {
        String detail = entry.detail() == null ? "" : entry.detail();
        Matcher perhaps = PERHAPS.matcher(detail);
        if (perhaps.matches()) {
            return Sentence.of(
                    perhaps.group(1)
                            + " fewer, and no order is known that took them: perhaps sold. They are subtracted until the orders of that time are known.");
        }
        Matcher sold = SOLD.matcher(detail);
        if (sold.matches()) {
            return Sentence.of("The " + sold.group(1) + " missing were sold: ")
                    .and(noun(entry, "an order"))
                    .and(" took them.");
        }
        Matcher not = NOT_SOLD.matcher(detail);
        if (not.matches()) {
            return Sentence.of("No order took the " + not.group(1)
                    + " missing: they were not sold, somebody changed the stock by hand, and it is put right.");
        }
        return other(entry);
    }

    private Sentence target(TimelineEntry entry, Optional<Sentence> trigger) {
        if (entry.to() == null) {
            return Sentence.of("Nothing is wanted of it any more").and(because(entry));
        }
        Sentence decided = Sentence.of(
                "Should hold " + n(entry.to()) + (entry.from() == null ? "" : " instead of " + n(entry.from())));
        Sentence cause = causes.noun(entry.cause());
        if (trigger.isPresent()) {
            decided = decided.and(", because ").and(trigger.get());
        }
        if (!cause.saysNothing()) {
            decided = decided.and(" (").and(cause).and(")");
        }
        return decided.and(rest(entry.detail())).and(".");
    }

    /** What a decision says beyond its sync: what is subtracted and held back. */
    private static String rest(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        Matcher sync = SYNC.matcher(detail);
        String rest = sync.matches() ? sync.group(1) : detail;
        return rest == null ? "" : ", " + rest;
    }

    private Sentence write(TimelineEntry entry) {
        String what = entry.detail() == null ? "set it" + fromTo(entry) : entry.detail();
        return causes.isOpen(entry.cause())
                ? by(entry, "A write").and(" is to " + what + "; Shopify has not confirmed it yet.")
                : by(entry, "A write").and(" was stored, to " + what + ". How it ended stands above.");
    }

    private Sentence written(TimelineEntry entry, List<TimelineEntry> echoes) {
        if ("it was so already".equals(entry.detail())) {
            return by(entry, "A write")
                    .and(" found that it held " + (entry.to() == null ? "that" : n(entry.to())) + " already.");
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
        return entry.detail() != null && entry.detail().startsWith(LedgerEntry.UNREADABLE)
                ? Sentence.of("Blocked").and(because(entry)).and(" It goes on by itself as soon as it can be read.")
                : Sentence.of("Blocked: Shopify refuses this level for good")
                        .and(because(entry))
                        .and(" Mend that and retry it on the page of failures.");
    }

    private Sentence other(TimelineEntry entry) {
        String kind = entry.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        Sentence cause = causes.noun(entry.cause());
        return Sentence.of(kind)
                .capital()
                .and(fromTo(entry))
                .and(entry.detail() == null ? "" : ": " + entry.detail())
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
        return entry.from() == null ? "what we believed" : n(entry.from());
    }

    /** A colon and the detail as the end of a sentence. */
    private static Sentence because(TimelineEntry entry) {
        if (entry.detail() == null || entry.detail().isBlank()) {
            return Sentence.of(".");
        }
        String detail = entry.detail().strip();
        return Sentence.of(": " + detail + (detail.endsWith(".") || detail.endsWith("!") ? "" : "."));
    }

    private Sentence noun(TimelineEntry entry, String otherwise) {
        Sentence noun = causes.noun(entry.cause());
        return noun.saysNothing() ? Sentence.of(otherwise) : noun;
    }

    private Sentence by(TimelineEntry entry, String otherwise) {
        return noun(entry, otherwise).capital();
    }

    private Sentence at(TimelineEntry entry, String before, String after) {
        Sentence noun = causes.noun(entry.cause());
        return noun.saysNothing()
                ? Sentence.NOTHING
                : Sentence.of(before).and(noun).and(after);
    }

    /** As the pages write numbers. */
    private static String n(int quantity) {
        return SHOW.number(quantity);
    }
}
