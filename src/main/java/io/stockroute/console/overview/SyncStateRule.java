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
        if (sync.frozen().isPresent()) {
            return SyncState.of(
                    "bad",
                    "frozen",
                    String.join(" ", sync.frozen().get(), String.join(" ", sync.invalid()))
                            .strip());
        }
        if (!sync.invalid().isEmpty()) {
            return SyncState.of("bad", "settings not valid", String.join(" ", sync.invalid()));
        }
        if (!sync.enabled()) {
            return SyncState.of("off", "switched off", "Choose a strategy and switch it on.");
        }
        if (sync.runs().waiting() > 0) {
            return SyncState.of(
                    "warning", "waiting for approval", "It would change more than usual. Approve or reject it.");
        }
        SyncFacts.StoresOf stores = sync.stores();
        if (!stores.down().isEmpty()) {
            return SyncState.of("bad", "failing", down(stores));
        }
        if (!stores.paused().isEmpty()) {
            return SyncState.of(
                    "warning", "paused", said(stores.paused(), "is paused", "are paused") + " by an operator.");
        }
        if (sync.runs().kept() > 0) {
            return SyncState.of(
                    "warning",
                    "levels on hold",
                    "The levels of a run that was rejected or undone stay on hold until you release them.");
        }
        if (!stores.unread().isEmpty()) {
            return SyncState.of("busy", "starting", "Importing the catalog of " + names(stores.unread()) + ".");
        }
        return atWork(sync);
    }

    private static SyncState atWork(SyncFacts sync) {
        SyncFacts.Work work = sync.work();
        if (work.blocked() > 0 && work.toGo() == 0) {
            return SyncState.of("bad", "out of sync", levels(work.blocked()) + " cannot be synced. See Issues.");
        }
        if (work.toGo() > 0 && !sync.runs().running() && work.behind().compareTo(LATE) > 0) {
            return SyncState.of(
                    "bad",
                    "out of sync",
                    levels(work.toGo()) + " behind for " + work.behind().toMinutes() + " minutes.");
        }
        return work.toGo() > 0 ? working(work) : rest(sync);
    }

    /** Whether anything goes on without these. */
    private static String down(SyncFacts.StoresOf stores) {
        String which = said(stores.down(), "has a problem", "have problems");
        int others = stores.all() - stores.down().size();
        return which + (others == 0 ? ". Nothing is synced." : others == 1 ? "." : "; the other stores continue.");
    }

    private static SyncState working(SyncFacts.Work work) {
        long total = Math.max(work.levels(), work.toGo());
        return new SyncState("busy", "working", levels(work.toGo()) + " to go", total - work.toGo(), total);
    }

    private static SyncState rest(SyncFacts sync) {
        if (!sync.pairs().unaligned().isEmpty()) {
            return SyncState.of(
                    "busy",
                    "starting",
                    "Matching the products of " + names(sync.pairs().unaligned()) + ".");
        }
        if (sync.work().orders() > 0) {
            return SyncState.of(
                    "warning",
                    "orders on hold",
                    count(sync.work().orders(), "order") + " cannot be imported until somebody looks. See Issues.");
        }
        if (sync.work().left() > 0) {
            return SyncState.of(
                    "warning",
                    "stock left the sync",
                    levels(sync.work().left()) + " left it while holding stock. See Issues.");
        }
        if (sync.runs().running()) {
            return SyncState.of("busy", "working", "A run is checking its levels. See Activity.");
        }
        return sync.pairs().idle().isEmpty()
                ? SyncState.of("good", "in sync", "")
                : SyncState.of(
                        "warning",
                        "nothing synced",
                        "Of " + names(sync.pairs().idle())
                                + " no product is matched, or no location is paired. See Products for the reasons.");
    }

    private static String levels(long count) {
        return count(count, "level");
    }

    private static String count(long count, String noun) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count) + " " + noun + (count == 1 ? "" : "s");
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
