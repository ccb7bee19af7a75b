package io.stockroute.console.timeline;

import io.stockroute.inventory.LedgerEntry;
import java.util.Locale;

/** How a kind of the ledger looks in a timeline: a word, and a tone that says no more than the word. */
record LineLook(String label, String tone) {

    /** @param open whether the write that it tells of is under way still */
    static LineLook of(Entry entry, boolean open) {
        return entry.known()
                .map(kind -> of(kind, entry, open))
                .orElseGet(() -> new LineLook(readable(entry.kind()), "off"));
    }

    private static LineLook of(LedgerEntry.Kind kind, Entry entry, boolean open) {
        return switch (kind) {
            case ECHO -> new LineLook("No news", "off");
            case HINT -> new LineLook("Hint", "busy");
            case READ -> new LineLook("Read", entry.to() != null && !entry.to().equals(entry.from()) ? "busy" : "off");
            case SOLD -> sold(entry.detail() == null ? "" : entry.detail());
            case TARGET -> new LineLook("Decision", "busy");
            case WRITE -> open ? new LineLook("Write under way", "busy") : new LineLook("Write", "off");
            case WRITTEN -> new LineLook("Written", "good");
            case STALE -> new LineLook("Not written", "held");
            case REFUSED -> new LineLook("Refused", "bad");
            case GIVEN_UP -> new LineLook("Given up", "held");
            case ACTIVATED -> new LineLook("Stocked", "good");
            case BLOCKED -> new LineLook("Blocked", "bad");
            case DISMISSED -> new LineLook("Put aside", "off");
            case UNBLOCKED -> new LineLook("Retry", "busy");
            case HELD -> new LineLook("Held back", "held");
            case RELEASED -> new LineLook("Let go", "busy");
            case RESTORE -> new LineLook("Undo", "busy");
        };
    }

    private static LineLook sold(String detail) {
        if (detail.startsWith("an order explains")) {
            return new LineLook("Sale", "good");
        }
        return detail.startsWith("no order explains") ? new LineLook("No sale", "off") : new LineLook("Sale?", "held");
    }

    private static String readable(String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "Other" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
