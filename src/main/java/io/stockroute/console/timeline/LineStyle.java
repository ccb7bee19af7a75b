package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import java.util.Locale;

/** How a kind of the ledger looks in a timeline: a word, and a tone that says no more than the word. */
record LineStyle(String label, String tone) {

    /** @param open whether the write that it tells of is under way still */
    static LineStyle of(TimelineEntry entry, boolean open) {
        return entry.known()
                .map(kind -> of(kind, entry, open))
                .orElseGet(() -> new LineStyle(readable(entry.kind()), "off"));
    }

    private static LineStyle of(LedgerEntry.Kind kind, TimelineEntry entry, boolean open) {
        return switch (kind) {
            case ECHO -> new LineStyle("No change", "off");
            case HINT -> new LineStyle("Hint", "busy");
            case READ -> new LineStyle("Read", entry.to() != null && !entry.to().equals(entry.from()) ? "busy" : "off");
            case STOCK_DROP -> sold(entry);
            case TARGET -> new LineStyle("Target", "busy");
            case WRITE -> open ? new LineStyle("Write in progress", "busy") : new LineStyle("Write", "off");
            case WRITTEN -> new LineStyle("Written", "good");
            case STALE -> new LineStyle("Not written", "warning");
            case REFUSED -> new LineStyle("Rejected", "bad");
            case ABANDONED -> new LineStyle("Abandoned", "warning");
            case ACTIVATED -> new LineStyle("Stocked", "good");
            case BLOCKED -> new LineStyle("Blocked", "bad");
            case DISMISSED -> new LineStyle("Dismissed", "off");
            case UNBLOCKED -> new LineStyle("Retry", "busy");
            case ON_HOLD -> new LineStyle("Waiting for approval", "warning");
            case RELEASED -> new LineStyle("Released", "busy");
            case RESTORE -> new LineStyle("Undo", "busy");
        };
    }

    private static LineStyle sold(TimelineEntry entry) {
        if (entry.has(LedgerCode.DROP_EXPLAINED_BY_ORDER)) {
            return new LineStyle("Sale", "good");
        }
        return entry.has(LedgerCode.DROP_NOT_SOLD)
                ? new LineStyle("No sale", "off")
                : new LineStyle("Provisional sale", "warning");
    }

    private static String readable(String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "Other" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
