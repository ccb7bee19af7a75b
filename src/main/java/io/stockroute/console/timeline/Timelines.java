package io.stockroute.console.timeline;

import io.stockroute.console.timeline.FoldRule.Folded;
import io.stockroute.console.timeline.LedgerPages.Page;
import io.stockroute.console.timeline.PoolChanges.Change;
import io.stockroute.console.web.Viewer;
import io.stockroute.stock.Decision;
import io.stockroute.stock.LevelList.Link;
import io.stockroute.stock.LevelList.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of levels: the ledger, the pools that they share, the orders that took from them, as one timeline. */
@Component
public class Timelines {

    private final LedgerPages ledger;
    private final Places places;
    private final CauseTable causes;
    private final PoolChanges pools;
    private final Events events;

    Timelines(LedgerPages ledger, Places places, CauseTable causes, PoolChanges pools, Events events) {
        this.ledger = ledger;
        this.places = places;
        this.causes = causes;
        this.pools = pools;
        this.events = events;
    }

    /**
     * A page of the timeline of some levels, the newest first. That the viewer may see the levels is the caller's care.
     *
     * @param before {@link Timeline#before()} of the page before, or {@link Long#MAX_VALUE}
     * @param size lines of the ledger that the page tells at most
     */
    public Timeline of(Viewer viewer, Collection<Long> levels, long before, int size) {
        if (levels.isEmpty()) {
            return new Timeline(List.of(), null);
        }
        Page page = ledger.page(levels, before, size);
        List<Link> feeds = places.feeds(viewer, levels);
        List<Change> changes = pools.within(
                withThose(page.entries(), viewer, feeds),
                page.from().minus(PoolChanges.APART),
                page.to().plus(PoolChanges.APART));
        List<TimelineLine> lines = new ArrayList<>(told(viewer, levels, page));
        changes.stream()
                .filter(change ->
                        !change.at().isBefore(page.from()) && change.at().isBefore(page.to()))
                .forEach(change -> lines.addAll(EventText.of(change)));
        for (Product product : places.products(viewer, levels)) {
            Stream.concat(
                            events.orders(viewer, product, page.from(), page.to()).stream()
                                    .flatMap(order -> EventText.of(order).stream()),
                            events.oversells(product, page.from(), page.to()).stream()
                                    .flatMap(oversell -> EventText.of(oversell).stream()))
                    .filter(line ->
                            !line.at().isBefore(page.from()) && line.at().isBefore(page.to()))
                    .forEach(lines::add);
        }
        lines.sort(Comparator.comparing(TimelineLine::at).reversed());
        return new Timeline(List.copyOf(lines), page.before());
    }

    /** Where a timeline begins that ends at a moment. */
    public long before(Instant moment) {
        return ledger.before(moment);
    }

    /** What an entry decided, if it is a decision of a sync that the viewer may see. */
    private static Optional<Decision> seen(Viewer viewer, TimelineEntry entry) {
        return entry.decision().filter(decision -> viewer.isAdministrator() || viewer.sees(decision.sync()));
    }

    /** Also the pools that decided something on the page, though nothing links the levels with them any more. */
    private static List<Link> withThose(List<TimelineEntry> entries, Viewer viewer, List<Link> feeds) {
        List<Link> all = new ArrayList<>(feeds);
        for (TimelineEntry entry : entries) {
            seen(viewer, entry).filter(decision -> decision.pool() != null).ifPresent(decision -> decision.sources()
                    .forEach(fed -> all.add(new Link(entry.levelId(), fed.level(), decision.sync()))));
        }
        return all;
    }

    private List<TimelineLine> told(Viewer viewer, Collection<Long> levels, Page page) {
        CauseText known = causes.words(
                viewer,
                page.entries().stream()
                        .map(TimelineEntry::cause)
                        .filter(Objects::nonNull)
                        .toList());
        EntryText words = new EntryText(known);
        Set<Long> named = new TreeSet<>(levels);
        page.entries().stream().flatMap(entry -> seen(viewer, entry).stream()).forEach(decision -> {
            decision.sources().forEach(fed -> named.add(fed.level()));
            decision.moves().forEach(move -> named.add(move.level()));
        });
        Map<Long, String> names = places.names(named);
        return FoldRule.fold(page.entries()).stream()
                .map(folded -> line(
                        folded,
                        LineStyle.of(folded.entry(), known.isOpen(folded.entry().cause())),
                        words.tell(
                                folded,
                                seen(viewer, folded.entry()).map(decision -> new DecisionText(decision, names))),
                        names))
                .toList();
    }

    private static TimelineLine line(Folded folded, LineStyle look, Sentence sentence, Map<Long, String> names) {
        TimelineEntry entry = folded.entry();
        return new TimelineLine(
                entry.at(),
                entry.levelId(),
                names.get(entry.levelId()),
                look.tone(),
                look.label(),
                sentence,
                entry.is("ECHO") ? null : entry.from(),
                entry.is("ECHO") ? null : entry.to(),
                folded.count(),
                entry.kind(),
                entry.cause());
    }
}
