package io.stockroute.console.timeline;

import io.stockroute.console.timeline.Places.Feed;
import io.stockroute.console.timeline.PoolChanges.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a decision followed from: a change of the pool, or what a Source level was found to hold. */
@Component
class DecisionReasons {

    private static final Set<String> TOLD = Set.of("READ", "WRITTEN");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 100;
    /** Ids are given out in the order of time but for transactions that run at once. */
    private static final long AROUND = 5000;

    private final LedgerPages ledger;

    DecisionReasons(LedgerPages ledger) {
        this.ledger = ledger;
    }

    /** What was read and written of the levels that feed those of a page, around the decisions on it. */
    List<TimelineEntry> around(List<TimelineEntry> page, List<Feed> feeds) {
        List<TimelineEntry> decisions =
                page.stream().filter(entry -> entry.is("TARGET")).toList();
        if (decisions.isEmpty()) {
            return List.of();
        }
        long first = decisions.get(decisions.size() - 1).id() - AROUND;
        long last = decisions.get(0).id();
        List<TimelineEntry> around = new ArrayList<>();
        feeds.stream()
                .filter(feed -> !feed.shares() && feed.level() != feed.source())
                .map(Feed::source)
                .distinct()
                .forEach(source -> around.addAll(ledger.of(source, first, last, MOST)));
        return around.stream().filter(entry -> TOLD.contains(entry.kind())).toList();
    }

    /** Empty for anything but a decision, and for one whose reason is not kept. */
    Optional<Sentence> of(
            TimelineEntry entry,
            List<Feed> feeds,
            List<Change> changes,
            List<TimelineEntry> around,
            Map<Long, String> names) {
        if (!entry.is("TARGET")) {
            return Optional.empty();
        }
        Set<Long> sources = feeds.stream()
                .filter(feed -> feed.level() == entry.levelId())
                .map(Feed::source)
                .collect(Collectors.toSet());
        Optional<Sentence> pool = changes.stream()
                .filter(change ->
                        sources.contains(change.source()) && change.cause().equals(entry.cause()))
                .filter(change -> isWithin(change, entry))
                .min(Comparator.comparing(
                        change -> Duration.between(change.at(), entry.at()).abs()))
                .map(change -> EventText.reason(change, names));
        return pool.or(() -> around.stream()
                .filter(fed -> sources.contains(fed.levelId()) && fed.levelId() != entry.levelId())
                .filter(fed -> fed.id() < entry.id())
                .filter(fed -> fed.cause() != null && fed.cause().equals(entry.cause()))
                .filter(fed -> Duration.between(fed.at(), entry.at()).compareTo(LONGEST) < 0)
                .max(Comparator.comparingLong(TimelineEntry::id))
                .map(fed -> EventText.reason(fed, names)));
    }

    private static boolean isWithin(Change change, TimelineEntry entry) {
        return Duration.between(change.at(), entry.at()).abs().compareTo(PoolChanges.APART) <= 0
                && (entry.to() == null || entry.to() <= change.quantity() || change.quantity() < 0);
    }
}
