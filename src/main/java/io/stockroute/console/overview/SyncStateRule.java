package io.stockroute.console.overview;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How a sync is doing: of all that is true of it, what an operator has to know first. */
final class SyncStateRule {

    /** After this time a level that nobody works over is behind. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private SyncStateRule() {}

    static SyncState of(SyncFacts sync) {
        if (!sync.invalid().isEmpty()) {
            return SyncState.of("bad", "settings not valid", String.join(" ", sync.invalid()));
        }
        if (!sync.enabled()) {
            return SyncState.of("off", "switched off", "Choose a strategy and switch it on.");
        }
        if (sync.held() > 0) {
            return SyncState.of("held", "held", "It would change more than usual. Approve or reject it.");
        }
        if (!sync.down().isEmpty()) {
            return SyncState.of(
                    "bad",
                    "failing",
                    said(sync.down(), "does not do its part", "do not do their part") + "; the other stores go on.");
        }
        if (!sync.paused().isEmpty()) {
            return SyncState.of("held", "paused", said(sync.paused(), "is paused", "are paused") + " by an operator.");
        }
        if (sync.kept() > 0) {
            return SyncState.of(
                    "held",
                    "held",
                    "Levels of a run that was rejected or taken back stay as they are until you let them go.");
        }
        if (!sync.unread().isEmpty()) {
            return SyncState.of("busy", "starting", "Reading the products of " + names(sync.unread()) + ".");
        }
        if (sync.blocked() > 0 && sync.toGo() == 0) {
            return SyncState.of("bad", "drift", levels(sync.blocked()) + " cannot be synced. See Failures.");
        }
        if (sync.toGo() > 0 && !sync.running() && sync.behind().compareTo(LATE) > 0) {
            return SyncState.of(
                    "bad",
                    "drift",
                    levels(sync.toGo()) + " behind for " + sync.behind().toMinutes() + " minutes.");
        }
        return sync.toGo() > 0 ? working(sync) : rest(sync);
    }

    private static SyncState working(SyncFacts sync) {
        long total = Math.max(sync.levels(), sync.toGo());
        return new SyncState("busy", "working", levels(sync.toGo()) + " to go", total - sync.toGo(), total);
    }

    private static SyncState rest(SyncFacts sync) {
        if (!sync.unaligned().isEmpty()) {
            return SyncState.of("busy", "starting", "Matching the products of " + names(sync.unaligned()) + ".");
        }
        if (sync.running()) {
            return SyncState.of("busy", "working", "A run goes over its levels. See Activity.");
        }
        return sync.idle().isEmpty()
                ? SyncState.of("good", "in sync", "")
                : SyncState.of(
                        "held",
                        "nothing flows",
                        "Of " + names(sync.idle())
                                + " no product is matched, or no location is paired. Products says which and why.");
    }

    private static String levels(long count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count) + (count == 1 ? " level" : " levels");
    }

    private static String said(List<String> stores, String one, String many) {
        return names(stores) + " " + (stores.size() == 1 ? one : many);
    }

    /** main; main and outlet; main, outlet and b2b. */
    static String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
